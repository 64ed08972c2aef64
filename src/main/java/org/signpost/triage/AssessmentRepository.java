package org.signpost.triage;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signpost.comment.CommentId;

/** The SQL of {@link Assessments}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AssessmentRepository extends GenericRepository<AssessmentRepository.AssessmentRow, CommentId> {

    @Query("""
            INSERT INTO assessment (comment_id, revision, model, kind, needs_answer, needs_answer_score, urgent, danger, language,
                                    details, assessed_at)
            VALUES (:id, :revision, :model, :kind, :needsAnswer, :score, :urgent, :danger, :language,
                    CAST(:details AS jsonb), :now)
            ON CONFLICT (comment_id, revision) DO UPDATE
            SET model = excluded.model, kind = excluded.kind, needs_answer = excluded.needs_answer,
                needs_answer_score = excluded.needs_answer_score, urgent = excluded.urgent, danger = excluded.danger,
                language = excluded.language, details = excluded.details, assessed_at = excluded.assessed_at
            """)
    void put(
            CommentId id,
            int revision,
            String model,
            CommentKind kind,
            boolean needsAnswer,
            double score,
            boolean urgent,
            boolean danger,
            String language,
            String details,
            Instant now);

    /** With the topics that hold: a person's, else those of the match, else triage's. */
    @Query("""
            SELECT a.comment_id, CAST(jsonb_set(a.details, '{topics}', n.topics) AS text) AS details
            FROM assessment a JOIN comment c ON c.id = a.comment_id AND c.revision = a.revision
            JOIN comment_topics n ON n.comment_id = a.comment_id AND n.revision = a.revision
            WHERE a.comment_id = :id
            """)
    Optional<AssessmentRow> findById(CommentId id);

    /** With a person's topics, else those that triage found. */
    @Query("""
            SELECT a.comment_id, CAST(jsonb_set(a.details, '{topics}', n.topics) AS text) AS details
            FROM assessment a JOIN comment c ON c.id = a.comment_id AND c.revision = a.revision
            JOIN comment_topics_read n ON n.comment_id = a.comment_id AND n.revision = a.revision
            WHERE a.comment_id = :id
            """)
    Optional<AssessmentRow> findForMatching(CommentId id);

    /** A comment's newest revision with what is known around it. */
    String PENDING = """
            SELECT c.id, c.revision, r.text, c.type, c.author, c.by_staff, s.organisation, post.title, s.language,
                   pr.text AS parent_text, c.written_at
            FROM comment c
            JOIN comment_revision r ON r.comment_id = c.id AND r.revision = c.revision
            JOIN site s ON s.id = c.site_id
            JOIN post ON post.id = c.post_id
            LEFT JOIN comment p ON p.site_id = c.site_id AND p.source_id = c.parent_source_id
            LEFT JOIN comment_revision pr ON pr.comment_id = p.id AND pr.revision = p.revision
            """;

    @Query(PENDING + "WHERE c.id IN (:ids) ORDER BY c.id")
    List<PendingComment> read(List<CommentId> ids);

    /** The newest assessment of a comment as it is stored. */
    @MappedEntity("assessment")
    record AssessmentRow(@Id CommentId commentId, String details) {}
}
