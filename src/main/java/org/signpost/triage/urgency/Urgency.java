package org.signpost.triage.urgency;

import org.signpost.triage.Span;

/**
 * That a text cannot wait, and why.
 *
 * @param place the words that say so, in the text as given
 */
public record Urgency(UrgencyKind kind, Span place) {
    /** In words, for the desk. */
    public String reason() {
        return kind.reason();
    }
}
