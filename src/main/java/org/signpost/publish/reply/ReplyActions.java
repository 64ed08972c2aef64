package org.signpost.publish.reply;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.signpost.desk.DecisionWriter;
import org.signpost.publish.FollowUps;
import org.signpost.publish.Replies;
import org.signpost.publish.Reply;
import org.signpost.publish.ReplyId;
import org.signpost.publish.ReplyState;
import org.signpost.staff.Staffer;

/** What people do with replies by hand. */
@Singleton
public class ReplyActions {
    private final Replies replies;
    private final FollowUps followUps;
    private final DecisionWriter decisions;

    ReplyActions(Replies replies, FollowUps followUps, DecisionWriter decisions) {
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

    /** Takes a reply back and opens again what it settled; false where that has happened already. */
    @Transactional
    public boolean withdraw(Staffer who, ReplyId id) {
        Optional<Reply> reply = replies.findByIdForUpdate(id).filter(found -> found.state() != ReplyState.WITHDRAWN);
        reply.ifPresent(found -> {
            replies.lockCorrections(id).forEach(correction -> withdraw(who, correction));
            withdraw(who, found);
        });
        return reply.isPresent();
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
}
