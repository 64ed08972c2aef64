package org.signpost.publish;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.signpost.desk.Outbox;

/**
 * The SQL of {@link Sweeps}; it only reads. What belongs to a sweep is never written down: it follows from the versions,
 * from what the replies relied on, and from what people have decided. A version that says "wrong" counts from its day on,
 * also where a newer one took its place before that day: nobody read it, but what it says of the old answer still holds.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SweepRows extends GenericRepository<Reply, ReplyId> {
    /**
     * Versions that are wrong by now, each with the newest version that says so; and posted replies that relied on one. A
     * reply that was corrected is left to its correction, which relies on a newer version itself. One that was left as it
     * is comes again with the next change.
     */
    String WAITING = """
            WITH wrong AS (
                SELECT slug, language, max(version) AS version FROM faq_version
                WHERE old_answer = 'WRONG' AND effective_on <= CAST(:today AS date)
                GROUP BY slug, language
            ), waiting AS (
                SELECT r.id AS reply_id, r.comment_id, w.slug, w.version AS wrong, w.language, e.right_on,
                       r.changed_at AS posted_at
                FROM wrong w
                JOIN faq_version v ON v.slug = w.slug AND v.language = w.language AND v.version < w.version
                JOIN reply_entry e ON e.slug = v.slug AND e.version = v.version
                JOIN reply r ON r.id = e.reply_id
                WHERE r.state = 'POSTED'
                  AND NOT EXISTS (
                      SELECT 1 FROM follow_up f
                      WHERE f.reply_id = r.id AND f.slug = w.slug AND f.undone_at IS NULL
                        AND (f.kind <> 'LEFT' OR f.version >= w.version))
            )
            """;

    String ITEM = """
            SELECT i.reply_id, i.comment_id, i.slug, i.wrong, i.language,
                   n.effective_on AS changed_on, i.right_on, i.posted_at
            FROM waiting i JOIN faq_version n ON n.slug = i.slug AND n.version = i.wrong
            WHERE i.slug = :slug AND i.wrong = :version
            """;

    String COUNTED = """
            , counted AS (
                SELECT slug, wrong AS version, count(*) AS waiting, 0 AS corrected, 0 AS kept, 0 AS stopped
                FROM waiting GROUP BY 1, 2
                UNION ALL
                SELECT slug, version, 0, count(*) FILTER (WHERE kind <> 'LEFT'), count(*) FILTER (WHERE kind = 'LEFT'), 0
                FROM follow_up WHERE undone_at IS NULL GROUP BY 1, 2
                UNION ALL
                SELECT stopped_slug, stopped_version, 0, 0, 0, count(*)
                FROM reply WHERE stopped_slug IS NOT NULL GROUP BY 1, 2
            ), sweep AS (
                SELECT n.slug, n.version, n.language, n.question, n.what_changed,
                       n.effective_on AS since,
                       CAST(coalesce(sum(c.waiting), 0) AS bigint) AS waiting,
                       CAST(coalesce(sum(c.corrected), 0) AS bigint) AS corrected,
                       CAST(coalesce(sum(c.kept), 0) AS bigint) AS kept,
                       CAST(coalesce(sum(c.stopped), 0) AS bigint) AS stopped,
                       count(c.slug) > 0 AS found
                FROM faq_version n LEFT JOIN counted c ON c.slug = n.slug AND c.version = n.version
                WHERE n.old_answer = 'WRONG' AND n.effective_on <= CAST(:today AS date)
                GROUP BY n.slug, n.version
            )
            SELECT slug, version, language, question, what_changed, since, waiting, corrected, kept, stopped FROM sweep
            """;

    @Query(WAITING + "SELECT count(*) FROM waiting")
    long countWaiting(LocalDate today);

    @Query(WAITING + """
            SELECT (SELECT count(*) FROM reply WHERE state IN ('SCHEDULED', 'READY_TO_PASTE')) AS open,
                   (SELECT count(*) FROM waiting) AS to_correct
            """)
    Outbox.Counts counts(LocalDate today);

    @Query(WAITING + COUNTED + """
            WHERE found ORDER BY waiting = 0, since DESC, slug, version DESC LIMIT :limit OFFSET :offset
            """)
    List<Sweep> sweeps(LocalDate today, int limit, long offset);

    @Query(WAITING + COUNTED + "WHERE waiting > 0 ORDER BY waiting DESC, slug, version LIMIT :limit")
    List<Sweep> open(LocalDate today, int limit);

    @Query(WAITING + "SELECT count(*) FROM (SELECT DISTINCT slug, wrong FROM waiting) open")
    int countOpen(LocalDate today);

    @Query(WAITING + COUNTED + "WHERE slug = :slug AND version = :version")
    Optional<Sweep> sweep(String slug, int version, LocalDate today);

    @Query(WAITING + ITEM + "AND i.reply_id = :reply")
    Optional<SweepItem> item(String slug, int version, ReplyId reply, LocalDate today);

    @Query(WAITING + ITEM + "AND i.reply_id > :reply ORDER BY i.reply_id LIMIT 1")
    Optional<SweepItem> after(String slug, int version, ReplyId reply, LocalDate today);

    @Query(WAITING + ITEM + "AND i.reply_id < :reply ORDER BY i.reply_id DESC LIMIT 1")
    Optional<SweepItem> before(String slug, int version, ReplyId reply, LocalDate today);

    /** Those that wait first, then all others, each in the order in which they were approved. */
    @Query(WAITING + """
            , line AS (
                SELECT reply_id, 'WAITING' AS state, NULL AS decided_by FROM waiting
                WHERE slug = :slug AND wrong = :version
                UNION ALL
                SELECT reply_id, kind, decided_by FROM follow_up
                WHERE slug = :slug AND version = :version AND undone_at IS NULL
                UNION ALL
                SELECT id, 'STOPPED', NULL FROM reply WHERE stopped_slug = :slug AND stopped_version = :version
            )
            SELECT l.reply_id, r.comment_id, l.state, l.decided_by, r.text, r.language, r.changed_at
            FROM line l JOIN reply r ON r.id = l.reply_id
            ORDER BY l.state <> 'WAITING', l.reply_id LIMIT :limit OFFSET :offset
            """)
    List<SweepLine> lines(String slug, int version, LocalDate today, int limit, long offset);
}
