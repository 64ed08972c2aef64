package org.signpost.faq;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of the answer that a new version takes the place of. */
public enum OldAnswer {
    /** It is not right any more: replies that relied on it mislead. */
    WRONG,
    /** It is as right as before, only said in other words. */
    REWORDED;

    /** As files and forms write it: {@code wrong}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value that is written so, or empty where there is none. */
    public static Optional<OldAnswer> ofSlug(String slug) {
        return Arrays.stream(values()).filter(some -> some.slug().equals(slug)).findFirst();
    }
}
