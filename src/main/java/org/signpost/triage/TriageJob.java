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

/**
 * Assesses every comment whose newest revision has no assessment yet; any number of nodes may run it side by side. What
 * an older model assessed is read again by {@link Reassessment}.
 */
@Singleton
public class TriageJob implements Worker {
    private static final int BATCH = 20;

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
     * later and the others go on.
     */
    @Override
    public boolean work() {
        WorkLease lease = leases.take(WorkStage.TRIAGE, BATCH);
        Set<CommentId> left = new LinkedHashSet<>(lease.comments());
        try {
            for (PendingComment comment : assessor.read(lease.comments())) {
                left.remove(comment.id());
                if (!assessor.storeFirst(assessor.assess(comment))) {
                    left.add(comment.id());
                }
            }
        } finally {
            leases.release(lease, left);
        }
        return left.size() < lease.comments().size();
    }
}
