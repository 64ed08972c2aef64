package org.signpost.publish;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.desk.DecisionId;

/**
 * An approved text on its way to the site or there.
 *
 * @param decisionId of an answer, else null
 * @param followUpId of the correction of an answer, else null
 * @param notBefore until then it is held
 * @param changedAt when its state changed last
 * @param stoppedSlug the entry whose change stopped it, or null
 * @param stoppedVersion the version that did
 */
@MappedEntity("reply")
public record Reply(
        @Id ReplyId id,
        CommentId commentId,
        @Nullable DecisionId decisionId,
        @Nullable FollowUpId followUpId,
        String text,
        String language,
        ReplyState state,
        Instant notBefore,
        Instant approvedAt,
        String approvedBy,
        Instant changedAt,
        @Nullable String stoppedSlug,
        @Nullable Integer stoppedVersion) {
    /** Whether the program withdrew it before it was posted. */
    public boolean stopped() {
        return stoppedSlug != null;
    }

    /** The sweep because of which it was stopped, or null. */
    public @Nullable SweepKey stoppedBy() {
        return stoppedSlug == null || stoppedVersion == null ? null : new SweepKey(stoppedSlug, stoppedVersion);
    }
}
