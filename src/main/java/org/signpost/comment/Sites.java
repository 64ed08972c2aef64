package org.signpost.comment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The websites whose comments we look after. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Sites extends GenericRepository<Site, SiteId> {

    /** Adds a site unless one of this name is there; returns the number of rows added, 0 or 1. */
    @Query("""
            INSERT INTO site (name, organisation, contact_url, language, created_at)
            VALUES (:name, :organisation, :contactUrl, :language, :now)
            ON CONFLICT (name) DO NOTHING
            """)
    int add(String name, String organisation, @Nullable String contactUrl, String language, Instant now);

    /** Says under which name a site's organisation answers; returns the number of rows changed, 0 or 1. */
    @Query("UPDATE site SET organisation = :organisation WHERE name = :name AND organisation <> :organisation")
    int rename(String name, String organisation);

    /** The site of this name. */
    Optional<Site> findByName(String name);

    /** The site with this id. */
    Optional<Site> findById(SiteId id);

    /** At most 200 sites with a post whose address on the web is known, by name. */
    @Query("""
            SELECT id, name, organisation, contact_url, language, created_at FROM site
            WHERE EXISTS (SELECT 1 FROM post WHERE post.site_id = site.id AND post.url IS NOT NULL)
            ORDER BY name LIMIT 200
            """)
    List<Site> findAddressed();

    /** At most 200 sites, by name. */
    List<Site> findTop200OrderByName();
}
