package org.signpost.desk;

import jakarta.inject.Singleton;
import java.time.Instant;

/** Counts for the head of the queue. */
@Singleton
class Tally {
    private final DecisionRows decisions;
    private final Outbox outbox;

    Tally(DecisionRows decisions, Outbox outbox) {
        this.decisions = decisions;
        this.outbox = outbox;
    }

    long answeredSince(Instant since) {
        return decisions.answeredSince(since);
    }

    long repliesOpen() {
        return outbox.counts().open();
    }

    long repliesToCorrect() {
        return outbox.counts().toCorrect();
    }
}
