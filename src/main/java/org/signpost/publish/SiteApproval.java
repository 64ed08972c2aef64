package org.signpost.publish;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.staff.AccountId;

/**
 * A person's wish that a comment which its website holds is approved there.
 *
 * @param nextTry until then nothing is done about it
 * @param reason why it has not happened yet, or did not; null where there is nothing to say
 */
@MappedEntity("site_approval")
public record SiteApproval(
        @Id CommentId commentId,
        ApprovalState state,
        AccountId accountId,
        String askedBy,
        Instant askedAt,
        Instant nextTry,
        @Nullable String reason) {
    /** Where it stands. */
    public enum ApprovalState {
        /** It is done as soon as the site answers. */
        ASKED,
        /** The site says that it is approved. */
        DONE,
        /** The site did not do it. */
        FAILED
    }
}
