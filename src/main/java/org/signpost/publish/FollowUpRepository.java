package org.signpost.publish;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** The follow-ups as they are stored. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface FollowUpRepository extends GenericRepository<FollowUp, FollowUpId> {
    @Query("SELECT nextval(pg_get_serial_sequence('follow_up', 'id'))")
    long nextId();

    FollowUp save(FollowUp followUp);

    Optional<FollowUp> findById(FollowUpId id);

    Optional<FollowUp> findByReplyIdAndSlugAndVersionAndUndoneAtIsNull(ReplyId replyId, String slug, int version);

    /** What somebody has decided about a reply in this sweep, as long as it lives. */
    default Optional<FollowUp> live(SweepKey key, ReplyId reply) {
        return findByReplyIdAndSlugAndVersionAndUndoneAtIsNull(reply, key.slug(), key.version());
    }

    @Query("""
            UPDATE follow_up f SET undone_at = NULL, undone_by = NULL
            WHERE f.id = :id AND f.undone_at IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM follow_up o WHERE o.reply_id = f.reply_id AND o.slug = f.slug
                              AND o.version = f.version AND o.undone_at IS NULL)
            """)
    int revive(FollowUpId id);

    @Query("UPDATE follow_up SET undone_at = :now, undone_by = :name WHERE id = :id AND undone_at IS NULL")
    int undo(FollowUpId id, String name, Instant now);
}
