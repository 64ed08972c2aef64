package org.signpost.digest.gaps;

import java.util.Locale;
import java.util.Optional;

/**
 * Why no entry is written for a group. What is asked later still joins it. A group that was closed because too few asked
 * opens again when twice as many people have, and at least three more; the others stay closed until a person opens them.
 */
public enum CloseReason {
    NOT_OURS("Not ours"),
    ELSEWHERE("Answered elsewhere"),
    TOO_FEW("Too few ask");

    private static final int AT_LEAST_MORE = 3;

    private final String words;

    CloseReason(String words) {
        this.words = words;
    }

    /** As shown. */
    public String words() {
        return words;
    }

    /** As in a form. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason of this {@link #slug}, or empty where there is none. */
    static Optional<CloseReason> ofSlug(String slug) {
        for (CloseReason reason : values()) {
            if (reason.slug().equals(slug)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    /** Whether a group opens again that had {@code then} people when it was closed. */
    boolean opensAgain(int then, int now) {
        return switch (this) {
            case NOT_OURS, ELSEWHERE -> false;
            case TOO_FEW -> now >= Math.max(2 * then, then + AT_LEAST_MORE);
        };
    }
}
