package org.signpost.digest.gaps;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.digest.gaps.Gap.CloseReason;

/** The SQL of groups. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface GapRows extends GenericRepository<Gap, GapId> {
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
            SELECT g.id, g.gap_id, g.words, g.meaning,
                   (SELECT count(*) FROM digest_gap_question q WHERE q.centre_id = g.id AND q.left_at IS NULL) AS size
            FROM (SELECT id, coalesce(merged_into, id) AS gap_id, words, meaning
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
    @Query("UPDATE digest_gap SET merged_into = :into WHERE merged_into = :id")
    void forward(GapId id, GapId into);

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
            SELECT g.id, p.published_slug AS slug
            FROM digest_gap g JOIN faq_proposal p ON p.id = g.proposal
            JOIN faq_version v ON v.slug = p.published_slug AND v.version = p.published_version
            WHERE g.entry IS NULL AND g.state <> 'MERGED' AND v.effective_on <= CAST(:today AS date)
            ORDER BY g.id LIMIT :limit
            """)
    List<PublishedRow> published(LocalDate today, int limit);

    /** A group and the entry that came of it. */
    @Introspected
    record PublishedRow(long id, String slug) {}

    /** The mean of the questions near to it, how many they are, and the group that they stand in. */
    @Introspected
    @SuppressWarnings("ArrayRecordComponent")
    record CentreRow(long id, long gapId, byte[] words, byte @Nullable [] meaning, int size) {
        Fingerprint centre() {
            return Packed.unpack(words, meaning);
        }
    }
}
