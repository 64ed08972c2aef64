package org.signpost.learn.decision;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.desk.DecisionKind;
import org.signpost.desk.NoReplyReason;
import org.signpost.triage.CommentKind;

/** The SQL of {@link Examples}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ExampleRepository extends GenericRepository<ExampleRepository.ExampleRow, CommentId> {
    /**
     * A comment that its website shows, with the decision that lives and the assessment of the revision that it is about;
     * lists are joined by commas, which no slug holds.
     */
    @Query("""
            SELECT c.id AS comment_id, l.revision, r.text, CAST(a.details AS text) AS details, l.kind, l.reason, l.decided_at,
                   (SELECT string_agg(e.slug, ',' ORDER BY e.slug <> coalesce(l.entry_slug, e.slug), d.rank, e.slug)
                    FROM reply p JOIN reply_entry e ON e.reply_id = p.id
                    LEFT JOIN draft_entry d ON d.draft_id = l.draft_id AND d.slug = e.slug
                    WHERE p.decision_id = l.id) AS slugs,
                   CASE WHEN n.corrected THEN
                       coalesce((SELECT string_agg(t.topic ->> 'topic', ',' ORDER BY t.place)
                                 FROM jsonb_array_elements(n.topics) WITH ORDINALITY AS t (topic, place)), '')
                   END AS topics
            FROM live_decision l
            JOIN comment c ON c.id = l.comment_id
            JOIN comment_revision r ON r.comment_id = l.comment_id AND r.revision = l.revision
            JOIN assessment a ON a.comment_id = l.comment_id AND a.revision = l.revision
            JOIN comment_topics_read n ON n.comment_id = l.comment_id AND n.revision = l.revision
            WHERE l.comment_id = :comment AND NOT c.hidden
            """)
    Optional<DecidedComment> decided(CommentId comment);

    /**
     * A question that somebody of the organisation answered on its website, in the form of a decision to answer by hand. An
     * answer to what asks nothing may be thanks for thanks, unless it links an entry.
     */
    @Query("""
            SELECT c.id AS comment_id, c.revision, r.text, CAST(a.details AS text) AS details, 'BY_HAND' AS kind,
                   CAST(NULL AS text) AS reason, coalesce(o.written_at, o.first_seen_at) AS decided_at, k.slugs,
                   CASE WHEN n.corrected THEN
                       coalesce((SELECT string_agg(t.topic ->> 'topic', ',' ORDER BY t.place)
                                 FROM jsonb_array_elements(n.topics) WITH ORDINALITY AS t (topic, place)), '')
                   END AS topics
            FROM comment_answer w
            JOIN comment o ON o.id = w.answer_id
            JOIN comment c ON c.id = w.comment_id
            JOIN comment_revision r ON r.comment_id = c.id AND r.revision = c.revision
            JOIN assessment a ON a.comment_id = c.id AND a.revision = c.revision
            JOIN comment_topics_read n ON n.comment_id = c.id AND n.revision = c.revision
            CROSS JOIN LATERAL (
                SELECT string_agg(DISTINCT e.slug, ',' ORDER BY e.slug) AS slugs
                FROM comment_answer x
                JOIN comment y ON y.id = x.answer_id
                JOIN comment_revision z ON z.comment_id = y.id AND z.revision = y.revision
                CROSS JOIN LATERAL regexp_matches(z.text, '/faq/([a-z0-9-]+)', 'g') AS m (found)
                JOIN faq_entry e ON e.slug = m.found[1]
                WHERE x.comment_id = c.id) k
            WHERE w.comment_id = :comment AND NOT c.hidden AND (a.needs_answer OR a.urgent OR k.slugs IS NOT NULL)
            ORDER BY o.id LIMIT 1
            """)
    Optional<DecidedComment> answered(CommentId comment);

    @Query("""
            INSERT INTO example (comment_id, revision, text, language, needs_answer, in_domain, kind, topics, slugs, weight,
                                 decided_at, meaning, asking)
            VALUES (:comment, :revision, :text, :language, :needsAnswer, :inDomain, :kind,
                    string_to_array(CAST(:topics AS text), ','), string_to_array(CAST(:slugs AS text), ','), :weight, :decidedAt,
                    :meaning, :asking)
            ON CONFLICT (comment_id) DO UPDATE
            SET revision = excluded.revision, text = excluded.text, language = excluded.language,
                needs_answer = excluded.needs_answer, in_domain = excluded.in_domain, kind = excluded.kind, topics = excluded.topics,
                slugs = excluded.slugs, weight = excluded.weight, decided_at = excluded.decided_at,
                meaning = excluded.meaning, asking = excluded.asking
            """)
    void put(
            CommentId comment,
            int revision,
            String text,
            String language,
            boolean needsAnswer,
            @Nullable Boolean inDomain,
            @Nullable CommentKind kind,
            @Nullable String topics,
            @Nullable String slugs,
            double weight,
            Instant decidedAt,
            byte @Nullable [] meaning,
            byte @Nullable [] asking);

    void deleteById(CommentId commentId);

    @Query("SELECT version FROM example_version")
    long version();

    /**
     * Those that answered with an entry, the newest first. What the models in force have learned already is left out, unless
     * it was decided anew since.
     */
    @Query("""
            SELECT array_to_string(e.slugs, ',') AS slugs, e.weight, e.meaning, e.asking FROM example e
            WHERE e.slugs IS NOT NULL AND e.meaning IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM learned_model_comment l JOIN model_in_force f ON f.id = l.model_id
                              WHERE l.comment_id = e.comment_id AND e.decided_at <= f.made_at)
            ORDER BY e.decided_at DESC, e.comment_id LIMIT :limit
            """)
    List<AnswerRow> newestAnswers(int limit);

    /** All, the newest first. */
    @Query("""
            SELECT comment_id, revision, text, language, needs_answer, in_domain, kind, array_to_string(topics, ',') AS topics,
                   array_to_string(slugs, ',') AS slugs, weight, decided_at
            FROM example ORDER BY decided_at DESC, comment_id LIMIT :limit
            """)
    List<ExampleRow> newest(int limit);

    /** What was decided of a comment. */
    @Introspected
    record DecidedComment(
            CommentId commentId,
            int revision,
            String text,
            String details,
            DecisionKind kind,
            @Nullable NoReplyReason reason,
            Instant decidedAt,
            @Nullable String slugs,
            @Nullable String topics) {}

    /** What matching needs of an example. */
    @Introspected
    @SuppressWarnings("ArrayRecordComponent")
    record AnswerRow(String slugs, double weight, byte[] meaning, byte[] asking) {}

    /** An example as it is stored, without its embeddings. */
    @MappedEntity("example")
    record ExampleRow(
            @Id CommentId commentId,
            int revision,
            String text,
            String language,
            boolean needsAnswer,
            @Nullable Boolean inDomain,
            @Nullable CommentKind kind,
            @Nullable String topics,
            @Nullable String slugs,
            double weight,
            Instant decidedAt) {}
}
