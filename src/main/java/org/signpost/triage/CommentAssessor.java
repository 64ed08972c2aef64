package org.signpost.triage;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Assesses comments and keeps what comes of it; callers open the transaction and hold the comments' locks. */
@Singleton
class CommentAssessor {
    private static final Logger LOG = LoggerFactory.getLogger(CommentAssessor.class);

    private final Assessments assessments;
    private final Provider<Triage> triage;

    /** @param triage loaded when the first comment waits, because that takes a second */
    CommentAssessor(Assessments assessments, Provider<Triage> triage) {
        this.assessments = assessments;
        this.triage = triage;
    }

    void assess(List<PendingComment> comments) {
        for (PendingComment comment : comments) {
            Assessment assessment = triage.get().assess(comment.input());
            assessments.store(comment.id(), comment.revision(), assessment);
            LOG.info(
                    "event=comment.assessed comment={} revision={} kind={} needs_answer={} urgent={} model={}",
                    comment.id(),
                    comment.revision(),
                    assessment.kind(),
                    assessment.needsAnswer(),
                    assessment.urgent(),
                    assessment.model());
        }
    }
}
