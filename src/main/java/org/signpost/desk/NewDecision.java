package org.signpost.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.draft.ReplyText;

/**
 * A decision that has been checked and not written yet.
 *
 * @param reply what goes out, or null
 * @param insistedOn dead links with which the person wants it to go out all the same
 */
public record NewDecision(
        DecisionKind kind,
        @Nullable NoReplyReason reason,
        String note,
        @Nullable Long draftId,
        @Nullable String entrySlug,
        @Nullable Instant snoozedUntil,
        @Nullable ReplyText reply,
        List<String> insistedOn) {
    public NewDecision {
        insistedOn = List.copyOf(insistedOn);
    }

    public static NewDecision closing(NoReplyReason reason) {
        return new NewDecision(DecisionKind.NO_REPLY, reason, "", null, null, null, null, List.of());
    }

    public static NewDecision escalating(String note) {
        return new NewDecision(DecisionKind.ESCALATED, null, note, null, null, null, null, List.of());
    }

    public static NewDecision snoozing(Instant until) {
        return new NewDecision(DecisionKind.SNOOZED, null, "", null, null, until, null, List.of());
    }

    public static NewDecision replying(
            DecisionKind kind, @Nullable Long draftId, @Nullable String entrySlug, ReplyText reply) {
        return new NewDecision(kind, null, "", draftId, entrySlug, null, reply, List.of());
    }

    /** The same, although these links are dead. */
    public NewDecision insistingOn(List<String> links) {
        return new NewDecision(kind, reason, note, draftId, entrySlug, snoozedUntil, reply, links);
    }
}
