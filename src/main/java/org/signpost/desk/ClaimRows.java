package org.signpost.desk;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import org.signpost.comment.CommentId;
import org.signpost.staff.AccountId;

/** The SQL of {@link Claims}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ClaimRows extends GenericRepository<Decision, DecisionId> {
    /** Takes a claim that is free, mine or over. */
    @Query("""
            INSERT INTO claim AS c (comment_id, account_id, claimed_by, claimed_at, expires_at)
            VALUES (:comment, :account, :name, :now, :expiresAt)
            ON CONFLICT (comment_id) DO UPDATE
            SET account_id = :account, claimed_by = :name, claimed_at = :now, expires_at = :expiresAt
            WHERE c.account_id = :account OR c.expires_at <= :now OR :force
            """)
    int take(CommentId comment, AccountId account, String name, Instant now, Instant expiresAt, boolean force);

    @Query("""
            SELECT comment_id, account_id, claimed_by, claimed_at, expires_at
            FROM claim WHERE comment_id = :comment AND account_id <> :account AND expires_at > :now
            """)
    Optional<Claim> others(CommentId comment, AccountId account, Instant now);

    @Query("DELETE FROM claim WHERE comment_id = :comment AND account_id = :account")
    void release(CommentId comment, AccountId account);
}
