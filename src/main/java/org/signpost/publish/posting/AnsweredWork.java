package org.signpost.publish.posting;

import jakarta.inject.Singleton;
import java.util.List;
import org.signpost.desk.DecisionWriter;
import org.signpost.draft.Drafts;
import org.signpost.publish.FollowUps;
import org.signpost.publish.Replies;
import org.signpost.publish.Reply;

/** What a reply settles: a comment, or an earlier reply that was wrong. Its callers hold the transaction and the locks. */
@Singleton
final class AnsweredWork {
    private final DecisionWriter decisions;
    private final FollowUps followUps;
    private final Drafts drafts;

    AnsweredWork(DecisionWriter decisions, FollowUps followUps, Drafts drafts) {
        this.decisions = decisions;
        this.followUps = followUps;
        this.drafts = drafts;
    }

    /** Opens it again, because the reply is not on the website; {@code why} is for whoever looks at it next. */
    void reopen(Reply reply, String why) {
        if (reply.followUpId() != null) {
            followUps.reopen(Replies.WORKER, reply.followUpId());
        }
        if (reply.decisionId() != null) {
            decisions.stop(Replies.WORKER, reply.decisionId(), why);
            drafts.outdate(List.of(reply.commentId()));
        }
    }

    /** Closes it again, because the reply is on the website after all. */
    void settle(Reply reply) {
        if (reply.followUpId() != null) {
            followUps.revive(Replies.WORKER, reply.followUpId());
        }
        if (reply.decisionId() != null) {
            decisions.reinstate(Replies.WORKER, reply.decisionId());
        }
    }
}
