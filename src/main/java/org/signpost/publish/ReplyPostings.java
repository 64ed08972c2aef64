package org.signpost.publish;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.comment.SiteId;

/**
 * What is written down about replies that the program posts, besides their state. A caller that changes the state writes here
 * first, in the same transaction and holding the reply's lock. Safe for use by several threads.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface ReplyPostings extends GenericRepository<ReplyPosting, ReplyId> {
    Optional<ReplyPosting> findById(ReplyId id);

    @Query("""
            SELECT site_id, mode, problem, problem_since, stopped, posts FROM reply_route WHERE reply_id = :id
            """)
    ReplyRoute route(ReplyId id);

    /** The interface through which the program posts the replies to a comment; empty where a person pastes them. */
    @Query("""
            SELECT k.api AS value FROM comment c JOIN wordpress_connection k ON k.site_id = c.site_id
            WHERE c.id = :comment AND k.mode <> 'READ_ONLY' AND c.source_id ~ '^[1-9][0-9]{0,17}$'
            """)
    Optional<String> postedThrough(CommentId comment);

    /** The beginning of every key of this installation. */
    @Query("SELECT prefix FROM reply_origin")
    String prefix();

    /** Those of these replies that the program posts. */
    @Query("SELECT reply_id AS value FROM reply_route WHERE reply_id IN (:ids) AND posts")
    List<ReplyId> posted(List<ReplyId> ids);

    /** Lets it be taken up from this instant on. */
    void updateNextTry(@Id ReplyId id, Instant nextTry);

    /** It waits once more, because somebody wants it to, or because the site could not take it yet. */
    @Query("""
            UPDATE reply
            SET next_try = :nextTry, tries = :tries, reason = :reason, refusal = NULL, lease = NULL, lease_until = NULL
            WHERE id = :id
            """)
    void again(ReplyId id, Instant nextTry, int tries, @Nullable String reason);

    /** Locks the replies that wait to be pasted at a site which can be posted to; skips what others hold. */
    @Query("""
            SELECT r.id AS value FROM reply r JOIN reply_route w ON w.reply_id = r.id
            WHERE r.state = 'READY_TO_PASTE' AND w.site_id = :site AND w.posts AND w.mode = 'READ_AND_POST' AND NOT w.stopped
            ORDER BY r.id LIMIT 200
            FOR UPDATE OF r SKIP LOCKED
            """)
    List<ReplyId> lockSendable(SiteId site);

    /** It is to be posted, though somebody may have pasted it. */
    @Query("""
            UPDATE reply SET maybe_pasted = true, next_try = :now, tries = 0, reason = NULL, refusal = NULL WHERE id = :id
            """)
    void mayBePasted(ReplyId id, Instant now);

    /** It is on its way. */
    @Query("""
            UPDATE reply SET post_key = :key, remote_post = :post, remote_parent = :parent, reason = NULL WHERE id = :id
            """)
    void sending(ReplyId id, String key, long post, long parent);

    /** The site may have it; it is looked for from the next try on. */
    @Query("""
            UPDATE reply
            SET looks = :looks, next_try = :nextTry, reason = :reason, lease = NULL, lease_until = NULL
            WHERE id = :id
            """)
    void unsure(ReplyId id, int looks, Instant nextTry, String reason);

    /** The site has it. */
    @Query("""
            UPDATE reply
            SET remote_id = :remoteId, remote_link = :link, reason = :reason, posted_at = :now,
                lease = NULL, lease_until = NULL
            WHERE id = :id
            """)
    void isThere(ReplyId id, long remoteId, @Nullable String link, @Nullable String reason, Instant now);

    /** The site does not have it. */
    @Query("""
            UPDATE reply
            SET refusal = :refusal, reason = :reason, met_answer = :metAnswer, lease = NULL,
                lease_until = NULL
            WHERE id = :id
            """)
    void refused(ReplyId id, RefusalKind refusal, String reason, @Nullable Long metAnswer);

    /** Somebody wants it off the site. */
    @Query("""
            UPDATE reply SET withdrawn_by = :by, next_try = :now, tries = 0, reason = NULL WHERE id = :id
            """)
    void withdrawing(ReplyId id, String by, Instant now);

    /** It stays on the site, posted when it was. */
    @Query("""
            UPDATE reply
            SET reason = :reason, changed_at = coalesce(posted_at, changed_at), lease = NULL,
                lease_until = NULL
            WHERE id = :id
            """)
    void stays(ReplyId id, @Nullable String reason);

    /** Nothing is to be done about it any more. */
    @Query("UPDATE reply SET reason = :reason, lease = NULL, lease_until = NULL WHERE id = :id")
    void over(ReplyId id, @Nullable String reason);
}
