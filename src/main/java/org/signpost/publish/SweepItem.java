package org.signpost.publish;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.time.LocalDate;
import org.signpost.comment.CommentId;

/**
 * A posted reply that nobody has decided about since the answer it relied on became wrong.
 *
 * @param wrong the number of the version which says so
 * @param language of the answer
 * @param changedOn the day from which that version counts
 * @param postedAt when the reply was posted
 */
@Introspected
public record SweepItem(
        ReplyId replyId,
        CommentId commentId,
        String slug,
        int wrong,
        String language,
        LocalDate changedOn,
        Instant postedAt) {
    SweepKey sweep() {
        return new SweepKey(slug, wrong);
    }
}
