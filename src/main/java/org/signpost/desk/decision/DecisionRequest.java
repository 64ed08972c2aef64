package org.signpost.desk.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.NoReplyReason;
import org.signpost.desk.comment.SourceVersions;

/** A request to decide about a comment, as it came from the form. */
public sealed interface DecisionRequest {
    /** Send the draft as it is. */
    record Approve() implements DecisionRequest {}

    /**
     * Send a text that began as the draft.
     *
     * @param versions what it was made from, or null where that is the draft on the screen
     */
    record Edit(String text, @Nullable SourceVersions versions) implements DecisionRequest {}

    /**
     * Send a text that the person wrote.
     *
     * @param versions entries whose reply was added to it
     */
    record WriteByHand(String text, SourceVersions versions) implements DecisionRequest {}

    /** Send the reply of another entry, offered or looked for. */
    record UseEntry(String slug) implements DecisionRequest {}

    record NoReply(NoReplyReason reason) implements DecisionRequest {}

    record Escalate(String note) implements DecisionRequest {}

    record Snooze(Instant until) implements DecisionRequest {}
}
