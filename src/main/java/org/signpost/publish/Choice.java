package org.signpost.publish;

/** What a person wants to do about a posted reply that relied on an answer which is wrong now. */
sealed interface Choice {
    /**
     * Send the correction as it is.
     *
     * @param seen the number of the version that the correction on the screen was made from
     */
    record Approve(int seen) implements Choice {}

    /**
     * Send the correction in the person's own wording.
     *
     * @param seen as for {@link Approve}
     */
    record Edit(String text, int seen) implements Choice {}

    /** Leave the reply as it is. */
    record Leave() implements Choice {}
}
