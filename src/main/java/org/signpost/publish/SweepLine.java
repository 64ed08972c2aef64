package org.signpost.publish;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;

/**
 * A reply in the list of a sweep.
 *
 * @param state {@code WAITING}, {@code STOPPED}, or a {@link FollowUpKind}
 * @param decidedBy who decided, or null
 * @param changedAt when it was posted, or stopped
 */
@Introspected
record SweepLine(
        ReplyId replyId,
        CommentId commentId,
        String state,
        @Nullable String decidedBy,
        String text,
        String language,
        Instant changedAt) {}
