package org.signpost.draft;

import java.util.Optional;

/** Which entry corrects a statement that is wrong about the law. */
public final class Corrections {
    private Corrections() {}

    /** The entry's slug, or empty where no entry says it. */
    public static Optional<String> entry(String misconception) {
        return Optional.of(misconception);
    }
}
