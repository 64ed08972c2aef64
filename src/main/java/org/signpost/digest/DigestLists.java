package org.signpost.digest;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** The lists. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DigestLists extends GenericRepository<DigestList, Long> {

    /** Adds a list unless it is there; a known one moves to the given zone. */
    @Query("""
            INSERT INTO digest_list (name, zone, due_day, due_hour, created_at)
            VALUES (:name, :zone, :dueDay, :dueHour, :now)
            ON CONFLICT (name) DO UPDATE SET zone = excluded.zone WHERE digest_list.zone <> excluded.zone
            """)
    void keep(String name, String zone, int dueDay, int dueHour, Instant now);

    @Query("SELECT id, name, zone, due_day, due_hour, created_at FROM digest_list WHERE name = :name")
    Optional<DigestList> findByName(String name);
}
