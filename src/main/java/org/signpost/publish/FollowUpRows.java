package org.signpost.publish;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import org.signpost.staff.AccountId;

/** The SQL of {@link FollowUps}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FollowUpRows extends GenericRepository<FollowUp, FollowUpId> {
    String SELECT = """
            SELECT id, reply_id, slug, version, kind, account_id, decided_by, decided_at, undone_at, undone_by
            FROM follow_up
            """;

    @Query("SELECT nextval(pg_get_serial_sequence('follow_up', 'id'))")
    long nextId();

    @Query("""
            INSERT INTO follow_up (id, reply_id, slug, version, kind, account_id, decided_by, decided_at)
            VALUES (:id, :reply, :slug, :version, :kind, :account, :name, :now)
            """)
    void insert(
            FollowUpId id,
            ReplyId reply,
            String slug,
            int version,
            FollowUpKind kind,
            AccountId account,
            String name,
            Instant now);

    @Query(SELECT + "WHERE id = :id")
    Optional<FollowUp> findById(FollowUpId id);

    @Query(SELECT + "WHERE reply_id = :reply AND slug = :slug AND version = :version AND undone_at IS NULL")
    Optional<FollowUp> live(ReplyId reply, String slug, int version);

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
