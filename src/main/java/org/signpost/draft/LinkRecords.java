package org.signpost.draft;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What was found of links, for as long as it may be relied on. Every statement stands alone. Safe for use by several threads. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LinkRecords extends GenericRepository<LinkRecords.Row, String> {
    /** A link, by the SHA-256 of its address, and what was found. */
    @MappedEntity("draft_link")
    record Row(@Id String hash, LinkState state) {}

    @Query("SELECT hash, state FROM draft_link WHERE hash IN (:hashes) AND good_until > :now")
    List<Row> known(Collection<String> hashes, Instant now);

    /** Writes down what was found; takes out some of what may not be relied on any more, so that the table stays small. */
    @Query("""
            WITH gone AS (
                DELETE FROM draft_link WHERE hash IN (
                    SELECT hash FROM draft_link WHERE good_until <= CAST(:now AS timestamptz) AND hash <> :hash
                    ORDER BY good_until LIMIT 20 FOR UPDATE SKIP LOCKED)
            )
            INSERT INTO draft_link (hash, state, looked_at, good_until) VALUES (:hash, :state, :now, :goodUntil)
            ON CONFLICT (hash) DO UPDATE
            SET state = excluded.state, looked_at = excluded.looked_at, good_until = excluded.good_until
            """)
    void note(String hash, LinkState state, Instant now, Instant goodUntil);
}
