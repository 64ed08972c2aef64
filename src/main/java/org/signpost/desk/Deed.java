package org.signpost.desk;

import java.time.Instant;

/** What a person wants to do with a comment. */
sealed interface Deed {
    /** Send the draft as it is. */
    record Approve() implements Deed {}

    /** Send a text that began as the draft. */
    record Edit(String text) implements Deed {}

    /** Send a text that the person wrote. */
    record WriteByHand(String text) implements Deed {}

    /** Send the reply of another entry that was offered. */
    record UseEntry(String slug) implements Deed {}

    /** Close it. */
    record NoReply(NoReplyReason reason) implements Deed {}

    /** Pass it on. */
    record Escalate(String note) implements Deed {}

    /** Put it off. */
    record Snooze(Instant until) implements Deed {}
}
