package org.signpost.publish;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.signpost.desk.Decisions;
import org.signpost.staff.Staffer;

/** What people do with replies by hand. */
@Singleton
class Posting {
    private final Replies replies;
    private final Decisions decisions;
    private final FollowUpLedger followUps;

    Posting(Replies replies, Decisions decisions, FollowUpLedger followUps) {
        this.replies = replies;
        this.decisions = decisions;
        this.followUps = followUps;
    }

    /** What came of it. */
    enum Result {
        /** It is written down. */
        DONE,
        /** It was stopped a moment before, and is on the website all the same: it needs a correction. */
        WAS_STOPPED,
        /** Its state has changed meanwhile; nothing was done. */
        TOO_LATE
    }

    /** Somebody has pasted it on the website. */
    @Transactional
    Result posted(Staffer who, ReplyId id) {
        replies.find(id).ifPresent(this::lockAround);
        Optional<Reply> found = replies.lock(id);
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
    private void lockAround(Reply reply) {
        decisions.lock(reply.commentId());
        if (reply.followUpId() != null) {
            followUps.find(reply.followUpId()).ifPresent(found -> replies.lock(found.replyId()));
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
    boolean withdraw(Staffer who, ReplyId id) {
        Optional<Reply> reply = replies.lock(id).filter(found -> found.state() != ReplyState.WITHDRAWN);
        reply.ifPresent(found -> {
            replies.lockCorrections(id).forEach(correction -> take(who, correction));
            take(who, found);
        });
        return reply.isPresent();
    }

    private void take(Staffer who, Reply reply) {
        replies.change(who, reply, ReplyState.WITHDRAWN);
        if (reply.decisionId() != null) {
            decisions.reopen(who, reply.decisionId());
        }
        if (reply.followUpId() != null) {
            followUps.reopen(who, reply.followUpId());
        }
    }
}
