package org.signpost.desk;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.staff.AccountId;
import org.signpost.staff.StaffAct;
import org.signpost.staff.Staffer;

/**
 * What a person decided about a comment.
 *
 * @param revision of the comment that the person saw
 * @param reason of {@link DecisionKind#NO_REPLY} only
 * @param note for the legal team, may be empty
 * @param draftId the draft that the person saw, where a reply came of it
 * @param entrySlug the entry that was chosen instead of the draft's
 * @param replacedBy the decision that took its place
 * @param undoneAt when it was taken back
 * @param undoneWhy why the program took it back, or null
 */
@MappedEntity("decision")
public record Decision(
        @Id DecisionId id,
        CommentId commentId,
        int revision,
        DecisionKind kind,
        @Nullable NoReplyReason reason,
        String note,
        @Nullable Long draftId,
        @Nullable String entrySlug,
        @Nullable Instant snoozedUntil,
        AccountId accountId,
        String decidedBy,
        Instant decidedAt,
        @Nullable DecisionId replacedBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        @Nullable String undoneWhy) {
    /** Whether it passed the comment on to the legal team, and a person who is not of it did not do so. */
    public boolean isLeftToLegal(Staffer who) {
        return kind == DecisionKind.ESCALATED
                && !who.may(StaffAct.DECIDE_FOR_LEGAL)
                && !who.id().equals(accountId);
    }

    /** Whether nobody has taken it back, and no other decision has taken its place. */
    boolean lives() {
        return undoneAt == null && replacedBy == null;
    }
}
