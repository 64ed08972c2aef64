package org.signpost.desk.queue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.signpost.comment.CommentId;
import org.signpost.desk.queue.QueueRepository.QueueEntry;

/** Open comments that another model than the current one has read, or that were matched in another library. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface OutdatedCommentRepository extends GenericRepository<QueueEntry, CommentId> {
    /** Locks open comments whose match was made from another library; skips those that others hold. */
    @Query(QueueRepository.PLACES + """
            SELECT c.id AS value
            FROM comment c
            JOIN match m ON m.comment_id = c.id AND m.revision = c.revision
            JOIN place p ON p.id = c.id
            WHERE m.library NOT IN ('', :library) AND p.lane IS NOT NULL
            ORDER BY c.id LIMIT :limit
            FOR UPDATE OF c SKIP LOCKED
            """)
    List<CommentId> lockMatchedInAnotherLibrary(String library, Instant now, int limit);

    /**
     * What a person has open is left alone, for a draft must not change under their eyes; so is what somebody has begun
     * to answer, for it must not leave the queue.
     */
    String READ_BY_ANOTHER_MODEL = """
            SELECT c.id AS value
            FROM comment c
            JOIN assessment a ON a.comment_id = c.id AND a.revision = c.revision
            JOIN comment_standing s ON s.comment_id = c.id
            WHERE a.model <> :model AND NOT s.gone AND NOT s.decided
              AND NOT EXISTS (SELECT 1 FROM claim k WHERE k.comment_id = c.id AND k.expires_at > :now)
              AND NOT EXISTS (SELECT 1 FROM desk_text t WHERE t.comment_id = c.id)
            """;

    /** Those that need an answer first, then the newest; those that others hold are skipped. */
    @Query(READ_BY_ANOTHER_MODEL + " ORDER BY a.needs_answer DESC, c.id DESC LIMIT :limit FOR UPDATE OF c SKIP LOCKED")
    List<CommentId> lockReadByAnotherModel(String model, Instant now, int limit);

    /** Which of the locked ones are still due: somebody may have decided just before the lock. */
    @Query(READ_BY_ANOTHER_MODEL + " AND c.id IN (:ids)")
    List<CommentId> stillReadByAnotherModel(String model, Instant now, List<CommentId> ids);
}
