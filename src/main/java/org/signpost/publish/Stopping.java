package org.signpost.publish;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.signpost.desk.Decisions;
import org.signpost.draft.Drafts;
import org.signpost.staff.Actor;

/**
 * Stops replies that are not posted yet and rely on an answer which is wrong by now. The comment is open again with the
 * reason, and gets a draft from the entry as it is now.
 */
@Singleton
class Stopping {
    private static final int AT_ONCE = 50;
    private static final Actor WORKER = new Actor.Program("publish worker");

    private final Replies replies;
    private final Decisions decisions;
    private final FollowUpLedger followUps;
    private final Drafts drafts;
    private final Sweeps sweeps;

    Stopping(Replies replies, Decisions decisions, FollowUpLedger followUps, Drafts drafts, Sweeps sweeps) {
        this.replies = replies;
        this.decisions = decisions;
        this.followUps = followUps;
        this.drafts = drafts;
        this.sweeps = sweeps;
    }

    /** Stops some; returns how many. Those that another node holds are left to it. */
    @Transactional
    int stopSome() {
        List<Reply> fallen = replies.lockFallen(sweeps.today(), AT_ONCE);
        fallen.forEach(this::stop);
        return fallen.size();
    }

    private void stop(Reply reply) {
        Sweep cause = sweeps.find(replies.cause(reply.id(), sweeps.today())).orElseThrow();
        replies.stop(WORKER, reply, cause.key());
        if (reply.followUpId() != null) {
            followUps.reopen(WORKER, reply.followUpId());
        }
        if (reply.decisionId() != null) {
            decisions.stop(
                    WORKER,
                    reply.decisionId(),
                    "Stopped before it was posted: the entry “" + cause.question() + "” changed on " + cause.since()
                            + ", and what the reply said is wrong now. The comment gets a new draft.");
            drafts.outdate(List.of(reply.commentId()));
        }
    }
}
