package org.signpost.publish;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.signpost.staff.AccountId;

/**
 * What a person decided about a posted reply that relied on an answer which is wrong now.
 *
 * @param version of the entry, the one which says so
 * @param undoneAt when it was taken back
 */
@MappedEntity("follow_up")
public record FollowUp(
        @Id FollowUpId id,
        ReplyId replyId,
        String slug,
        int version,
        FollowUpKind kind,
        AccountId accountId,
        String decidedBy,
        Instant decidedAt,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {}
