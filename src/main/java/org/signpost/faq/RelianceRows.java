package org.signpost.faq;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The SQL of {@link Reliance}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RelianceRows extends GenericRepository<RelianceRows.Key, Long> {
    /** A version as far as the framework needs to know. */
    @MappedEntity("faq_version")
    record Key(@Id long seq) {}

    /** In the order of their names, so that two who hold several never wait for each other in a circle. */
    @Query("SELECT slug FROM faq_entry WHERE slug IN (:slugs) ORDER BY slug FOR SHARE")
    List<String> hold(List<String> slugs);

    /** The newest version after this one, in its language, which says that the old answer is wrong. */
    @Query("""
            SELECT w.question, w.effective_on AS day,
                   (SELECT max(n.version) FROM faq_version n
                    WHERE n.slug = v.slug AND n.language = v.language
                      AND n.effective_on <= CAST(:today AS date)) AS current
            FROM faq_version v
            JOIN faq_version w ON w.slug = v.slug AND w.language = v.language AND w.version > v.version
            WHERE v.slug = :slug AND v.version = :version AND w.old_answer = 'WRONG'
              AND w.effective_on <= CAST(:today AS date)
            ORDER BY w.version DESC LIMIT 1
            """)
    Optional<WrongRow> wrong(String slug, int version, LocalDate today);

    /** The current version of its language, where that is past its review date. */
    @Query("""
            SELECT n.question, n.review_by AS day
            FROM faq_version v
            CROSS JOIN LATERAL (
                SELECT question, review_by FROM faq_version
                WHERE slug = v.slug AND language = v.language
                  AND effective_on <= CAST(:today AS date)
                ORDER BY version DESC LIMIT 1) n
            WHERE v.slug = :slug AND v.version = :version AND n.review_by < CAST(:today AS date)
            """)
    Optional<ExpiredRow> expired(String slug, int version, LocalDate today);

    @Query("SELECT reviewed FROM faq_version WHERE slug = :slug AND version = :version")
    Optional<Reviewed> reviewed(String slug, int version);

    /** What {@link #wrong} found. */
    @Introspected
    record WrongRow(String question, LocalDate day, int current) {}

    /** What {@link #expired} found. */
    @Introspected
    record ExpiredRow(String question, LocalDate day) {}

    /** A review date. */
    @Introspected
    record Reviewed(LocalDate reviewed) {}
}
