package org.signpost.triage;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.signpost.comment.CommentId;

/** What triage concluded about stored comments. Safe for use by several threads; callers open the transaction. */
@Singleton
public class Assessments {
    private final AssessmentRepository rows;
    private final ObjectMapper json;
    private final Clock clock;

    Assessments(AssessmentRepository rows, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The assessment of the comment's newest revision, or empty while that waits. Where a person corrected the topics, it
     * has theirs, as certain; else what triage found, in the light of the match where there is one.
     */
    public Optional<Assessment> find(CommentId id) {
        return rows.findById(id).map(row -> read(id, row.details()));
    }

    /** The same without what matching found of the topics: what matching itself works on. */
    public Optional<Assessment> findForMatching(CommentId id) {
        return rows.findForMatching(id).map(row -> read(id, row.details()));
    }

    /** Keeps an assessment of one revision of a comment; an older one of the same revision is replaced. */
    public void store(CommentId id, int revision, Assessment assessment) {
        rows.put(
                id,
                revision,
                assessment.model(),
                assessment.kind(),
                assessment.needsAnswer(),
                assessment.needsAnswerScore(),
                assessment.urgent(),
                assessment.danger(),
                assessment.language(),
                write(id, assessment),
                clock.instant());
    }

    /** An assessment as another room's query has it from the column {@code details}. */
    public Assessment read(CommentId id, String details) {
        try {
            return json.readValue(details, Assessment.class);
        } catch (IOException e) {
            throw new IllegalStateException("the assessment of comment " + id + " cannot be read", e);
        }
    }

    private String write(CommentId id, Assessment assessment) {
        try {
            return json.writeValueAsString(assessment);
        } catch (IOException e) {
            throw new IllegalStateException("the assessment of comment " + id + " cannot be written", e);
        }
    }
}
