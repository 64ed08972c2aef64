package org.signpost.gaps;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.gaps.Gap.CloseReason;

/**
 * The groups of questions, and what pages and the weekly e-mail list of them.
 *
 * <p>Groups stand in the order of their weight. Each different person counts 0.5 to the power of (days since that person
 * last asked / 30), and never less than 1/16: four months without a question leave a sixteenth, and from there on only the
 * number of people counts. Of two of equal weight the older group comes first.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface GapRepository extends GenericRepository<Gap, GapId> {
    /** Any number that no other part of Signpost locks. */
    long LOCK = 5_081_001;

    /** Whoever puts questions into groups takes turns: the order decides. */
    @Query("SELECT 1 AS value FROM pg_advisory_xact_lock(:key)")
    int lock(long key);

    /** As {@link #lock}, but gives way. */
    @Query("SELECT pg_try_advisory_xact_lock(:key)")
    boolean tryLock(long key);

    Optional<Gap> findById(GapId id);

    /** The centres that a new question may be near to: those of its language that changed last, merged or not. */
    @Query("""
            SELECT g.id AS centre_id, g.gap_id, g.title, g.words, g.meaning,
                   (SELECT count(*) FROM digest_gap_question q WHERE q.centre_id = g.id AND q.left_at IS NULL) AS size
            FROM (SELECT id, coalesce(merged_into, id) AS gap_id, title, words, meaning
                  FROM digest_gap WHERE language = :language
                  ORDER BY changed_at DESC, id DESC LIMIT :limit) g
            ORDER BY g.id
            """)
    List<CentreRow> centres(String language, int limit);

    @Query("SELECT nextval(pg_get_serial_sequence('digest_gap', 'id'))")
    long nextId();

    @Query("""
            INSERT INTO digest_gap (id, language, topic, title, words, meaning, state, created_at, changed_at)
            OVERRIDING SYSTEM VALUE
            VALUES (:id, :language, :topic, :title, :words, :meaning, 'OPEN', :now, :now)
            """)
    void insert(
            GapId id,
            String language,
            String topic,
            String title,
            byte[] words,
            byte @Nullable [] meaning,
            Instant now);

    @Query("UPDATE digest_gap SET topic = :topic, title = :title, changed_at = :now WHERE id = :id")
    void summarize(GapId id, String topic, String title, Instant now);

    @Query("UPDATE digest_gap SET words = :words, meaning = :meaning, changed_at = :now WHERE id = :id")
    void recentre(GapId id, byte[] words, byte @Nullable [] meaning, Instant now);

    @Query("""
            UPDATE digest_gap
            SET state = 'CLOSED', reason = :reason, note = :note, people_then = :people, closed_by = :name,
                closed_at = :now
            WHERE id = :id AND state = 'OPEN'
            """)
    int close(GapId id, CloseReason reason, String note, int people, String name, Instant now);

    @Query("""
            UPDATE digest_gap
            SET state = 'OPEN', reason = NULL, note = '', people_then = NULL, closed_by = NULL, closed_at = NULL
            WHERE id = :id AND state = 'CLOSED'
            """)
    int reopen(GapId id);

    @Query("""
            UPDATE digest_gap
            SET state = 'MERGED', merged_into = :into, reason = NULL, people_then = NULL, closed_by = NULL,
                closed_at = NULL
            WHERE id = :id
            """)
    void merge(GapId id, GapId into);

    /** What was merged into a group that is merged itself now goes with it, so that a chain is one step long. */
    void updateByMergedInto(GapId before, GapId mergedInto);

    /** The text that is written for one is written for the other, where that has none of its own. */
    @Query("""
            UPDATE digest_gap g
            SET proposal = coalesce(g.proposal, m.proposal), entry = coalesce(g.entry, m.entry),
                answered_at = coalesce(g.answered_at, m.answered_at)
            FROM digest_gap m WHERE g.id = :into AND m.id = :id
            """)
    void inherit(GapId id, GapId into);

    @Query("UPDATE digest_gap SET proposal = :proposal, entry = NULL, answered_at = NULL WHERE id = :id")
    void begin(GapId id, long proposal);

    @Query("UPDATE digest_gap SET entry = :entry, answered_at = :now WHERE id = :id")
    void answer(GapId id, String entry, Instant now);

    /** Groups whose text was published and is in force. */
    @Query("""
            SELECT g.id AS gap_id, p.published_slug AS slug
            FROM digest_gap g JOIN faq_proposal p ON p.id = g.proposal
            JOIN faq_version v ON v.slug = p.published_slug AND v.version = p.published_version
            WHERE g.entry IS NULL AND g.state <> 'MERGED' AND v.effective_on <= CAST(:today AS date)
            ORDER BY g.id LIMIT :limit
            """)
    List<PublishedRow> published(LocalDate today, int limit);

    @Introspected
    record PublishedRow(GapId gapId, String slug) {}

    /** The mean of the questions near to it, how many they are, and the group that they stand in. */
    @Introspected
    @SuppressWarnings("ArrayRecordComponent")
    record CentreRow(GapId centreId, GapId gapId, String title, byte[] words, byte @Nullable [] meaning, int size) {
        QuestionVector centre() {
            return VectorCodec.unpack(words, meaning);
        }
    }

    String COUNTED = "WITH person AS (SELECT q.gap_id, " + QuestionRepository.PERSON + """
             AS person, max(q.asked_at) AS last_asked
                FROM digest_gap_question q JOIN comment c ON c.id = q.comment_id
                WHERE q.left_at IS NULL GROUP BY 1, 2
            ), counted AS (
                SELECT gap_id, count(*) AS people, max(last_asked) AS last_asked,
                       sum(power(0.5, least(4, greatest(0, extract(epoch FROM CAST(:now AS timestamptz) - last_asked)
                                                            / 86400 / 30)))) AS weight
                FROM person GROUP BY gap_id
            )
            """;

    String LINE = """
            SELECT g.id AS gap_id, g.title, g.topic, g.language, g.reason, g.entry,
                   coalesce(n.people, 0) AS people, n.last_asked,
                   (SELECT count(*) FROM digest_gap_question q
                    WHERE q.gap_id = g.id AND q.left_because = 'COVERED'
                      AND EXISTS (SELECT 1 FROM draft d JOIN draft_entry e ON e.draft_id = d.id
                                  WHERE d.comment_id = q.comment_id AND d.revision = q.revision AND e.slug = g.entry))
                       AS drafts,
                   count(*) OVER () AS total
            FROM digest_gap g LEFT JOIN counted n ON n.gap_id = g.id
            """;

    String PAGE = " LIMIT :limit OFFSET :offset";

    /** Groups in which somebody waits for an entry. */
    @Query(COUNTED + LINE + "WHERE g.state = 'OPEN' AND n.people > 0 ORDER BY n.weight DESC, g.id" + PAGE)
    List<LineRow> waiting(Instant now, int limit, int offset);

    /** Groups that got an entry, whether or not somebody still waits. */
    @Query(COUNTED + LINE + "WHERE g.state = 'OPEN' AND g.entry IS NOT NULL ORDER BY g.answered_at DESC, g.id" + PAGE)
    List<LineRow> answered(Instant now, int limit, int offset);

    @Query(COUNTED + LINE + "WHERE g.state = 'CLOSED' ORDER BY g.closed_at DESC, g.id" + PAGE)
    List<LineRow> closed(Instant now, int limit, int offset);

    @Query(COUNTED + LINE + "WHERE g.id = :id")
    LineRow line(GapId id, Instant now);

    /** Groups with a question of this time, or with one that is open whenever it came. */
    @Query(COUNTED + LINE + """
            WHERE g.state = 'OPEN' AND n.people > 0 AND EXISTS (
                SELECT 1 FROM digest_gap_question q JOIN comment c ON c.id = q.comment_id
                LEFT JOIN comment_standing s ON s.comment_id = c.id
                WHERE q.gap_id = g.id AND q.left_at IS NULL
                  AND ((c.first_seen_at >= :from AND c.first_seen_at < :to)
                       OR (NOT s.decided AND s.decision IS DISTINCT FROM 'ESCALATED')))
            ORDER BY n.weight DESC, g.id LIMIT :limit
            """)
    List<LineRow> ofWeek(Instant from, Instant to, Instant now, int limit);

    @Query(COUNTED + """
            SELECT count(*) FILTER (WHERE g.state = 'OPEN' AND n.people > 0) AS waiting,
                   count(*) FILTER (WHERE g.state = 'OPEN' AND g.entry IS NOT NULL) AS answered,
                   count(*) FILTER (WHERE g.state = 'CLOSED') AS closed
            FROM digest_gap g LEFT JOIN counted n ON n.gap_id = g.id
            """)
    GapCounts counts(Instant now);

    /** Questions that the worker has not looked at yet. */
    @Query("SELECT count(*) " + QuestionRepository.UNCOVERED + """
              AND NOT EXISTS (SELECT 1 FROM digest_gap_question q WHERE q.comment_id = c.id AND q.revision = c.revision)
            """)
    long notGrouped(Instant since);

    /** The newest questions of each of these groups, of different words. */
    @Query("""
            SELECT gap_id, asks FROM (
                SELECT gap_id, asks,
                       row_number() OVER (PARTITION BY gap_id ORDER BY asked_at DESC, comment_id DESC) AS place
                FROM (SELECT DISTINCT ON (gap_id, asks) gap_id, comment_id, asks, asked_at
                      FROM digest_gap_question WHERE gap_id IN (:ids) AND left_at IS NULL
                      ORDER BY gap_id, asks, asked_at DESC, comment_id DESC) different) numbered
            WHERE place <= :each ORDER BY gap_id, place
            """)
    List<ExampleRow> examples(List<GapId> ids, int each);

    default Map<GapId, List<String>> examplesOf(List<LineRow> rows, int each) {
        List<GapId> ids = rows.stream().map(LineRow::gapId).toList();
        return ids.isEmpty()
                ? Map.of()
                : examples(ids, each).stream()
                        .collect(groupingBy(ExampleRow::gapId, mapping(ExampleRow::asks, toList())));
    }

    /** The questions of a group, the newest first. */
    @Query("""
            SELECT q.comment_id, q.asks, q.asked_at, l.kind AS decision, count(*) OVER () AS total
            FROM digest_gap_question q JOIN comment c ON c.id = q.comment_id
            LEFT JOIN live_decision l ON l.comment_id = c.id
            WHERE q.gap_id = :id AND q.left_at IS NULL
            ORDER BY q.asked_at DESC, q.comment_id DESC LIMIT :limit OFFSET :offset
            """)
    List<GapView.Asked> questions(GapId id, int limit, int offset);

    /**
     * A group in a list.
     *
     * @param drafts how many of its questions were let go with a draft that relies on the group's entry
     */
    @Introspected
    record LineRow(
            GapId gapId,
            String title,
            String topic,
            String language,
            @Nullable CloseReason reason,
            @Nullable String entry,
            int people,
            @Nullable Instant lastAsked,
            int drafts,
            int total) {}

    @Introspected
    record GapCounts(int waiting, int answered, int closed) {}

    @Introspected
    record ExampleRow(GapId gapId, String asks) {}
}
