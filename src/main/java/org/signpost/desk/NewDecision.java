package org.signpost.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.signpost.draft.ReplyText;

/** A decision that has been checked and not written yet: what its row says, and the reply that goes out, or null. */
public record NewDecision(
        DecisionKind kind,
        @Nullable NoReplyReason reason,
        String note,
        @Nullable Long draftId,
        @Nullable String entrySlug,
        @Nullable Instant snoozedUntil,
        @Nullable ReplyText reply) {
    public static NewDecision closing(NoReplyReason reason) {
        return new NewDecision(DecisionKind.NO_REPLY, reason, "", null, null, null, null);
    }

    public static NewDecision escalating(String note) {
        return new NewDecision(DecisionKind.ESCALATED, null, note, null, null, null, null);
    }

    public static NewDecision snoozing(Instant until) {
        return new NewDecision(DecisionKind.SNOOZED, null, "", null, null, until, null);
    }

    public static NewDecision replying(
            DecisionKind kind, @Nullable Long draftId, @Nullable String entrySlug, ReplyText reply) {
        return new NewDecision(kind, null, "", draftId, entrySlug, null, reply);
    }
}
