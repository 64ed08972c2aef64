package org.signpost.digest;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

/** The SQL of {@link WeekReader}; it only reads. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface WeekRows extends GenericRepository<Run, Long> {

    @Query("SELECT count(*) FROM comment WHERE first_seen_at >= :from AND first_seen_at < :to")
    int countComments(Instant from, Instant to);
}
