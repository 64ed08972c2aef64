package org.signpost.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.signpost.draft.ReplyText;

/** A decision that has been checked and not written yet: what its row says, and the reply that goes out, or null. */
record Verdict(
        DecisionKind kind,
        @Nullable NoReplyReason reason,
        String note,
        @Nullable Long draftId,
        @Nullable String entrySlug,
        @Nullable Instant snoozedUntil,
        @Nullable ReplyText reply) {
    static Verdict closing(NoReplyReason reason) {
        return new Verdict(DecisionKind.NO_REPLY, reason, "", null, null, null, null);
    }

    static Verdict escalating(String note) {
        return new Verdict(DecisionKind.ESCALATED, null, note, null, null, null, null);
    }

    static Verdict snoozing(Instant until) {
        return new Verdict(DecisionKind.SNOOZED, null, "", null, null, until, null);
    }

    static Verdict replying(DecisionKind kind, @Nullable Long draftId, @Nullable String entrySlug, ReplyText reply) {
        return new Verdict(kind, null, "", draftId, entrySlug, null, reply);
    }
}
