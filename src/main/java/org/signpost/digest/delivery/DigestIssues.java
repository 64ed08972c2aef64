package org.signpost.digest.delivery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signpost.digest.DigestMail;

/** The digests of all weeks, each exactly as it is sent. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DigestIssues extends GenericRepository<DigestIssue, Long> {

    /** Writes one down unless its week has one; returns how many rows were added, 0 or 1. */
    @Query("""
            INSERT INTO digest_run (list_id, iso_week, due_at, planned_at, state, late, subject, text, html, chart, eml)
            VALUES (:listId, :isoWeek, :dueAt, :now, 'PLANNED', :late, :subject, :text, :html, :chart, :eml)
            ON CONFLICT (list_id, iso_week) DO NOTHING
            """)
    int insert(
            long listId,
            String isoWeek,
            Instant dueAt,
            Instant now,
            boolean late,
            String subject,
            String text,
            String html,
            byte[] chart,
            byte[] eml);

    @Query(SELECT + "WHERE u.list_id = :listId AND u.iso_week = :isoWeek")
    Optional<DigestIssue> find(long listId, String isoWeek);

    @Query(SELECT + "WHERE u.id = :id")
    Optional<DigestIssue> findById(long id);

    @Query(SELECT + "WHERE u.list_id = :listId ORDER BY u.iso_week DESC LIMIT :limit")
    List<DigestIssue> newest(long listId, int limit);

    @Query("SELECT subject, text, html, chart, eml FROM digest_run WHERE id = :id")
    Optional<DigestMail> mail(long id);

    @Query("UPDATE digest_run SET state = 'SENDING', closed_at = NULL WHERE id = :id AND state <> 'SENDING'")
    void begin(long id);

    /** Closes every issue without open deliveries: sent where at least one went out, else missed. */
    @Query("""
            UPDATE digest_run r
            SET closed_at = :now,
                state = CASE WHEN EXISTS (SELECT 1 FROM digest_delivery d WHERE d.run_id = r.id AND d.state = 'SENT')
                             THEN 'SENT' ELSE 'MISSED' END
            WHERE r.state IN ('PLANNED', 'SENDING')
              AND NOT EXISTS (SELECT 1 FROM digest_delivery d
                              WHERE d.run_id = r.id AND d.state IN ('WAITING', 'SENDING'))
            """)
    int close(Instant now);

    String SELECT = """
            SELECT u.id, u.iso_week, u.due_at, u.state, u.late, u.subject, c.sent, c.waiting, c.failed
            FROM digest_run u
            CROSS JOIN LATERAL (
                SELECT count(*) FILTER (WHERE d.state = 'SENT') AS sent,
                       count(*) FILTER (WHERE d.state IN ('WAITING', 'SENDING')) AS waiting,
                       count(*) FILTER (WHERE d.state = 'FAILED') AS failed
                FROM digest_delivery d WHERE d.run_id = u.id) c
            """;
}
