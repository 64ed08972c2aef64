package org.signpost.wordpress.connection;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.signpost.comment.SiteId;

/** The hint secrets of connected sites; one goes with its connection. Safe for use by several threads. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface HintSecrets extends GenericRepository<HintSecret, SiteId> {
    /** The secret of a site, or empty where it has none. */
    Optional<HintSecret> findBySiteId(SiteId siteId);

    /** At most 200 secrets. */
    List<HintSecret> findTop200OrderBySiteId();

    /** Gives a connected site a secret, in place of the one that it had. */
    @Query("""
            INSERT INTO wordpress_hint_secret (site_id, sealed_secret) VALUES (:siteId, :sealedSecret)
            ON CONFLICT (site_id) DO UPDATE SET sealed_secret = excluded.sealed_secret
            """)
    void keep(SiteId siteId, byte[] sealedSecret);
}
