package org.signpost.publish.reply;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.signpost.desk.DecisionWriter;
import org.signpost.draft.Drafts;
import org.signpost.platform.database.Worker;
import org.signpost.publish.FollowUps;
import org.signpost.publish.Replies;
import org.signpost.publish.Reply;
import org.signpost.publish.Sweep;
import org.signpost.publish.Sweeps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops replies that are not posted yet and rely on an answer which is wrong by now. The comment is open again with the
 * reason, and gets a draft from the entry as it is now.
 */
@Singleton
public class OutdatedReplyJob implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(OutdatedReplyJob.class);
    private static final int AT_ONCE = 50;

    private final Replies replies;
    private final Sweeps sweeps;
    private final DecisionWriter decisions;
    private final FollowUps followUps;
    private final Drafts drafts;

    OutdatedReplyJob(Replies replies, Sweeps sweeps, DecisionWriter decisions, FollowUps followUps, Drafts drafts) {
        this.replies = replies;
        this.sweeps = sweeps;
        this.decisions = decisions;
        this.followUps = followUps;
        this.drafts = drafts;
    }

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public boolean work() {
        int stopped = stopSome();
        if (stopped > 0) {
            LOG.info("event=publish.stopped replies={}", stopped);
        }
        return stopped > 0;
    }

    /** Stops some; returns how many. Those that another node holds are left to it. */
    @Transactional
    public int stopSome() {
        List<Reply> outdated = replies.lockOutdated(sweeps.today(), AT_ONCE);
        outdated.forEach(this::stop);
        return outdated.size();
    }

    private void stop(Reply reply) {
        Sweep cause =
                sweeps.cause(reply.id(), sweeps.today()).flatMap(sweeps::find).orElseThrow();
        replies.stop(Replies.WORKER, reply, cause.key());
        if (reply.followUpId() != null) {
            followUps.reopen(Replies.WORKER, reply.followUpId());
        }
        if (reply.decisionId() != null) {
            decisions.stop(
                    Replies.WORKER,
                    reply.decisionId(),
                    "Stopped before it was posted: the entry “" + cause.question() + "” changed on " + cause.since()
                            + ", and what the reply said is wrong now. The comment gets a new draft.");
            drafts.outdate(List.of(reply.commentId()));
        }
    }
}
