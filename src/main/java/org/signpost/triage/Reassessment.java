package org.signpost.triage;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.signpost.comment.CommentId;

/**
 * Reads comments again by a new model. Which ones are open only the desk knows, so it says which. Safe for use by several
 * threads.
 */
@Singleton
public class Reassessment {
    private final Provider<Triage> triage;
    private final AdoptedModelRepository adopted;
    private final CommentAssessor assessor;
    private final Clock clock;
    private final AtomicReference<Serving> serving;

    Reassessment(Provider<Triage> triage, AdoptedModelRepository adopted, CommentAssessor assessor, Clock clock) {
        this.triage = triage;
        this.adopted = adopted;
        this.assessor = assessor;
        this.clock = clock;
        this.serving = new AtomicReference<>(new Serving("", clock.instant()));
    }

    /** The model that serves here, and since when. */
    private record Serving(String model, Instant since) {
        /** The model that a process starts with serves since the process does. */
        Serving with(String other, Clock clock) {
            return model.equals(other) ? this : new Serving(other, model.isEmpty() ? since : clock.instant());
        }
    }

    /** What a model has just concluded about one revision of a comment; it is not stored yet. */
    public record FreshAssessment(CommentId comment, int revision, Assessment assessment) {}

    /**
     * The model that open comments should be assessed by, where this node has it. Empty where another node took up another
     * one later, so that two nodes never undo each other's work, and where this node's embedding model does
     * not work, so that nothing is read again by a worse model.
     */
    public Optional<String> model() {
        Triage current = triage.get();
        if (current.degraded()) {
            return Optional.empty();
        }
        String model = current.model();
        adopted.adopt(model, serving.updateAndGet(now -> now.with(model, clock)).since());
        return adopted.findFirstOrderByAdoptedAtDescAndModel()
                .map(AdoptedModelRepository.AdoptedModel::model)
                .filter(model::equals);
    }

    /** Assesses a comment again, with no transaction open; empty where it is gone. */
    public Optional<FreshAssessment> assess(CommentId comment) {
        return assessor.read(List.of(comment)).stream().findFirst().map(assessor::assess);
    }

    /**
     * Puts it in the place of the older one; match and draft follow by themselves. The caller opens the transaction, holds
     * the comment's lock, and has looked that the revision is still the newest.
     */
    public void store(FreshAssessment fresh) {
        assessor.store(fresh);
    }
}
