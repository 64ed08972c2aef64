package org.signpost.comment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pages and press releases that comments stand under. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Posts extends GenericRepository<Post, PostId> {

    /** Stores a post once for each (site, source id), takes over a new title or address, and returns it. */
    default Post store(SiteId site, IncomingPost incoming) {
        upsert(site, incoming.sourceId(), incoming.title(), incoming.url(), incoming.publishedAt());
        return findBySiteIdAndSourceId(site, incoming.sourceId()).orElseThrow();
    }

    /** Used by {@link #store}. */
    @Query("""
            INSERT INTO post (site_id, source_id, title, url, published_at)
            VALUES (:siteId, :sourceId, :title, :url, :publishedAt)
            ON CONFLICT (site_id, source_id) DO UPDATE
            SET title = excluded.title, url = coalesce(excluded.url, post.url),
                published_at = coalesce(excluded.published_at, post.published_at)
            """)
    void upsert(SiteId siteId, String sourceId, String title, @Nullable String url, @Nullable Instant publishedAt);

    /** The post with this id of its source. */
    Optional<Post> findBySiteIdAndSourceId(SiteId siteId, String sourceId);

    /** The oldest post at this address: sources that know no ids name a post by its address. */
    Optional<Post> findFirstBySiteIdAndUrlOrderById(SiteId siteId, String url);

    /** Some post of the site that has an address, or empty where none has. */
    Optional<Post> findFirstBySiteIdAndUrlIsNotNullOrderById(SiteId siteId);

    /** Posts of the site with these letters and digits in their title, the oldest first, at most {@code limit}. */
    @Query("""
            SELECT id, site_id, source_id, title, url, published_at FROM post
            WHERE site_id = :siteId
              AND lower(regexp_replace(title, '\\W+', '', 'g'))
                = lower(regexp_replace(:title, '\\W+', '', 'g'))
              AND title ~ '\\w'
            ORDER BY id LIMIT :limit
            """)
    List<Post> titled(SiteId siteId, String title, int limit);

    /** Gives a post the id that its source has for it. */
    @Query("UPDATE post SET source_id = :sourceId WHERE id = :id")
    void identify(PostId id, String sourceId);

    /** The post with this id. */
    Optional<Post> findById(PostId id);
}
