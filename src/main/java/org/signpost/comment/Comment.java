package org.signpost.comment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public comment as received, in its newest revision.
 *
 * @param revision counted from 1; a comment edited at the source has a higher one
 * @param position the number that the page shows beside it, or null
 * @param parentId the comment that it answers, or null at the top of a thread or where the parent never arrived
 * @param firstSeenAt when we received it first
 */
@MappedEntity("comment")
public record Comment(
        @Id CommentId id,
        SiteId siteId,
        PostId postId,
        String sourceId,
        @Nullable CommentId parentId,
        @Nullable Integer position,
        String author,
        CommentType type,
        SourceStatus status,
        boolean byStaff,
        int revision,
        String text,
        boolean truncated,
        @Nullable Instant writtenAt,
        Instant firstSeenAt) {}
