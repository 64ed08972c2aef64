package org.signpost.ingest.site;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.SiteId;

/** The SQL of {@link SiteSyncs}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SiteSyncRepository extends GenericRepository<SiteSync, SiteId> {
    /** Something has happened there: it is asked at once. Says whether the site is read at all. */
    @Query("""
            UPDATE ingest_site_sync SET next_poll = least(next_poll, :now), hinted_at = :now
            WHERE site_id = :site
            """)
    int hint(SiteId site, Instant now);

    /** Reads a site once more from the newest comment to the oldest, such as after it moved. */
    @Query("""
            UPDATE ingest_site_sync
            SET version = version + 1, highest = 0, lowest = 0, down_to = 0, complete = false, read = 0,
                next_poll = :now, next_sweep = :now, staff_read_at = NULL, problem = NULL,
                problem_since = NULL, hidden_on_top = false
            WHERE site_id = :site
            """)
    void startAgain(SiteId site, Instant now);

    Optional<SiteSync> findBySiteId(SiteId siteId);

    /** Begins with a site; nothing where that has happened. */
    @Query("""
            INSERT INTO ingest_site_sync (site_id, next_poll, next_sweep) VALUES (:site, :now, :now)
            ON CONFLICT (site_id) DO NOTHING
            """)
    void begin(SiteId site, Instant now);

    /** Connected sites that are to be read and have no row yet. */
    @Query("""
            SELECT c.site_id AS value FROM wordpress_connection c
            WHERE c.mode <> 'PAUSED' AND NOT EXISTS (SELECT 1 FROM ingest_site_sync s WHERE s.site_id = c.site_id)
            ORDER BY c.site_id LIMIT 200
            """)
    List<SiteId> unbegun();

    /** Sites to be asked now, the one that waits longest first. */
    @Query("""
            SELECT s.site_id AS value FROM ingest_site_sync s JOIN wordpress_connection c ON c.site_id = s.site_id
            WHERE s.next_poll <= :now AND c.mode <> 'PAUSED' AND NOT c.stopped AND c.not_before <= :now
              AND (c.turn_until IS NULL OR c.turn_until <= :now)
            ORDER BY s.next_poll, s.site_id LIMIT 200
            """)
    List<SiteId> due(Instant now);

    /** Notes how far the site has been read; 0 where another process has done something since. */
    @Query("""
            UPDATE ingest_site_sync
            SET version = version + 1, highest = :highest, lowest = :lowest, down_to = :downTo, complete = :complete,
                read = :read, total = :total, problem = :problem, problem_since = :problemSince,
                hidden_on_top = :hiddenOnTop
            WHERE site_id = :site AND version = :version
            """)
    int advance(
            SiteId site,
            int version,
            long highest,
            long lowest,
            long downTo,
            boolean complete,
            int read,
            int total,
            @Nullable String problem,
            @Nullable Instant problemSince,
            boolean hiddenOnTop);

    /** Used by {@link SyncWriter}. */
    default int advance(SiteSync sync) {
        return advance(
                sync.siteId(),
                sync.version(),
                sync.highest(),
                sync.lowest(),
                sync.downTo(),
                sync.complete(),
                sync.read(),
                sync.total(),
                sync.problem(),
                sync.problemSince(),
                sync.hiddenOnTop());
    }

    @Query("UPDATE ingest_site_sync SET polled_at = :now WHERE site_id = :site")
    void polled(SiteId site, Instant now);

    @Query("UPDATE ingest_site_sync SET next_sweep = :next WHERE site_id = :site")
    void sweepAt(SiteId site, Instant next);

    @Query("UPDATE ingest_site_sync SET staff_read_at = :now WHERE site_id = :site")
    void staffRead(SiteId site, Instant now);

    /** When the site is asked next; at once where a hint came since its turn began. */
    @Query("""
            UPDATE ingest_site_sync
            SET next_poll = CASE WHEN hinted_at > :began THEN :began ELSE CAST(:next AS timestamptz) END
            WHERE site_id = :site
            """)
    void pollAt(SiteId site, Instant began, Instant next);
}
