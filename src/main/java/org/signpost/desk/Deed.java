package org.signpost.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request to decide about a comment, as it came from the form. */
sealed interface Deed {
    /** Send the draft as it is. */
    record Approve() implements Deed {}

    /**
     * Send a text that began as the draft.
     *
     * @param versions what it was made from, or null where that is the draft on the screen
     */
    record Edit(String text, @Nullable Basis versions) implements Deed {
        Edit(String text) {
            this(text, null);
        }
    }

    /**
     * Send a text that the person wrote.
     *
     * @param versions entries whose reply was added to it
     */
    record WriteByHand(String text, Basis versions) implements Deed {
        WriteByHand(String text) {
            this(text, Basis.NONE);
        }
    }

    /** Send the reply of another entry, offered or looked for. */
    record UseEntry(String slug) implements Deed {}

    /** Close it. */
    record NoReply(NoReplyReason reason) implements Deed {}

    /** Pass it on. */
    record Escalate(String note) implements Deed {}

    /** Put it off. */
    record Snooze(Instant until) implements Deed {}
}
