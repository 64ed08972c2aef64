package org.signpost.desk.queue;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.comment.SourceStatus;
import org.signpost.desk.Lane;
import org.signpost.staff.AccountId;

/**
 * The open comments in their lanes: danger first, then urgent with the nearest date, then urgent, then oldest; the search among all
 * comments is in {@link SearchRepository}. Each method is one statement with parameters, whatever was typed; none changes anything, and two lock comments for the jobs that redo them.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface QueueRepository extends GenericRepository<QueueRepository.QueueEntry, CommentId> {
    /**
     * Every comment that has been read, with its lane, see the view; and the nearest day that an urgent one names and that
     * is still to come, infinity where it names none.
     */
    String PLACES = """
            WITH place AS (
                SELECT comment_id AS id, danger, urgent, waiting_since, sure,
                       CASE WHEN snoozed_until > :now THEN 'SNOOZED' ELSE lane END AS lane,
                       coalesce(CASE WHEN urgent THEN (
                           SELECT min(CAST(named ->> 'date' AS date)) FROM jsonb_array_elements(deadlines) named
                           WHERE CAST(named ->> 'date' AS date) >= CAST(CAST(:now AS timestamptz) AT TIME ZONE 'UTC' AS date))
                       END, 'infinity') AS due
                FROM comment_standing
                WHERE needs_answer OR urgent OR came_back OR decision IN ('ESCALATED', 'SNOOZED')
            )
            """;

    /** Where a comment stands or stood in a lane that it may just have left. */
    String ORIGIN = """
            , origin AS (
                SELECT c.id, coalesce(p.danger, false) AS danger, coalesce(p.urgent, :lane = 'URGENT') AS urgent,
                       coalesce(p.due, 'infinity') AS due, coalesce(c.written_at, c.first_seen_at) AS since
                FROM comment c LEFT JOIN place p ON p.id = c.id
                WHERE c.id = CAST(:from AS bigint)
            )
            """;

    String RANK = " (NOT p.danger, NOT p.urgent, p.due, p.waiting_since, p.id) ";
    String BEHIND = RANK + "> (SELECT NOT danger, NOT urgent, due, since, id FROM origin) ";
    String AHEAD = RANK + "< (SELECT NOT danger, NOT urgent, due, since, id FROM origin) ";
    String ORDER = " ORDER BY p.danger DESC, p.urgent DESC, p.due, p.waiting_since, p.id ";

    /** What a card shows of each row of {@code page}; the question is that of the first entry of the draft. */
    String CARDS = """
            SELECT p.id, p.lane, p.urgent, p.waiting_since, p.sure, c.author, c.status, r.text, c.written_at, o.title AS post,
                   CAST(jsonb_set(a.details, '{topics}', n.topics) AS text) AS details,
                   coalesce(v.question, e.slug) AS entry, f.score AS entry_score, f.answers AS entry_answers,
                   l.note, l.decided_by, l.snoozed_until,
                   (SELECT o.author FROM comment o
                    WHERE o.site_id = c.site_id AND o.parent_source_id = c.source_id AND o.post_id = c.post_id
                      AND o.author <> c.author AND NOT o.hidden
                    ORDER BY o.by_staff DESC, o.id LIMIT 1) AS answered_by
            FROM page p
            JOIN comment c ON c.id = p.id
            JOIN comment_revision r ON r.comment_id = c.id AND r.revision = c.revision
            JOIN post o ON o.id = c.post_id
            JOIN assessment a ON a.comment_id = c.id AND a.revision = c.revision
            JOIN comment_topics n ON n.comment_id = a.comment_id AND n.revision = a.revision
            LEFT JOIN draft d ON d.comment_id = c.id AND d.revision = c.revision AND d.state = 'CURRENT'
            LEFT JOIN draft_entry e ON e.draft_id = d.id AND e.rank = 1
            LEFT JOIN match_candidate f ON f.comment_id = c.id AND f.revision = c.revision AND f.slug = e.slug
            LEFT JOIN live_decision l ON l.comment_id = c.id
            LEFT JOIN LATERAL (
                SELECT question FROM faq_in_force(CAST(:today AS date))
                WHERE slug = e.slug AND language IN (d.language, 'en')
                ORDER BY language = d.language DESC LIMIT 1
            ) v ON true
            """;

    @Query(PLACES + """
            SELECT count(*) FILTER (WHERE lane = 'URGENT') AS urgent, count(*) FILTER (WHERE lane = 'READY') AS ready,
                   count(*) FILTER (WHERE lane = 'UNSURE') AS unsure, count(*) FILTER (WHERE lane = 'LEGAL') AS legal,
                   count(*) FILTER (WHERE lane = 'SNOOZED') AS snoozed,
                   (SELECT count(*) FROM comment_work WHERE stage = 'TRIAGE') AS unread,
                   (SELECT count(*) FROM live_decision WHERE replies AND decided_at >= :monday) AS answered,
                   (SELECT coalesce(max(id), 0) FROM comment) AS newest
            FROM place
            """)
    QueueCounts counts(Instant now, Instant monday);

    /** The cards of a lane from its beginning, or behind a comment. */
    @Query(PLACES + ORIGIN + """
            , page AS (
                SELECT p.id, p.lane, p.danger, p.urgent, p.due, p.waiting_since, p.sure FROM place p
                WHERE p.lane = :lane AND (NOT EXISTS (SELECT 1 FROM origin) OR
            """ + BEHIND + ")" + ORDER + "LIMIT :limit)" + CARDS + ORDER)
    List<CardRow> cards(Lane lane, @Nullable Long from, Instant now, LocalDate today, int limit);

    /** The cards around a comment of a lane: at most {@code before} of those ahead, then itself and those behind. */
    @Query(PLACES + ORIGIN + """
            , page AS (
                (SELECT p.id, p.lane, p.danger, p.urgent, p.due, p.waiting_since, p.sure FROM place p
                 WHERE p.lane = :lane AND
            """ + AHEAD + """
                 ORDER BY p.danger, p.urgent, p.due DESC, p.waiting_since DESC, p.id DESC LIMIT :before)
                UNION ALL
                (SELECT p.id, p.lane, p.danger, p.urgent, p.due, p.waiting_since, p.sure FROM place p
                 WHERE p.lane = :lane AND (p.id = CAST(:from AS bigint) OR
            """ + BEHIND + ")" + ORDER + "LIMIT :limit))" + CARDS + ORDER)
    List<CardRow> around(Lane lane, CommentId from, Instant now, LocalDate today, int before, int limit);

    @Query(PLACES + ORIGIN + "SELECT (SELECT p.id FROM place p WHERE p.lane = :lane AND" + BEHIND + ORDER + """
             LIMIT 1) AS next,
                   (SELECT p.id FROM place p WHERE p.lane = :lane AND
            """ + AHEAD
            + """
                    ORDER BY p.danger, p.urgent, p.due DESC, p.waiting_since DESC, p.id DESC LIMIT 1) AS previous
            FROM origin
            """)
    Optional<LaneNavigation> navigation(Lane lane, CommentId from, Instant now);

    /** The one behind a comment in its lane that nobody else has open, else the first such one of the lane. */
    @Query(PLACES + ORIGIN + """
            SELECT p.id, p.lane, p.urgent, p.waiting_since, p.sure FROM place p
            WHERE p.lane = :lane AND p.id <> CAST(:from AS bigint)
              AND NOT EXISTS (SELECT 1 FROM claim k WHERE k.comment_id = p.id AND k.account_id <> :me
                              AND k.expires_at > :now)
            ORDER BY
            """ + BEHIND + "DESC, p.danger DESC, p.urgent DESC, p.due, p.waiting_since, p.id LIMIT 1")
    Optional<QueueEntry> nextFree(Lane lane, CommentId from, AccountId me, Instant now);

    @Query(PLACES + "SELECT id, lane, urgent, waiting_since, sure FROM place WHERE id = :id")
    Optional<QueueEntry> find(CommentId id, Instant now);

    @Query(PLACES + "SELECT count(*) FROM place WHERE lane = :lane AND id > :newest")
    long newerThan(Lane lane, CommentId newest, Instant now);

    boolean existsById(CommentId id);

    /** Locks open comments whose match was made from another library; skips those that others hold. */
    @Query(PLACES + """
            SELECT c.id AS value
            FROM comment c
            JOIN match m ON m.comment_id = c.id AND m.revision = c.revision
            JOIN place p ON p.id = c.id
            WHERE m.library NOT IN ('', :library) AND p.lane IS NOT NULL
            ORDER BY c.id LIMIT :limit
            FOR UPDATE OF c SKIP LOCKED
            """)
    List<CommentId> lockMatchedInAnotherLibrary(String library, Instant now, int limit);

    /**
     * What a person has open is left alone, for a draft must not change under their eyes; so is what somebody has begun
     * to answer, for it must not leave the queue. What no model could read stays with people.
     */
    String READ_BY_ANOTHER_MODEL = """
            SELECT c.id AS value
            FROM comment c
            JOIN assessment a ON a.comment_id = c.id AND a.revision = c.revision
            JOIN comment_standing s ON s.comment_id = c.id
            WHERE a.model NOT IN (:model, 'unread') AND NOT s.gone AND NOT s.decided
              AND NOT EXISTS (SELECT 1 FROM claim k WHERE k.comment_id = c.id AND k.expires_at > :now)
              AND NOT EXISTS (SELECT 1 FROM desk_text t WHERE t.comment_id = c.id)
            """;

    /** What another node reads already is left to it. */
    String IN_NOBODYS_HAND = """
              AND NOT EXISTS (SELECT 1 FROM comment_work w
                              WHERE w.stage = 'RETRIAGE' AND w.comment_id = c.id AND w.leased_until > :now)
            """;

    /** Those that need an answer first, then the newest; those that others hold are skipped. */
    @Query(READ_BY_ANOTHER_MODEL + IN_NOBODYS_HAND
            + " ORDER BY a.needs_answer DESC, c.id DESC LIMIT :limit FOR UPDATE OF c SKIP LOCKED")
    List<CommentId> lockReadByAnotherModel(String model, Instant now, int limit);

    /** Which of the locked ones are still due and free: somebody may have decided just before the lock. */
    @Query(READ_BY_ANOTHER_MODEL + IN_NOBODYS_HAND + " AND c.id IN (:ids) ORDER BY a.needs_answer DESC, c.id DESC")
    List<CommentId> stillReadByAnotherModel(String model, Instant now, List<CommentId> ids);

    /** Whether one that is locked may still get what the model says: somebody may have decided while it ran. */
    @Query("SELECT EXISTS (" + READ_BY_ANOTHER_MODEL + " AND c.id = :id)")
    boolean isReadByAnotherModel(String model, Instant now, CommentId id);

    /**
     * A comment in a list, as stored.
     *
     * @param lane where it waits, or null where it is not in the queue
     * @param status where its website has put it
     * @param writtenAt or null where its website gives no date
     * @param post the title of the page that it stands under
     * @param details of its assessment, with the topics that hold
     * @param entry the question of the entry that the draft links, or null where there is no draft
     * @param entryScore see {@link org.signpost.faq.matching.MatchCandidate}; null where matching did not choose the entry
     * @param entryAnswers likewise
     * @param note what the decision that lives says besides, such as what the legal team should know; or null
     * @param decidedBy who made that decision, or null
     * @param snoozedUntil when it comes back by itself, or null
     * @param answeredBy who else has answered it on the website, the organisation first; or null
     */
    @Introspected
    record CardRow(
            CommentId id,
            @Nullable Lane lane,
            boolean urgent,
            Instant waitingSince,
            boolean sure,
            String author,
            SourceStatus status,
            String text,
            @Nullable Instant writtenAt,
            String post,
            String details,
            @Nullable String entry,
            @Nullable Float entryScore,
            @Nullable Boolean entryAnswers,
            @Nullable String note,
            @Nullable String decidedBy,
            @Nullable Instant snoozedUntil,
            @Nullable String answeredBy) {}

    @Introspected
    record LaneNavigation(@Nullable Long next, @Nullable Long previous) {}

    /**
     * Where a comment stands in the queue.
     *
     * @param lane where it waits, or null where it is decided or needs nobody
     * @param waitingSince when it was written, else when we received it
     * @param sure whether it may be approved in a list: there is a draft, and triage was sure
     */
    @MappedEntity("comment")
    record QueueEntry(@Id CommentId id, @Nullable Lane lane, boolean urgent, Instant waitingSince, boolean sure) {}
}
