package org.signpost.publish.posting;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signpost.comment.CommentId;
import org.signpost.comment.SiteId;
import org.signpost.publish.Reply;
import org.signpost.publish.ReplyId;

/** Which replies are due at which site, and who has them. Safe for use by several threads; callers open the transaction. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DueReplies extends GenericRepository<Reply, ReplyId> {
    String DUE = """
            FROM reply r JOIN reply_route w ON w.reply_id = r.id
            WHERE r.state IN ('WAITING', 'UNKNOWN', 'WITHDRAWING') AND r.next_try <= :now AND w.due
              AND (r.lease_until IS NULL OR r.lease_until <= :now)
            """;

    /** Sites that may be asked now, that nobody is asking, and where something is due: replies, or comments that somebody wants approved. */
    @Query("SELECT value FROM (SELECT w.site_id AS value " + DUE + """
            UNION
            SELECT c.site_id FROM site_approval a JOIN comment c ON c.id = a.comment_id
            WHERE a.state = 'ASKED' AND a.next_try <= :now
            ) s JOIN wordpress_connection k ON k.site_id = s.value
            WHERE k.mode IN ('READ_AND_POST', 'POSTING_OFF', 'READ_ONLY') AND NOT k.stopped AND k.not_before <= :now
              AND (k.turn_until IS NULL OR k.turn_until <= :now)
            ORDER BY value LIMIT 50
            """)
    List<SiteId> sites(Instant now);

    /** Locks the next reply that is due at a site; skips what others hold. */
    @Query("SELECT r.id AS value " + DUE + """
             AND w.site_id = :site
            ORDER BY r.next_try, r.id LIMIT 1
            FOR UPDATE OF r SKIP LOCKED
            """)
    Optional<ReplyId> lockNext(SiteId site, Instant now);

    @Query("UPDATE reply SET lease = :lease, lease_until = :until WHERE id = :id")
    void lease(ReplyId id, String lease, Instant until);

    /** Whether the lease is still this one, and not over. */
    @Query("SELECT EXISTS (SELECT 1 FROM reply WHERE id = :id AND lease = :lease AND lease_until > :now)")
    boolean leased(ReplyId id, String lease, Instant now);

    /** As {@link #leased}; a lease that is over counts as long as nobody else has taken the reply since. */
    @Query("SELECT EXISTS (SELECT 1 FROM reply WHERE id = :id AND lease = :lease)")
    boolean held(ReplyId id, String lease);

    @Query("""
            SELECT r.id AS reply_id, r.comment_id, c.site_id, r.state, r.text, c.source_id, p.source_id AS post_source_id,
                   v.text AS decided_text, r.follow_up_id IS NOT NULL AS correction, a.remote_id AS corrected_id,
                   a.text AS corrected_text, a.id IS NULL OR a.state = 'POSTED' AS corrected_lives, r.post_key, r.remote_post,
                   r.remote_parent, r.remote_id, r.approved_at, r.maybe_pasted
            FROM reply r
            JOIN comment c ON c.id = r.comment_id
            JOIN post p ON p.id = c.post_id
            LEFT JOIN follow_up f ON f.id = r.follow_up_id
            LEFT JOIN reply a ON a.id = f.reply_id
            LEFT JOIN decision d ON d.id = r.decision_id
            JOIN comment_revision v ON v.comment_id = c.id AND v.revision = coalesce(d.revision, c.revision)
            WHERE r.id = :id
            """)
    DueReply read(ReplyId id);

    /**
     * Numbers of comments at the site under the same page that whoever approved the reply could see, that are ours, or that have
     * stopped an earlier reply to the same comment; the newest 1,000.
     */
    @Query("""
            SELECT CAST(o.source_id AS bigint) AS value FROM comment o
            WHERE o.site_id = :site AND o.post_id = (SELECT post_id FROM comment WHERE id = :comment)
              AND o.first_seen_at <= :approvedAt AND o.source_id ~ '^[1-9][0-9]{0,17}$'
            UNION
            SELECT r.remote_id FROM reply r WHERE r.comment_id = :comment AND r.remote_id IS NOT NULL
            UNION
            SELECT r.met_answer FROM reply r WHERE r.comment_id = :comment AND r.met_answer IS NOT NULL
            ORDER BY value DESC LIMIT 1000
            """)
    List<Long> known(SiteId site, CommentId comment, Instant approvedAt);

    @Query("""
            SELECT id AS reply_id, post_key FROM reply
            WHERE comment_id = :comment AND id <> :besides AND state = 'REFUSED' AND post_key IS NOT NULL
            ORDER BY id DESC LIMIT 50
            """)
    List<PostingTask.SentReply> givenUp(CommentId comment, ReplyId besides);

    /** Replies that wait for what cannot happen any more. */
    @Query("""
            SELECT r.id AS value FROM reply r JOIN reply_route w ON w.reply_id = r.id
            WHERE r.state IN ('WAITING', 'UNKNOWN', 'WITHDRAWING') AND w.stray
              AND (r.lease_until IS NULL OR r.lease_until <= :now)
            ORDER BY r.id LIMIT 50
            """)
    List<ReplyId> stray(Instant now);

    /** Replies whose process has died while it was sending them. */
    @Query("SELECT id AS value FROM reply WHERE state = 'SENDING' AND lease_until <= :now ORDER BY id LIMIT 50")
    List<ReplyId> abandoned(Instant now);

    /** Whether no process has it. */
    @Query("SELECT EXISTS (SELECT 1 FROM reply WHERE id = :id AND (lease_until IS NULL OR lease_until <= :now))")
    boolean isFree(ReplyId id, Instant now);

    @Query("SELECT EXISTS (SELECT 1 FROM reply_route WHERE reply_id = :id AND stray)")
    boolean isStray(ReplyId id);
}
