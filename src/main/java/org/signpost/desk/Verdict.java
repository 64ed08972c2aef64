package org.signpost.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A deed that has been checked: what the row says, and the reply that goes out, or null. */
record Verdict(
        DecisionKind kind,
        @Nullable NoReplyReason reason,
        String note,
        @Nullable Long draftId,
        @Nullable String entrySlug,
        @Nullable Instant snoozedUntil,
        @Nullable Text reply) {
    /** The words that go out. */
    record Text(String text, String language, List<ApprovedReply.ReliedOn> reliedOn) {}

    static Verdict closing(NoReplyReason reason) {
        return new Verdict(DecisionKind.NO_REPLY, reason, "", null, null, null, null);
    }

    static Verdict passingOn(String note) {
        return new Verdict(DecisionKind.ESCALATED, null, note, null, null, null, null);
    }

    static Verdict puttingOff(Instant until) {
        return new Verdict(DecisionKind.SNOOZED, null, "", null, null, until, null);
    }

    static Verdict replying(DecisionKind kind, @Nullable Long draftId, @Nullable String entrySlug, Text reply) {
        return new Verdict(kind, null, "", draftId, entrySlug, null, reply);
    }
}
