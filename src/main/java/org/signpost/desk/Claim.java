package org.signpost.desk;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.signpost.comment.CommentId;
import org.signpost.staff.AccountId;

/** Somebody has a comment open; it ends by itself. */
@Introspected
public record Claim(CommentId commentId, AccountId accountId, String claimedBy, Instant claimedAt, Instant expiresAt) {}
