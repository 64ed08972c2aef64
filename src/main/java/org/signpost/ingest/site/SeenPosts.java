package org.signpost.ingest.site;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import org.signpost.comment.SiteId;

/** The posts of connected sites, and the accounts that speak for the organisation there. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SeenPosts extends GenericRepository<SeenPost, Long> {
    List<SeenPost> findBySiteIdAndRemoteIdIn(SiteId siteId, Collection<Long> remoteId);

    @Query("""
            INSERT INTO ingest_site_post (site_id, remote_id, visible, title, link, published_at, read_at)
            VALUES (:siteId, :remoteId, :visible, :title, :link, :publishedAt, :readAt)
            ON CONFLICT (site_id, remote_id) DO UPDATE
            SET visible = excluded.visible, title = excluded.title, link = excluded.link,
                published_at = excluded.published_at, read_at = excluded.read_at
            """)
    void put(SeenPost post);

    @Query("SELECT account_id AS value FROM ingest_site_staff WHERE site_id = :site")
    List<Long> staff(SiteId site);

    @Query("INSERT INTO ingest_site_staff (site_id, account_id) VALUES (:site, :account) ON CONFLICT DO NOTHING")
    int addStaff(SiteId site, long account);

    @Query("DELETE FROM ingest_site_staff WHERE site_id = :site AND account_id = :account")
    void removeStaff(SiteId site, long account);
}
