package org.signpost.triage;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.signpost.comment.CommentId;
import org.signpost.comment.WorkLease;
import org.signpost.comment.WorkLeases;
import org.signpost.comment.WorkStage;
import org.signpost.platform.database.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Assesses every comment whose newest revision has no assessment yet; any number of nodes may run it side by side. What
 * an older model assessed is read again by {@link Reassessment}.
 */
@Singleton
public class TriageJob implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(TriageJob.class);
    private static final int BATCH = 20;
    private static final int MOST_FAILURES = 3;

    private final WorkLeases leases;
    private final CommentAssessor assessor;

    TriageJob(WorkLeases leases, CommentAssessor assessor) {
        this.leases = leases;
        this.assessor = assessor;
    }

    @Override
    public String name() {
        return "triage";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    /**
     * One batch, each comment stored in a transaction of its own. One that fails keeps its lease, so that it is tried again
     * later and the others go on; in the end it comes to people unread.
     */
    @Override
    public boolean work() {
        WorkLease lease = leases.take(WorkStage.TRIAGE, BATCH);
        Set<CommentId> left = new LinkedHashSet<>(lease.comments());
        try {
            for (PendingComment comment : assessor.read(lease.comments())) {
                left.remove(comment.id());
                if (!stored(lease, comment)) {
                    left.add(comment.id());
                }
            }
        } finally {
            leases.release(lease, left);
        }
        return left.size() < lease.comments().size();
    }

    /** Whether it is done with, for now; false where the comment has changed since. */
    private boolean stored(WorkLease lease, PendingComment comment) {
        try {
            return assessor.storeFirst(assessor.assess(comment));
        } catch (RuntimeException e) {
            // What an exception says may be the text of a comment: only its kind and place are told.
            int times = leases.fail(lease, comment.id());
            LOG.warn(
                    "event=comment.not-read comment={} revision={} times={} problem={} at={}",
                    comment.id(),
                    comment.revision(),
                    times,
                    e.getClass().getName(),
                    e.getStackTrace().length == 0 ? "" : e.getStackTrace()[0]);
            return times < MOST_FAILURES || assessor.storeFirst(assessor.unread(comment));
        }
    }
}
