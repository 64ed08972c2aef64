package org.signpost.ingest.hint;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.signpost.comment.SiteId;

/**
 * The sites that have said that there is something new and have not been asked since; at most one hint each. Whoever asks a site
 * takes its hint first: one that comes while the site answers counts for the next time. Callers open the transaction.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface SiteHints extends GenericRepository<SiteHints.Hint, SiteId> {
    /** A hint that was not taken yet. */
    @MappedEntity("ingest_hint")
    record Hint(@Id SiteId siteId, Instant hintedAt) {}

    /** At most 200 sites with a hint, the one that waits longest first. */
    @Query("SELECT site_id AS value FROM ingest_hint ORDER BY hinted_at, site_id LIMIT 200")
    List<SiteId> waiting();

    /** Takes the hint of a site; 0 where it has none. */
    int deleteBySiteId(SiteId siteId);

    /** Writes a hint down, unless one waits already. */
    @Query("INSERT INTO ingest_hint (site_id, hinted_at) VALUES (:siteId, :now) ON CONFLICT (site_id) DO NOTHING")
    int leave(SiteId siteId, Instant now);
}
