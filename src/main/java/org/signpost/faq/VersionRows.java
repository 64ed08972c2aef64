package org.signpost.faq;

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

/** The SQL of {@link CurrentLibrary} and {@link Versions}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface VersionRows extends GenericRepository<VersionRows.Row, Long> {

    /** A version as stored. */
    @MappedEntity("faq_version")
    record Row(@Id long seq, String slug, int version, String language, String text) {}

    /** A version with everything that is known of it. */
    @Introspected
    record Full(
            String slug,
            int version,
            String language,
            String question,
            String text,
            @Nullable String oldAnswer,
            String whatChanged,
            @Nullable String author,
            Instant publishedAt,
            LocalDate effectiveOn) {
        PublishedVersion published() {
            Change change = new Change(oldAnswer == null ? null : OldAnswer.valueOf(oldAnswer), whatChanged);
            return new PublishedVersion(
                    slug, version, language, question, text, change, author, publishedAt, effectiveOn);
        }
    }

    /** The fingerprint of a text that a file may have without being a change. */
    @Introspected
    record FileHash(String slug, String language, String hash) {}

    /** Makes all who add versions take turns. */
    @Query("SELECT 1 AS value FROM pg_advisory_xact_lock(:key)")
    int lock(long key);

    @Query("SELECT slug FROM faq_entry WHERE slug = :slug FOR UPDATE")
    Optional<String> lockEntry(String slug);

    @Query("SELECT count(*) FROM faq_entry WHERE slug = :slug")
    int countEntries(String slug);

    @Query("""
            INSERT INTO faq_entry (slug, topic, created_at) VALUES (:slug, :topic, :now)
            ON CONFLICT (slug) DO UPDATE SET topic = CASE WHEN :decides THEN excluded.topic ELSE faq_entry.topic END
            """)
    void addEntry(String slug, String topic, boolean decides, Instant now);

    @Query("""
            WITH made AS (
                INSERT INTO faq_version (slug, version, language, text, hash, question, reviewed, review_by, origin,
                                         old_answer, what_changed, author, published_at, effective_on)
                SELECT :slug, coalesce(max(version), 0) + 1, :language, :text, :hash, :question, :reviewed, :reviewBy,
                       :origin, :oldAnswer, :whatChanged, :author, :now, :effectiveOn
                FROM faq_version WHERE slug = :slug
                RETURNING version)
            SELECT version AS value FROM made
            """)
    int addVersion(
            String slug,
            String language,
            String text,
            String hash,
            String question,
            LocalDate reviewed,
            LocalDate reviewBy,
            String origin,
            @Nullable String oldAnswer,
            String whatChanged,
            @Nullable String author,
            Instant now,
            LocalDate effectiveOn);

    /**
     * The texts that are no news when a file holds them: the newest, and below a newest that was written on screen every
     * older one, so that no file brings an old text back over it.
     */
    @Query("""
            SELECT slug, language, hash FROM (
                SELECT slug, language, hash, first_value(origin) OVER newest_first AS newest_origin,
                       row_number() OVER newest_first AS place
                FROM faq_version
                WINDOW newest_first AS (PARTITION BY slug, language ORDER BY version DESC)) v
            WHERE place = 1 OR newest_origin = 'SCREEN'
            """)
    List<FileHash> noNews();

    @Query("""
            SELECT DISTINCT ON (slug, language) seq, slug, version, language, text
            FROM faq_version WHERE effective_on <= :today ORDER BY slug, language, version DESC
            """)
    List<Row> current(LocalDate today);

    @Query("SELECT coalesce(max(seq), 0) FROM faq_version")
    long newest();

    @Query("""
            SELECT slug, version, language, question, text, old_answer, what_changed, author, published_at, effective_on
            FROM faq_version WHERE slug = :slug AND language = :language ORDER BY version DESC LIMIT 1
            """)
    Optional<Full> newestOf(String slug, String language);

    @Query("""
            SELECT slug, version, language, question, text, old_answer, what_changed, author, published_at, effective_on
            FROM faq_version WHERE slug = :slug AND version = :number
            """)
    Optional<Full> find(String slug, int number);

    @Query("""
            SELECT version AS number, language, question, old_answer, what_changed, author, published_at, effective_on,
                   before
            FROM (SELECT v.*, lag(version) OVER (PARTITION BY language ORDER BY version) AS before
                  FROM faq_version v WHERE slug = :slug) numbered
            WHERE version < :below ORDER BY version DESC LIMIT :limit
            """)
    List<HistoryLine> history(String slug, int below, int limit);
}
