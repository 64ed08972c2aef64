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
    private final AdoptedModels adopted;
    private final AssessmentRows rows;
    private final Assessor assessor;
    private final Instant startedAt;

    Reassessment(Provider<Triage> triage, AdoptedModels adopted, AssessmentRows rows, Assessor assessor, Clock clock) {
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
        return adopted.newest().map(AdoptedModels.AdoptedModel::model).filter(current.model()::equals);
    }

    /** Assesses these comments again; the caller holds their locks. Match and draft follow by themselves. */
    public void redo(Collection<CommentId> comments) {
        if (!comments.isEmpty()) {
            assessor.assess(rows.read(List.copyOf(comments)));
        }
    }
}
