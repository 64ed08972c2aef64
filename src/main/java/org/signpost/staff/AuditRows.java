package org.signpost.staff;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The SQL of {@link Audit}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditRows extends GenericRepository<Account, AccountId> {
    @Query("""
            INSERT INTO audit (at, actor_id, actor, action, object, detail)
            VALUES (:at, :actorId, :actor, :action, :object, CAST(:detail AS jsonb))
            """)
    void insert(Instant at, @Nullable AccountId actorId, String actor, String action, String object, String detail);
}
