package org.signpost.wordpress.connection;

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

/** The connected sites. Safe for use by several threads; callers open the transaction. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface SiteConnections extends GenericRepository<SiteConnection, SiteId> {
    /** The connection of a site, or empty where it has none. */
    Optional<SiteConnection> findBySiteId(SiteId siteId);

    /** At most 200 connections. */
    List<SiteConnection> findTop200OrderBySiteId();

    /** Connects a site, or gives its connection another address, account and password; it may be asked at once. */
    @Query("""
            INSERT INTO wordpress_connection (site_id, address, api, account, account_id, sealed_password, mode, draft_days,
                                              failures, refusals, stopped, not_before, connected_at, connected_by)
            VALUES (:siteId, :address, :api, :account, :accountId, :sealedPassword, :mode, :draftDays,
                    0, 0, false, :now, :now, :by)
            ON CONFLICT (site_id) DO UPDATE
            SET address = excluded.address, api = excluded.api, account = excluded.account, account_id = excluded.account_id,
                sealed_password = excluded.sealed_password, mode = excluded.mode, draft_days = excluded.draft_days,
                failures = 0, refusals = 0, problem = NULL, problem_since = NULL, lacks_key = false, stopped = false,
                not_before = excluded.not_before
            """)
    void connect(
            SiteId siteId,
            String address,
            String api,
            String account,
            long accountId,
            byte[] sealedPassword,
            ConnectionMode mode,
            int draftDays,
            Instant now,
            String by);

    /** Notes the address that the site calls its own. */
    void updateHome(@Id SiteId siteId, @Nullable String home);

    void updateMode(@Id SiteId siteId, ConnectionMode mode);

    void updateSealedPassword(@Id SiteId siteId, byte[] sealedPassword);

    void deleteBySiteId(SiteId siteId);

    /** Takes the site for one process; 0 where another has it, it is left alone for now, or nothing is to be asked there. */
    @Query("""
            UPDATE wordpress_connection SET turn = :turn, turn_until = :until
            WHERE site_id = :siteId AND mode <> 'PAUSED' AND NOT stopped AND not_before <= :now
              AND (turn_until IS NULL OR turn_until <= :now)
            """)
    int takeTurn(SiteId siteId, String turn, Instant now, Instant until);

    /** Gives the site back after it answered. */
    @Query("""
            UPDATE wordpress_connection
            SET turn = NULL, turn_until = NULL, failures = 0, refusals = 0, problem = NULL, problem_since = NULL,
                lacks_key = false
            WHERE site_id = :siteId AND turn = :turn
            """)
    int endTurn(SiteId siteId, String turn);

    /**
     * Gives the site back after a request that came to nothing.
     *
     * @param refusals as in {@link SiteConnection}, from now on
     */
    @Query("""
            UPDATE wordpress_connection
            SET turn = NULL, turn_until = NULL, failures = failures + 1, refusals = :refusals, problem = :problem,
                problem_since = coalesce(problem_since, :now), lacks_key = false, not_before = :notBefore,
                stopped = :stopped
            WHERE site_id = :siteId AND turn = :turn
            """)
    int endTurn(
            SiteId siteId,
            String turn,
            int refusals,
            @Nullable String problem,
            Instant now,
            Instant notBefore,
            boolean stopped);

    /** Gives the site back unasked, for the key is missing that opens its password. */
    @Query("""
            UPDATE wordpress_connection
            SET turn = NULL, turn_until = NULL, failures = failures + 1, problem = :problem,
                problem_since = coalesce(problem_since, :now), lacks_key = true, not_before = :notBefore
            WHERE site_id = :siteId AND turn = :turn
            """)
    int endTurnWithoutKey(SiteId siteId, String turn, String problem, Instant now, Instant notBefore);
}
