package org.signpost.publish.posting;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.comment.SiteId;
import org.signpost.publish.ReplyId;
import org.signpost.publish.ReplyState;

/**
 * A reply that one process has taken, with what it needs for the visit to the site.
 *
 * @param sourceId the comment's number at the site
 * @param postSourceId what we know its post by; a number where it is the site's own
 * @param decidedText what the comment said when the person answered it
 * @param correction whether it corrects an earlier reply
 * @param correctedId that reply's number at the site, or null where it was pasted by hand
 * @param correctedText what that reply said, or null
 * @param correctedLives whether that reply is still to be corrected
 * @param maybePasted whether somebody may have pasted it, under whatever name
 */
@Introspected
record DueReply(
        ReplyId replyId,
        CommentId commentId,
        SiteId siteId,
        ReplyState state,
        String text,
        String sourceId,
        String postSourceId,
        String decidedText,
        boolean correction,
        @Nullable Long correctedId,
        @Nullable String correctedText,
        boolean correctedLives,
        @Nullable String postKey,
        @Nullable Long remotePost,
        @Nullable Long remoteParent,
        @Nullable Long remoteId,
        Instant approvedAt,
        boolean maybePasted) {
    /** The number of the comment at the site that it answers: a correction stands below what it corrects, where it can. */
    long parent() {
        return correctedId != null ? correctedId : Long.parseLong(sourceId);
    }

    /** What that comment must still say; null where that does not matter, as a correction is about our own words. */
    @Nullable String parentText() {
        return correction ? correctedId == null ? null : correctedText : decidedText;
    }

    /** Whether it answers what we wrote ourselves. */
    boolean answersOurs() {
        return correctedId != null;
    }
}
