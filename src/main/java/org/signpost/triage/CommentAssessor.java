package org.signpost.triage;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.signpost.comment.CommentId;
import org.signpost.comment.WorkLeases;
import org.signpost.comment.WorkStage;
import org.signpost.triage.Reassessment.FreshAssessment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Assesses comments, which takes long and is done with no transaction open, and keeps what comes of it, which is short.
 * Safe for use by several threads.
 */
@Singleton
class CommentAssessor {
    private static final Logger LOG = LoggerFactory.getLogger(CommentAssessor.class);

    private final AssessmentRepository rows;
    private final Assessments assessments;
    private final WorkLeases leases;
    private final Provider<Triage> triage;

    /** @param triage loaded when the first comment waits, because that takes a second */
    CommentAssessor(AssessmentRepository rows, Assessments assessments, WorkLeases leases, Provider<Triage> triage) {
        this.rows = rows;
        this.assessments = assessments;
        this.leases = leases;
        this.triage = triage;
    }

    /** The newest revisions of comments, to be assessed. */
    List<PendingComment> read(Collection<CommentId> comments) {
        return comments.isEmpty() ? List.of() : rows.read(List.copyOf(comments));
    }

    FreshAssessment assess(PendingComment comment) {
        return new FreshAssessment(
                comment.id(), comment.revision(), triage.get().assess(comment.input()));
    }

    /** What stands in the place of an assessment where none can be made: a person must read it. */
    FreshAssessment unread(PendingComment comment) {
        return new FreshAssessment(comment.id(), comment.revision(), Assessment.unread());
    }

    /**
     * Keeps the first assessment of a revision, unless another node did so first.
     *
     * @return false where the comment has changed since, so that it was not kept
     */
    @Transactional
    boolean storeFirst(FreshAssessment fresh) {
        boolean fits = leases.lock(fresh.comment())
                .filter(newest -> newest == fresh.revision())
                .isPresent();
        if (fits && leases.waits(WorkStage.TRIAGE, fresh.comment(), fresh.revision())) {
            store(fresh);
        }
        return fits;
    }

    /** Keeps an assessment; callers open the transaction, hold the comment's lock and have looked whether it still fits. */
    void store(FreshAssessment fresh) {
        Assessment assessment = fresh.assessment();
        assessments.store(fresh.comment(), fresh.revision(), assessment);
        LOG.info(
                "event=comment.assessed comment={} revision={} kind={} needs_answer={} urgent={} model={}",
                fresh.comment(),
                fresh.revision(),
                assessment.kind(),
                assessment.needsAnswer(),
                assessment.urgent(),
                assessment.model());
    }
}
