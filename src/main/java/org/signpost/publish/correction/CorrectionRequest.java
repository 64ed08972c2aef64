package org.signpost.publish.correction;

/** What a person wants to do about a posted reply that relied on an answer which is wrong now. */
public sealed interface CorrectionRequest {
    /**
     * Send the correction as it is.
     *
     * @param seen the number of the version that the correction on the screen was made from
     */
    record Approve(int seen) implements CorrectionRequest {}

    /**
     * Send the correction in the person's own wording.
     *
     * @param seen as for {@link Approve}
     */
    record Edit(String text, int seen) implements CorrectionRequest {}

    /** Leave the reply as it is. */
    record Leave() implements CorrectionRequest {}
}
