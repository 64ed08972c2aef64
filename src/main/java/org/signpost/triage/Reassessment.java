package org.signpost.triage;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.signpost.comment.CommentId;

/**
 * Reads comments again by a new model. Which ones are open only the desk knows, so it says which. Safe for use by several
 * threads; callers open the transaction.
 */
@Singleton
public class Reassessment {
    private final Provider<Triage> triage;
    private final AdoptedModelRepository adopted;
    private final AssessmentRepository rows;
    private final CommentAssessor assessor;
    private final Instant startedAt;

    Reassessment(
            Provider<Triage> triage,
            AdoptedModelRepository adopted,
            AssessmentRepository rows,
            CommentAssessor assessor,
            Clock clock) {
        this.triage = triage;
        this.adopted = adopted;
        this.rows = rows;
        this.assessor = assessor;
        this.startedAt = clock.instant();
    }

    /**
     * The model that open comments should be assessed by, where this node has it. Empty where a node that started later
     * brought another one, so that two nodes never undo each other's work, and where this node's embedding model does
     * not work, so that nothing is read again by a worse model.
     */
    public Optional<String> model() {
        Triage current = triage.get();
        if (current.degraded()) {
            return Optional.empty();
        }
        adopted.adopt(current.model(), startedAt);
        return adopted.newest().map(AdoptedModelRepository.AdoptedModel::model).filter(current.model()::equals);
    }

    /** Assesses these comments again; the caller holds their locks. Match and draft follow by themselves. */
    public void redo(Collection<CommentId> comments) {
        if (!comments.isEmpty()) {
            assessor.assess(rows.read(List.copyOf(comments)));
        }
    }
}
