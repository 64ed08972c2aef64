package org.signpost.publish;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.desk.Outbox;

/**
 * The posted replies that relied on answers which are wrong by now. Reads only; thread-safe.
 *
 * <p>What belongs to a sweep is never written down: it follows from the versions, from what the replies relied on, and from
 * what people have decided. A version that says "wrong" counts from its day on, also where a newer one took its place before
 * that day: nobody read it, but what it says of the old answer still holds.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
public abstract class Sweeps implements GenericRepository<Reply, ReplyId> {
    public static final int PAGE = 50;

    /**
     * Versions that are wrong by now, each with the newest version that says so; and posted replies that relied on one. A
     * reply that was corrected is left to its correction, which relies on a newer version itself. One that was left as it
     * is comes again with the next change.
     */
    private static final String WAITING = """
            WITH wrong AS (
                SELECT slug, version, language, max(corrected_by) AS corrected_by FROM wrong_version
                WHERE since <= CAST(:today AS date)
                GROUP BY slug, version, language
            ), waiting AS (
                SELECT r.id AS reply_id, r.comment_id, w.slug, w.corrected_by, w.language,
                       r.changed_at AS posted_at
                FROM wrong w
                JOIN reply_entry e ON e.slug = w.slug AND e.version = w.version
                JOIN reply r ON r.id = e.reply_id
                WHERE r.state = 'POSTED'
                  AND NOT EXISTS (
                      SELECT 1 FROM follow_up f
                      WHERE f.reply_id = r.id AND f.slug = w.slug AND f.undone_at IS NULL
                        AND (f.kind <> 'LEFT' OR f.version >= w.corrected_by))
            )
            """;

    private static final String ITEM = """
            SELECT i.reply_id, i.comment_id, i.slug, i.corrected_by, i.language,
                   n.effective_on AS changed_on, i.posted_at
            FROM waiting i JOIN faq_version n ON n.slug = i.slug AND n.version = i.corrected_by
            WHERE i.slug = :slug AND i.corrected_by = :version
            """;

    private static final String COUNTED = """
            , counted AS (
                SELECT slug, corrected_by AS version, count(*) AS waiting, 0 AS corrected, 0 AS kept, 0 AS stopped
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
                WHERE EXISTS (SELECT 1 FROM wrong_version w WHERE w.slug = n.slug AND w.corrected_by = n.version
                                AND w.since <= CAST(:today AS date))
                GROUP BY n.slug, n.version
            )
            SELECT slug, version, language, question, what_changed, since, waiting, corrected, kept, stopped FROM sweep
            """;

    private final Clock clock;

    Sweeps(Clock clock) {
        this.clock = clock;
    }

    /** Sweeps with replies that nobody has decided about, the largest first. */
    public List<Sweep> open(int limit) {
        return open(today(), limit);
    }

    /** How many sweeps {@link #open} would list without a limit. */
    public int countOpen() {
        return countOpen(today());
    }

    /** How many replies are not posted yet, and how many wait in all sweeps. */
    Outbox.OutboxCounts counts() {
        return counts(today());
    }

    /** Every sweep that has replies, those where some wait first, then the newest. */
    public List<Sweep> all(int page) {
        return all(today(), PAGE + 1, (long) page * PAGE);
    }

    /** Empty where there is no such version, or where it does not say that the old answer is wrong, or not yet. */
    public Optional<Sweep> find(SweepKey key) {
        return find(key.slug(), key.version(), today());
    }

    public List<Line> lines(SweepKey key, int page) {
        return lines(key.slug(), key.version(), today(), PAGE + 1, (long) page * PAGE);
    }

    /** Empty where the reply does not wait in this sweep. */
    public Optional<SweepItem> item(SweepKey key, ReplyId reply) {
        return item(key.slug(), key.version(), reply, today());
    }

    /** The next one that waits, from the beginning again behind the last. */
    public Optional<SweepItem> next(SweepKey key, ReplyId reply) {
        return after(key, reply)
                .or(() -> first(key))
                .filter(found -> !found.replyId().equals(reply));
    }

    public Optional<SweepItem> first(SweepKey key) {
        return after(key, new ReplyId(0));
    }

    Optional<SweepItem> after(SweepKey key, ReplyId reply) {
        return after(key.slug(), key.version(), reply, today());
    }

    public Optional<SweepItem> before(SweepKey key, ReplyId reply) {
        return before(key.slug(), key.version(), reply, today());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The newest version because of which a reply may not be posted. */
    @Query("""
            SELECT w.slug, w.corrected_by AS version
            FROM reply_entry e JOIN wrong_version w ON w.slug = e.slug AND w.version = e.version
            WHERE e.reply_id = :id AND w.since <= CAST(:today AS date)
            ORDER BY w.seq DESC LIMIT 1
            """)
    public abstract Optional<SweepKey> cause(ReplyId id, LocalDate today);

    @Query(WAITING + """
            SELECT (SELECT count(*) FROM reply
                    WHERE state IN ('SCHEDULED', 'READY_TO_PASTE', 'WAITING', 'SENDING', 'UNKNOWN')) AS open,
                   (SELECT count(*) FROM waiting) AS to_correct
            """)
    abstract Outbox.OutboxCounts counts(LocalDate today);

    @Query(WAITING + COUNTED + """
            WHERE found ORDER BY waiting = 0, since DESC, slug, version DESC LIMIT :limit OFFSET :offset
            """)
    abstract List<Sweep> all(LocalDate today, int limit, long offset);

    @Query(WAITING + COUNTED + "WHERE waiting > 0 ORDER BY waiting DESC, slug, version LIMIT :limit")
    abstract List<Sweep> open(LocalDate today, int limit);

    @Query(WAITING + "SELECT count(*) FROM (SELECT DISTINCT slug, corrected_by FROM waiting) open")
    abstract int countOpen(LocalDate today);

    @Query(WAITING + COUNTED + "WHERE slug = :slug AND version = :version")
    abstract Optional<Sweep> find(String slug, int version, LocalDate today);

    @Query(WAITING + ITEM + "AND i.reply_id = :reply")
    abstract Optional<SweepItem> item(String slug, int version, ReplyId reply, LocalDate today);

    @Query(WAITING + ITEM + "AND i.reply_id > :reply ORDER BY i.reply_id LIMIT 1")
    abstract Optional<SweepItem> after(String slug, int version, ReplyId reply, LocalDate today);

    @Query(WAITING + ITEM + "AND i.reply_id < :reply ORDER BY i.reply_id DESC LIMIT 1")
    abstract Optional<SweepItem> before(String slug, int version, ReplyId reply, LocalDate today);

    /** Those that wait first, then all others, each in the order in which they were approved. */
    @Query(WAITING + """
            , line AS (
                SELECT reply_id, 'WAITING' AS state, NULL AS decided_by FROM waiting
                WHERE slug = :slug AND corrected_by = :version
                UNION ALL
                SELECT reply_id, kind, decided_by FROM follow_up
                WHERE slug = :slug AND version = :version AND undone_at IS NULL
                UNION ALL
                SELECT id, 'STOPPED', NULL FROM reply WHERE stopped_slug = :slug AND stopped_version = :version
            )
            SELECT l.reply_id, r.comment_id, c.author, p.title AS post_title, l.state, l.decided_by, r.text, r.language,
                   r.changed_at
            FROM line l JOIN reply r ON r.id = l.reply_id
            JOIN comment c ON c.id = r.comment_id
            JOIN post p ON p.id = c.post_id
            ORDER BY l.state <> 'WAITING', l.reply_id LIMIT :limit OFFSET :offset
            """)
    abstract List<Line> lines(String slug, int version, LocalDate today, int limit, long offset);

    /**
     * A reply in the list of a sweep.
     *
     * @param state {@code WAITING}, {@code STOPPED}, or a {@link FollowUpKind}
     * @param decidedBy who decided, or null
     * @param changedAt when it was posted, or stopped
     */
    @Introspected
    public record Line(
            ReplyId replyId,
            CommentId commentId,
            String author,
            String postTitle,
            String state,
            @Nullable String decidedBy,
            String text,
            String language,
            Instant changedAt) {
        public String stateWords() {
            return switch (state) {
                case "WAITING" -> "waits";
                case "STOPPED" -> "stopped before it was posted";
                default -> FollowUpKind.valueOf(state).state() + " by " + decidedBy;
            };
        }

        /** Whether nobody has decided about it. */
        public boolean waits() {
            return state.equals("WAITING");
        }

        /** Whether it was withdrawn before it was posted. */
        public boolean stopped() {
            return state.equals("STOPPED");
        }

        public LocalDate day() {
            return LocalDate.ofInstant(changedAt, ZoneOffset.UTC);
        }
    }

    /**
     * A posted reply that nobody has decided about since the answer it relied on became wrong.
     *
     * @param correctedBy the number of the version which says so
     * @param language of the answer
     * @param changedOn the day from which that version counts
     * @param postedAt when the reply was posted
     */
    @Introspected
    public record SweepItem(
            ReplyId replyId,
            CommentId commentId,
            String slug,
            int correctedBy,
            String language,
            LocalDate changedOn,
            Instant postedAt) {
        SweepKey sweep() {
            return new SweepKey(slug, correctedBy);
        }
    }
}
