package org.signpost.publish;

import java.time.LocalDate;

/** The correction that is ready for a reply. */
sealed interface Preparation {
    /**
     * It only needs a person's key.
     *
     * @param version of the entry that it relies on
     * @param rightOn the day on which that was right
     */
    record Ready(String text, String language, int version, LocalDate rightOn) implements Preparation {}

    /** There is none; the sentence says why. */
    record Blocked(String sentence) implements Preparation {}
}
