package org.signpost.publish;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.comment.SiteId;
import org.signpost.desk.Outbox;
import org.signpost.staff.AccountId;

/** The comments that people want approved at their websites. Safe for use by several threads; callers open the transaction. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface SiteApprovals extends GenericRepository<SiteApproval, CommentId> {
    /** Comments whose site is connected, may be written to, and holds them. */
    String HELD = """
            FROM comment c JOIN wordpress_connection k ON k.site_id = c.site_id
            LEFT JOIN site_approval a ON a.comment_id = c.id
            WHERE c.status = 'HELD' AND k.mode IN ('READ_AND_POST', 'POSTING_OFF') AND c.source_id ~ '^[1-9][0-9]{0,17}$'
            """;

    Optional<SiteApproval> findByCommentId(CommentId comment);

    /** See {@link Outbox#holdOf}. */
    @Query("SELECT coalesce(a.state = 'ASKED', false) AS asked, a.reason AS problem " + HELD + " AND c.id = :comment")
    Optional<Outbox.SiteHold> holdOf(CommentId comment);

    /** Writes down a wish; 0 where there is nothing to wish for, or somebody has wished it already. */
    @Query("""
            INSERT INTO site_approval (comment_id, state, account_id, asked_by, asked_at, next_try)
            SELECT c.id, 'ASKED', :account, :by, :now, :now
            """ + HELD + """
             AND c.id = :comment AND a.state IS DISTINCT FROM 'ASKED'
            ON CONFLICT (comment_id) DO UPDATE
            SET state = 'ASKED', account_id = excluded.account_id, asked_by = excluded.asked_by, asked_at = excluded.asked_at,
                next_try = excluded.next_try, reason = NULL
            """)
    int ask(CommentId comment, AccountId account, String by, Instant now);

    /** The next wish that is due at a site. */
    @Query("""
            SELECT a.comment_id, CAST(c.source_id AS bigint) AS remote_id
            FROM site_approval a JOIN comment c ON c.id = a.comment_id
            WHERE a.state = 'ASKED' AND a.next_try <= :now AND c.site_id = :site
              AND c.source_id ~ '^[1-9][0-9]{0,17}$'
            ORDER BY a.next_try, a.comment_id LIMIT 1
            """)
    Optional<DueApproval> due(SiteId site, Instant now);

    @Query(
            "UPDATE site_approval SET next_try = :nextTry, reason = :reason WHERE comment_id = :comment AND state = 'ASKED'")
    int waits(CommentId comment, Instant nextTry, String reason);

    @Query("UPDATE site_approval SET state = :state, reason = :reason WHERE comment_id = :comment AND state = 'ASKED'")
    int ends(CommentId comment, SiteApproval.ApprovalState state, @Nullable String reason);

    /**
     * A wish to be fulfilled.
     *
     * @param remoteId the comment's number at the site
     */
    @Introspected
    record DueApproval(CommentId commentId, long remoteId) {}
}
