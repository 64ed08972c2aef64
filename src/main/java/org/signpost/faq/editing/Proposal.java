package org.signpost.faq.editing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text of an entry that is being written, or was.
 *
 * @param slug of the entry that it changes or translates, or null for a new one
 * @param base the number of the version of this language that it started from; 0 where there was none
 * @param counter grows with every saving
 * @param author who began it
 * @param proposedBy who handed it to the legal team, or null
 * @param published the version that it became, or null
 */
public record Proposal(
        ProposalId id,
        @Nullable String slug,
        String language,
        int base,
        Wording wording,
        State state,
        int counter,
        String author,
        String savedBy,
        Instant savedAt,
        @Nullable String proposedBy,
        @Nullable VersionName published) {
    /** How it stands. */
    public enum State {
        /** It is being written. */
        OPEN,
        /** It is a version now. */
        PUBLISHED,
        /** Nobody wants it; it is kept. */
        DROPPED
    }

    /** Whether it can still be changed. */
    public boolean open() {
        return state == State.OPEN;
    }
}
