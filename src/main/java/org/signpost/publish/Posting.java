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

    Posting(Replies replies, Decisions decisions) {
        this.replies = replies;
        this.decisions = decisions;
    }

    /** Somebody has pasted it on the website; false where its state has changed meanwhile. */
    @Transactional
    boolean posted(Staffer who, ReplyId id) {
        return replies.lock(id)
                .filter(reply -> reply.state() == ReplyState.READY_TO_PASTE)
                .map(reply -> {
                    replies.change(who, reply, ReplyState.POSTED);
                    return true;
                })
                .orElse(false);
    }

    /** Takes a reply back and opens the comment again; false where that has happened already. */
    @Transactional
    boolean withdraw(Staffer who, ReplyId id) {
        Optional<Reply> reply = replies.lock(id).filter(found -> found.state() != ReplyState.WITHDRAWN);
        reply.ifPresent(found -> {
            replies.change(who, found, ReplyState.WITHDRAWN);
            decisions.reopen(who, found.decisionId());
        });
        return reply.isPresent();
    }
}
