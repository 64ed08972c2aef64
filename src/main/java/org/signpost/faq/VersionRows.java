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

/** The SQL of {@link CurrentLibrary}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface VersionRows extends GenericRepository<VersionRows.Row, Long> {

    /** A version as stored. */
    @MappedEntity("faq_version")
    record Row(@Id long seq, String slug, int version, String language, String text) {}

    /** The fingerprint of the newest version of an entry that came from a file. */
    @Introspected
    record FileHash(String slug, String language, String hash) {}

    /** Makes two nodes that start at once take turns. */
    @Query("SELECT 1 AS value FROM pg_advisory_xact_lock(:key)")
    int lock(long key);

    @Query("""
            INSERT INTO faq_entry (slug, topic, created_at) VALUES (:slug, :topic, :now)
            ON CONFLICT (slug) DO UPDATE SET topic = excluded.topic
            """)
    void addEntry(String slug, String topic, Instant now);

    @Query("""
            INSERT INTO faq_version (slug, version, language, text, hash, question, reviewed, review_by, origin,
                                     published_at)
            SELECT :slug, coalesce(max(version), 0) + 1, :language, :text, :hash, :question, :reviewed, :reviewBy,
                   'FILE', :now
            FROM faq_version WHERE slug = :slug
            """)
    void addVersion(
            String slug,
            String language,
            String text,
            String hash,
            String question,
            LocalDate reviewed,
            LocalDate reviewBy,
            Instant now);

    @Query("""
            SELECT DISTINCT ON (slug, language) slug, language, hash
            FROM faq_version WHERE origin = 'FILE' ORDER BY slug, language, version DESC
            """)
    List<FileHash> newestFromFiles();

    @Query("""
            SELECT DISTINCT ON (slug, language) seq, slug, version, language, text
            FROM faq_version ORDER BY slug, language, version DESC
            """)
    List<Row> current();

    @Query("SELECT coalesce(max(seq), 0) FROM faq_version")
    long newest();
}
