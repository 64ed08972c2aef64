package org.signpost.ingest.follow;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.SiteId;

/** The followed pages. Callers open the transaction. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FollowedPages extends GenericRepository<FollowedPage, Long> {
    List<FollowedPage> findTop200OrderByAddress();

    Optional<FollowedPage> findByAddress(String address);

    long count();

    /** Adds a page unless its address is there; it is fetched at once. Returns 0 or 1. */
    @Query("""
            INSERT INTO ingest_followed_page (site_id, address, every_minutes, next_at, added_at, added_by)
            VALUES (:siteId, :address, :everyMinutes, :now, :now, :by)
            ON CONFLICT (address) DO NOTHING
            """)
    int add(SiteId siteId, String address, int everyMinutes, Instant now, String by);

    int deleteById(long id);

    /** One page whose time has come, locked; those that another process has in hand are passed over. */
    @Query("""
            SELECT id, site_id, address, every_minutes, next_at, failures, outcome, outcome_at, digest, added_at, added_by
            FROM ingest_followed_page WHERE next_at <= :now
            ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
            """)
    Optional<FollowedPage> findDue(Instant now);

    void updateNextAt(@Id long id, Instant nextAt);

    /** Writes down what came of a fetch; 0 where the page was removed, or another process has taken it, meanwhile. */
    @Query("""
            UPDATE ingest_followed_page
            SET next_at = :next, failures = :failures, outcome = :outcome, outcome_at = :now, digest = :digest
            WHERE id = :id AND next_at = :taken
            """)
    int note(long id, Instant taken, Instant next, int failures, String outcome, @Nullable String digest, Instant now);
}
