package org.signpost.faq.library;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.Entry;
import org.signpost.faq.OldAnswer;
import org.signpost.faq.TextFingerprint;
import org.signpost.faq.VersionChange;

/** The numbered texts of every entry. Safe for use by several threads; callers open the transaction. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public abstract class EntryVersions implements GenericRepository<PublishedVersion, Long> {
    private final Clock clock;

    EntryVersions(Clock clock) {
        this.clock = clock;
    }

    /**
     * A version in the list of all versions of an entry, without its text.
     *
     * @param author who published it on screen, or null for one that came from a file
     * @param before the number of the version of the same language before it, or 0 for the first
     * @param scheduled the day on which it comes into force, or null where that has come
     */
    @Introspected
    public record VersionLine(
            int number,
            String language,
            @Nullable OldAnswer oldAnswer,
            String whatChanged,
            @Nullable String author,
            Instant publishedAt,
            int before,
            @Nullable LocalDate scheduled) {
        /** Who published it, in words. */
        public String by() {
            return author == null ? "From a file" : author;
        }
    }

    /** Which version of an entry. */
    @Introspected
    record VersionNumber(String slug, int number) {}

    /** The fingerprint of a text that a file may have without being a change. */
    @Introspected
    public record FileHash(String slug, String language, String hash) {}

    /**
     * Makes everybody who publishes or imports take turns until the transaction ends. No other part of Signpost locks
     * the number.
     */
    @Query("SELECT 1 AS value FROM pg_advisory_xact_lock(5030001)")
    public abstract int takeTurns();

    /**
     * Locks an entry against approvals that rely on it, which lock it {@code FOR SHARE}, until the transaction ends.
     *
     * @return its slug, or empty where there is no such entry
     */
    @Query("SELECT slug FROM faq_entry WHERE slug = :slug FOR UPDATE")
    public abstract Optional<String> lockEntry(String slug);

    /** Whether there is, or was, an entry of this slug. */
    public abstract boolean existsBySlug(String slug);

    /**
     * Adds the next version, and the entry where it is the first.
     *
     * @param author who published it on screen, or null where it comes from a file
     * @return its number
     */
    public int add(String text, Entry entry, VersionChange change, LocalDate effectiveOn, @Nullable String author) {
        addEntry(entry.slug(), entry.topic().slug(), entry.language().equals(Entry.FIRST_LANGUAGE), clock.instant());
        OldAnswer old = change.oldAnswer();
        return addVersion(
                entry.slug(),
                entry.language(),
                text,
                TextFingerprint.of(text),
                entry.question(),
                entry.reviewed(),
                entry.reviewBy(),
                entry.unconfirmed(),
                author == null ? "FILE" : "SCREEN",
                old == null ? null : old.name(),
                change.what(),
                author,
                clock.instant(),
                effectiveOn);
    }

    @Query("""
            INSERT INTO faq_entry (slug, topic, created_at) VALUES (:slug, :topic, :now)
            ON CONFLICT (slug) DO UPDATE SET topic = CASE WHEN :decides THEN excluded.topic ELSE faq_entry.topic END
            """)
    abstract void addEntry(String slug, String topic, boolean decides, Instant now);

    @Query("""
            WITH made AS (
                INSERT INTO faq_version (slug, version, language, text, hash, question, reviewed, review_by, unconfirmed,
                                         origin, old_answer, what_changed, author, published_at, effective_on)
                SELECT :slug, coalesce(max(version), 0) + 1, :language, :text, :hash, :question, :reviewed, :reviewBy,
                       :unconfirmed, :origin, :oldAnswer, :whatChanged, :author, :now, :effectiveOn
                FROM faq_version WHERE slug = :slug
                RETURNING version)
            SELECT version AS value FROM made
            """)
    abstract int addVersion(
            String slug,
            String language,
            String text,
            String hash,
            String question,
            LocalDate reviewed,
            LocalDate reviewBy,
            boolean unconfirmed,
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
    abstract List<FileHash> noNews();

    /** The newest of each entry and language of those that are in force. */
    @Query("""
            SELECT seq, slug, version, language, question, text, old_answer, what_changed, author, published_at, effective_on
            FROM faq_in_force(CAST(:today AS date)) ORDER BY slug, language
            """)
    abstract List<PublishedVersion> inForce(LocalDate today);

    /** Those of them that are called wrong by a newer version: translations whose original was corrected. */
    @Query("""
            SELECT DISTINCT n.slug, n.version FROM faq_in_force(CAST(:today AS date)) n
            JOIN wrong_version w ON w.slug = n.slug AND w.version = n.version
            WHERE w.since <= CAST(:today AS date)
            """)
    abstract Set<VersionNumber> outdated(LocalDate today);

    /** The highest {@code seq} that is given; 0 where there is no version. */
    @Query("SELECT coalesce(max(seq), 0) FROM faq_version")
    abstract long newestSeq();

    /** The newest version of a language, also where its day is still to come. */
    public Optional<PublishedVersion> newest(String slug, String language) {
        return findFirstBySlugAndLanguageOrderByNumberDesc(slug, language);
    }

    abstract Optional<PublishedVersion> findFirstBySlugAndLanguageOrderByNumberDesc(String slug, String language);

    /** One version. */
    public abstract Optional<PublishedVersion> findBySlugAndNumber(String slug, int number);

    /** The versions of an entry in all languages, newest first, below a number. */
    @Query("""
            SELECT version, language, old_answer, what_changed, author, published_at, coalesce(before, 0) AS before,
                   CASE WHEN effective_on > :today THEN effective_on END AS scheduled
            FROM (SELECT v.*, lag(version) OVER (PARTITION BY language ORDER BY version) AS before
                  FROM faq_version v WHERE slug = :slug) numbered
            WHERE version < :below ORDER BY version DESC LIMIT :limit
            """)
    public abstract List<VersionLine> history(String slug, LocalDate today, int below, int limit);
}
