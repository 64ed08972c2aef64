package org.signpost.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.signpost.comment.CommentId;

/**
 * A reply that a person has decided to give.
 *
 * @param reliedOn the entry versions that the text relies on; empty where it was written by hand
 * @param notBefore the end of the time in which the person may undo it
 */
public record ApprovedReply(
        CommentId comment,
        DecisionId decision,
        String text,
        String language,
        List<ReliedOn> reliedOn,
        String approvedBy,
        Instant approvedAt,
        Instant notBefore) {
    /** The longest reply, in UTF-16 units. */
    public static final int MAX_TEXT = 10_000;

    public ApprovedReply {
        reliedOn = List.copyOf(reliedOn);
    }

    /** One entry version, and the day on which it was right. */
    public record ReliedOn(String slug, int version, LocalDate rightOn) {}
}
