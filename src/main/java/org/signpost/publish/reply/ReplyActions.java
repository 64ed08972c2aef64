package org.signpost.publish.reply;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.signpost.desk.DecisionWriter;
import org.signpost.publish.FollowUps;
import org.signpost.publish.Replies;
import org.signpost.publish.Reply;
import org.signpost.publish.ReplyId;
import org.signpost.publish.ReplyPostings;
import org.signpost.publish.ReplyState;
import org.signpost.staff.Staffer;

/** What people do with replies by hand. */
@Singleton
public class ReplyActions {
    private final Replies replies;
    private final FollowUps followUps;
    private final DecisionWriter decisions;
    private final ReplyPostings postings;
    private final Clock clock;

    ReplyActions(Replies replies, FollowUps followUps, DecisionWriter decisions, ReplyPostings postings, Clock clock) {
        this.postings = postings;
        this.clock = clock;
        this.replies = replies;
        this.followUps = followUps;
        this.decisions = decisions;
    }

    /** What came of saying that a reply is on the website. */
    public enum Result {
        /** It is written down. */
        DONE,
        /** It was stopped a moment before, and is on the website all the same: it needs a correction. */
        WAS_STOPPED,
        /** Its state has changed meanwhile; nothing was done. */
        TOO_LATE
    }

    /** Somebody has pasted it on the website. */
    @Transactional
    public Result posted(Staffer who, ReplyId id) {
        replies.findById(id).ifPresent(this::lockAnswered);
        Optional<Reply> found = replies.findByIdForUpdate(id);
        if (found.filter(reply -> reply.state() == ReplyState.READY_TO_PASTE).isPresent()) {
            replies.change(who, found.get(), ReplyState.POSTED);
            return Result.DONE;
        }
        if (found.filter(Reply::stopped).filter(reply -> revive(who, reply)).isEmpty()) {
            return Result.TOO_LATE;
        }
        replies.wasPosted(who, found.orElseThrow());
        return Result.WAS_STOPPED;
    }

    /** Whoever decides about an answer locks its comment first, about a correction the corrected reply. */
    private void lockAnswered(Reply reply) {
        decisions.lock(reply.commentId());
        if (reply.followUpId() != null) {
            followUps.findById(reply.followUpId()).ifPresent(found -> replies.findByIdForUpdate(found.replyId()));
        }
    }

    private boolean revive(Staffer who, Reply reply) {
        if (reply.followUpId() != null) {
            return followUps.revive(who, reply.followUpId());
        }
        return reply.decisionId() != null && decisions.revive(who, reply.decisionId());
    }

    /** What came of taking a reply back. */
    public enum Withdrawal {
        /** It is withdrawn, and what it settled is open again. */
        DONE,
        /** It is being removed from the website. */
        ASKED,
        /** The website may be getting it at this moment, so nobody can say whether there is something to remove. */
        ON_ITS_WAY,
        /** It has happened already. */
        TOO_LATE
    }

    /**
     * Takes a reply back and opens again what it settled. What the program posted, it removes itself, and what it settled opens
     * as soon as it is off the website: until then the public would read two answers.
     */
    @Transactional
    public Withdrawal withdraw(Staffer who, ReplyId id) {
        Optional<Reply> found = replies.findByIdForUpdate(id);
        if (found.isEmpty()) {
            return Withdrawal.TOO_LATE;
        }
        Reply reply = found.get();
        return switch (reply.state()) {
            case SCHEDULED, READY_TO_PASTE, WAITING -> withdrawAll(who, reply);
            case POSTED -> removable(reply) ? remove(who, reply) : withdrawAll(who, reply);
            case SENDING, UNKNOWN -> Withdrawal.ON_ITS_WAY;
            case REFUSED, WITHDRAWING, WITHDRAWN -> Withdrawal.TOO_LATE;
        };
    }

    private boolean removable(Reply reply) {
        return postings.findById(reply.id()).orElseThrow().remoteId() != null
                && postings.route(reply.id()).removes();
    }

    private Withdrawal remove(Staffer who, Reply reply) {
        replies.lockCorrections(reply.id()).forEach(correction -> withdraw(who, correction));
        postings.withdrawing(reply.id(), who.name(), clock.instant());
        replies.change(who, reply, ReplyState.WITHDRAWING);
        return Withdrawal.ASKED;
    }

    private Withdrawal withdrawAll(Staffer who, Reply reply) {
        replies.lockCorrections(reply.id()).forEach(correction -> withdraw(who, correction));
        withdraw(who, reply);
        return Withdrawal.DONE;
    }

    private void withdraw(Staffer who, Reply reply) {
        replies.change(who, reply, ReplyState.WITHDRAWN);
        if (reply.decisionId() != null) {
            decisions.reopen(who, reply.decisionId());
        }
        if (reply.followUpId() != null) {
            followUps.reopen(who, reply.followUpId());
        }
    }

    /** Lets a reply go out once more that came back; false where somebody has decided otherwise since. */
    @Transactional
    public boolean tryAgain(Staffer who, ReplyId id) {
        replies.findById(id).ifPresent(this::lockAnswered);
        Optional<Reply> found = replies.findByIdForUpdate(id)
                .filter(reply -> reply.state() == ReplyState.REFUSED)
                .filter(reply -> postings.findById(id).orElseThrow().mayTryAgain());
        if (found.isEmpty() || !revive(who, found.get())) {
            return false;
        }
        postings.updateNextTry(id, clock.instant());
        replies.change(who, found.get(), ReplyState.WAITING);
        postings.again(id, clock.instant(), 0, null);
        return true;
    }
}
