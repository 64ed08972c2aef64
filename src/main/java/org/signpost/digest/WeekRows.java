package org.signpost.digest;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The SQL of {@link WeekReader}; it only reads. Decisions that were undone or replaced do not count. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface WeekRows extends GenericRepository<Run, Long> {
    /**
     * Every comment that needs an answer, with how far staff have come with it, as the desk's lanes have it: one that was
     * changed on its website after it was closed waits again, and so does one that was put off until a day that is over.
     */
    String STANDING = """
            WITH standing AS (
                SELECT c.id, c.first_seen_at, s.urgent, s.revision,
                       c.first_seen_at >= :from AND c.first_seen_at < :to AS of_week,
                       CASE
                           WHEN s.replies THEN CASE p.state WHEN 'POSTED' THEN 'ANSWERED' ELSE 'APPROVED' END
                           WHEN s.decided THEN 'CLOSED'
                           WHEN s.decision = 'ESCALATED' THEN 'PASSED_ON'
                           WHEN s.snoozed_until > :now THEN 'SNOOZED'
                           WHEN s.gone THEN NULL
                           ELSE 'WAITING'
                       END AS handling
                FROM comment_standing s
                JOIN comment c ON c.id = s.comment_id
                LEFT JOIN reply p ON p.decision_id = s.decision_id
                WHERE s.needs_answer OR s.urgent
            )
            """;

    String OF_WEEK_OR_OPEN = " (of_week OR handling IN ('WAITING', 'SNOOZED')) ";

    @Query(STANDING + """
            SELECT id, first_seen_at AS arrived, handling
            FROM standing WHERE urgent AND handling IS NOT NULL AND
            """ + OF_WEEK_OR_OPEN + """
            ORDER BY CASE handling WHEN 'WAITING' THEN 0 WHEN 'SNOOZED' THEN 1 WHEN 'PASSED_ON' THEN 2 ELSE 3 END,
                     first_seen_at, id
            LIMIT :limit
            """)
    List<UrgentRow> urgent(Instant from, Instant to, Instant now, int limit);

    @Query(STANDING + """
            SELECT handling, count(*) AS comments
            FROM standing WHERE urgent AND handling IS NOT NULL AND
            """ + OF_WEEK_OR_OPEN + "GROUP BY handling")
    List<HandlingCount> urgentByHandling(Instant from, Instant to, Instant now);

    @Query("""
            SELECT c.id, c.first_seen_at AS arrived, l.decided_at AS since, l.note, count(*) OVER () AS total
            FROM live_decision l JOIN comment c ON c.id = l.comment_id
            WHERE l.kind = 'ESCALATED'
            ORDER BY l.decided_at, l.id LIMIT :limit
            """)
    List<EscalatedRow> escalated(int limit);

    @Query("""
            WITH newest AS (
                SELECT DISTINCT ON (slug, language) slug, language, question, review_by
                FROM faq_version WHERE effective_on <= CAST(:today AS date) ORDER BY slug, language, version DESC
            )
            SELECT slug, min(review_by) AS review_by, string_agg(language, ', ' ORDER BY language) AS languages,
                   (array_agg(question ORDER BY language <> 'en', language))[1] AS question, count(*) OVER () AS total
            FROM newest WHERE review_by < CAST(:today AS date)
            GROUP BY slug ORDER BY min(review_by), slug LIMIT :limit
            """)
    List<OutdatedRow> outdated(LocalDate today, int limit);

    @Query(STANDING + """
            SELECT coalesce(lower(replace(t.item->>'topic', '_', '-')), '') AS topic, count(*) AS questions
            FROM standing s JOIN comment_topics n ON n.comment_id = s.id AND n.revision = s.revision
            LEFT JOIN LATERAL jsonb_array_elements(n.topics) AS t(item) ON true
            WHERE s.of_week AND s.handling IS NOT NULL
            GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT :limit
            """)
    List<TopicRow> topics(Instant from, Instant to, Instant now, int limit);

    @Query("SELECT count(*) FROM comment WHERE first_seen_at >= :from AND first_seen_at < :to")
    int countComments(Instant from, Instant to);

    @Query("""
            SELECT count(*) FROM comment c
            WHERE NOT EXISTS (SELECT 1 FROM assessment a WHERE a.comment_id = c.id AND a.revision = c.revision)
            """)
    int countUnread();

    @Query(STANDING + """
            SELECT count(*) FILTER (WHERE of_week) AS questions,
                   count(*) FILTER (WHERE of_week AND handling IN ('ANSWERED', 'APPROVED')) AS answered,
                   count(*) FILTER (WHERE of_week AND handling = 'CLOSED') AS closed,
                   count(*) FILTER (WHERE handling = 'WAITING') AS waiting
            FROM standing WHERE handling IS NOT NULL
            """)
    StandingCounts counts(Instant from, Instant to, Instant now);

    /** A row of {@link #urgent}. */
    @Introspected
    record UrgentRow(long id, Instant arrived, Handling handling) {}

    /** A row of {@link #urgentByHandling}. */
    @Introspected
    record HandlingCount(Handling handling, int comments) {}

    /** A row of {@link #escalated}. */
    @Introspected
    record EscalatedRow(long id, Instant arrived, Instant since, String note, int total) {}

    /** A row of {@link #outdated}. */
    @Introspected
    record OutdatedRow(String slug, LocalDate reviewBy, String languages, String question, int total) {}

    /** A row of {@link #topics}. */
    @Introspected
    record TopicRow(String topic, int questions) {}

    /** What {@link #counts} counts. */
    @Introspected
    record StandingCounts(int questions, int answered, int closed, int waiting) {}
}
