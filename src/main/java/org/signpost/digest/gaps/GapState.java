package org.signpost.digest.gaps;

/** How a group stands. */
public enum GapState {
    /** It waits for an entry, or one answers it already. */
    OPEN,
    /** No entry is to be written. */
    CLOSED,
    /** Its questions stand in another group. */
    MERGED
}
