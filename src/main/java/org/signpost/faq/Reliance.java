package org.signpost.faq;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says whether a text may still rely on a version of an entry.
 *
 * <p>Whoever approves such a text calls {@link #hold} first, in the same transaction: publishing takes the same rows for
 * itself, so a version is published either before the look, which then sees it, or after the approval, which then is one
 * of those that the sweep finds. Thread-safe.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
public abstract class Reliance implements GenericRepository<Reliance.Key, Long> {
    private final Clock clock;

    Reliance(Clock clock) {
        this.clock = clock;
    }

    /** Lets nobody publish a version of these entries before the caller's transaction ends. */
    public void hold(Collection<String> slugs) {
        if (!slugs.isEmpty()) {
            lock(slugs.stream().distinct().sorted().toList());
        }
    }

    /** What is wrong with relying on a version today, or empty where it may be relied on. */
    public Optional<RelianceProblem> problem(String slug, int version) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return wrong(slug, version, today)
                .<RelianceProblem>map(Function.identity())
                .or(() -> expired(slug, version, today));
    }

    /** A version as one relies on it, with the day on which it was right, or empty where there is no such version. */
    @Query("SELECT slug, version, reviewed AS right_on FROM faq_version WHERE slug = :slug AND version = :version")
    public abstract Optional<ReliedVersion> find(String slug, int version);

    /** In the order of their names, so that two who hold several never wait for each other in a circle. */
    @Query("SELECT slug FROM faq_entry WHERE slug IN (:slugs) ORDER BY slug FOR SHARE")
    protected abstract List<String> lock(List<String> slugs);

    /** The newest version after this one, in its language or in English, which says that the old answer is wrong. */
    @Query("""
            SELECT w.slug, w.question, w.since,
                   (SELECT n.version FROM faq_in_force(CAST(:today AS date)) n
                    WHERE n.slug = w.slug AND n.language IN (w.language, 'en')
                      AND NOT EXISTS (SELECT 1 FROM wrong_version o
                                      WHERE o.slug = n.slug AND o.version = n.version
                                        AND o.since <= CAST(:today AS date))
                    ORDER BY n.language <> w.language LIMIT 1) AS current
            FROM wrong_version w
            WHERE w.slug = :slug AND w.version = :version AND w.since <= CAST(:today AS date)
            ORDER BY w.corrected_by DESC LIMIT 1
            """)
    protected abstract Optional<RelianceProblem.Wrong> wrong(String slug, int version, LocalDate today);

    /** The current version of its language, where that is past its review date. */
    @Query("""
            SELECT v.slug, n.question, n.review_by AS since
            FROM faq_version v
            JOIN faq_in_force(CAST(:today AS date)) n ON n.slug = v.slug AND n.language = v.language
            WHERE v.slug = :slug AND v.version = :version AND n.review_by < CAST(:today AS date)
            """)
    protected abstract Optional<RelianceProblem.Expired> expired(String slug, int version, LocalDate today);

    /** A version as far as the framework needs to know. */
    @MappedEntity("faq_version")
    protected record Key(@Id long seq) {}
}
