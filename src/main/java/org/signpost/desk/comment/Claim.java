package org.signpost.desk.comment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import org.signpost.comment.CommentId;
import org.signpost.desk.DeskSentences;
import org.signpost.staff.AccountId;

/** Somebody has a comment open; it ends by itself. */
@MappedEntity("claim")
public record Claim(
        @Id CommentId commentId, AccountId accountId, String claimedBy, Instant claimedAt, Instant expiresAt) {
    /** Why nobody else decides about the comment now, and what they can do. */
    public String sentence(Instant now) {
        return claimedBy + " opened this " + DeskSentences.ago(claimedAt, now)
                + ". Take it over if you want to decide; it is free by itself in "
                + DeskSentences.span(Duration.between(now, expiresAt)) + ".";
    }
}
