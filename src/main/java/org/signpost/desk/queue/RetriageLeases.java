package org.signpost.desk.queue;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.signpost.comment.CommentId;
import org.signpost.comment.WorkLease;
import org.signpost.comment.WorkLeases;
import org.signpost.comment.WorkStage;
import org.signpost.triage.Reassessment;
import org.signpost.triage.Reassessment.FreshAssessment;

/**
 * The short transactions before and after a new model reads open comments again. While it reads, nothing is locked: who
 * decides or opens one meanwhile is not kept waiting, and what they saw stays.
 */
@Singleton
class RetriageLeases {
    private final QueueRepository queue;
    private final WorkLeases leases;
    private final Reassessment reassessment;
    private final Clock clock;

    RetriageLeases(QueueRepository queue, WorkLeases leases, Reassessment reassessment, Clock clock) {
        this.queue = queue;
        this.leases = leases;
        this.reassessment = reassessment;
        this.clock = clock;
    }

    /** Takes open comments that another model has read. */
    @Transactional
    WorkLease take(String model, int limit) {
        Instant now = clock.instant();
        List<CommentId> locked = queue.lockReadByAnotherModel(model, now, limit);
        List<CommentId> due = locked.isEmpty() ? locked : queue.stillReadByAnotherModel(model, now, locked);
        return leases.hold(WorkStage.RETRIAGE, due);
    }

    /** Keeps what the model said, unless the comment was changed, read, decided, opened or begun to be answered meanwhile. */
    @Transactional
    boolean store(String model, FreshAssessment fresh) {
        boolean due = leases.lock(fresh.comment())
                        .filter(newest -> newest == fresh.revision())
                        .isPresent()
                && queue.isReadByAnotherModel(model, clock.instant(), fresh.comment());
        if (due) {
            reassessment.store(fresh);
        }
        return due;
    }

    /** Ends the lease of these; what was not stored is looked at anew. */
    void drop(WorkLease lease, List<CommentId> comments) {
        leases.drop(lease, comments);
    }
}
