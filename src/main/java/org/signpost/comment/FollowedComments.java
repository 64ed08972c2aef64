package org.signpost.comment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Comments of a connected site, which are kept as they are there, whatever is changed of them. Safe for use by several
 * threads; callers open the transaction.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
public abstract class FollowedComments implements GenericRepository<Comment, CommentId> {
    private final Comments comments;

    FollowedComments(Comments comments) {
        this.comments = comments;
    }

    /**
     * Stores a comment as {@link Comments#store} does, and takes over its post, its parent, its author and its date.
     *
     * @param age asked of a new one only
     * @param answers whether somebody of the organisation wrote it there by hand, in answer to its parent
     */
    public Comments.Stored store(Post post, IncomingComment incoming, ArrivalAge age, boolean answers) {
        Comments.Stored stored = comments.store(post, incoming);
        follow(
                stored.id(),
                post.id(),
                incoming.parentSourceId(),
                incoming.author(),
                incoming.byStaff(),
                incoming.writtenAt(),
                answers);
        if (stored instanceof Comments.Stored.New && age != ArrivalAge.RECENT) {
            forbidDrafts(stored.id(), age == ArrivalAge.LONG_AGO);
        }
        return stored;
    }

    /** Says that the site hides it now, or has deleted it. */
    @Query("UPDATE comment SET status = :status WHERE id = :id AND status <> :status")
    public abstract void hide(CommentId id, SourceStatus status);

    @Query("""
            UPDATE comment
            SET post_id = :postId, parent_source_id = :parentSourceId, author = :author, by_staff = :byStaff,
                written_at = coalesce(CAST(:writtenAt AS timestamptz), written_at),
                reckoned = reckoned AND CAST(:writtenAt AS timestamptz) IS NULL, answers = :answers
            WHERE id = :id
              AND (post_id, parent_source_id, author, by_staff, written_at, answers)
                  IS DISTINCT FROM (CAST(:postId AS bigint), CAST(:parentSourceId AS text), CAST(:author AS text),
                                    CAST(:byStaff AS boolean), coalesce(CAST(:writtenAt AS timestamptz), written_at),
                                    CAST(:answers AS boolean))
            """)
    abstract void follow(
            CommentId id,
            PostId postId,
            @Nullable String parentSourceId,
            String author,
            boolean byStaff,
            @Nullable Instant writtenAt,
            boolean answers);

    @Query("UPDATE comment SET draftable = false, past = :past WHERE id = :id")
    abstract void forbidDrafts(CommentId id, boolean past);
}
