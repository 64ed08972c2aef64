package org.signpost.desk;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.signpost.comment.CommentId;
import org.signpost.staff.AccountId;

/** Somebody has a comment open; it ends by itself. */
@MappedEntity("claim")
public record Claim(
        @Id CommentId commentId, AccountId accountId, String claimedBy, Instant claimedAt, Instant expiresAt) {}
