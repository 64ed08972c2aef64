package org.signpost.ingest.site;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.signpost.comment.CommentId;
import org.signpost.comment.SiteId;

/** What was last seen of the comments of connected sites. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SeenComments extends GenericRepository<SeenComment, Long> {
    long countBySiteId(SiteId siteId);

    List<SeenComment> findBySiteIdAndRemoteIdIn(SiteId siteId, Collection<Long> remoteId);

    @Query("""
            INSERT INTO ingest_site_comment (site_id, remote_id, comment_id, remote_post, account_id, fingerprint, next_look)
            VALUES (:siteId, :remoteId, :commentId, :remotePost, :accountId, :fingerprint, :nextLook)
            ON CONFLICT (site_id, remote_id) DO UPDATE
            SET comment_id = excluded.comment_id, remote_post = excluded.remote_post, account_id = excluded.account_id,
                fingerprint = excluded.fingerprint, next_look = excluded.next_look
            """)
    void put(SeenComment comment);

    @Query("UPDATE ingest_site_comment SET next_look = :next WHERE site_id = :site AND remote_id = :remoteId")
    void lookAgain(SiteId site, long remoteId, Instant next);

    @Query("UPDATE ingest_site_comment SET next_look = :now WHERE comment_id = :comment AND next_look > :now")
    void lookAtComment(CommentId comment, Instant now);

    void deleteBySiteIdAndRemoteId(SiteId siteId, long remoteId);

    /** Those to be looked at again, the most overdue first. */
    @Query("""
            SELECT remote_id AS value FROM ingest_site_comment
            WHERE site_id = :site AND next_look <= :now
            ORDER BY next_look, remote_id LIMIT :limit
            """)
    List<Long> due(SiteId site, Instant now, int limit);

    /** Comments that somebody may be about to act on are looked at no later than this. */
    @Query("""
            UPDATE ingest_site_comment SET next_look = :latest
            WHERE site_id = :site AND next_look > :latest
              AND comment_id IN (SELECT comment_id FROM ingest_site_open)
            """)
    int lookAtOpen(SiteId site, Instant latest);

    @Query("""
            UPDATE ingest_site_comment SET next_look = :now
            WHERE site_id = :site AND remote_post = :post AND next_look > :now
            """)
    void lookAtPost(SiteId site, long post, Instant now);

    @Query("""
            UPDATE ingest_site_comment SET next_look = :now
            WHERE site_id = :site AND account_id = :account AND next_look > :now
            """)
    void lookAtAccount(SiteId site, long account, Instant now);

    /** It is known from its site now: an import that is taken back does not take it away. */
    @Query("DELETE FROM ingest_comment WHERE comment_id = :comment")
    void keep(CommentId comment);
}
