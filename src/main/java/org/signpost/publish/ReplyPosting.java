package org.signpost.publish;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the program has come with posting a reply.
 *
 * @param postKey by which the site's copy is found again; null as long as it was never sent
 * @param remotePost the number of the post under which it was sent
 * @param remoteParent the number of the comment that it was sent to answer
 * @param remoteId its number at the site
 * @param remoteLink where the public reads it
 * @param postedAt when it was found there
 * @param nextTry until then nothing is done about it
 * @param looks how often it was looked for since the site did not confirm it
 * @param reason why it is where it is, in words; null where there is nothing to say
 * @param refusal the same for the program, of what came back
 * @param withdrawnBy who wants it off the site
 */
@MappedEntity("reply")
public record ReplyPosting(
        @Id ReplyId id,
        @Nullable String postKey,
        @Nullable Long remotePost,
        @Nullable Long remoteParent,
        @Nullable Long remoteId,
        @Nullable String remoteLink,
        @Nullable Instant postedAt,
        @Nullable Instant nextTry,
        int tries,
        int looks,
        @Nullable String reason,
        @Nullable RefusalKind refusal,
        @Nullable String withdrawnBy) {
    /** Whether it came back for a reason that may be over. */
    public boolean mayTryAgain() {
        return refusal != null && refusal.mayTryAgain();
    }
}
