package org.signpost.desk;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.signpost.comment.CommentId;

/** The SQL of {@link RematchJob}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RematchRows extends GenericRepository<Place, CommentId> {
    /** Locks open comments whose match was made from another library; skips those that others hold. */
    @Query(Queue.PLACES + """
            SELECT c.id AS value
            FROM comment c
            JOIN match m ON m.comment_id = c.id AND m.revision = c.revision
            JOIN place p ON p.id = c.id
            WHERE m.library NOT IN ('', :library) AND p.lane IS NOT NULL
            ORDER BY c.id LIMIT :limit
            FOR UPDATE OF c SKIP LOCKED
            """)
    List<CommentId> lockOpenOfAnother(String library, Instant now, int limit);
}
