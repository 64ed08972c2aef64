package org.signpost.desk;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where an open comment waits, in the order in which the lanes are shown. */
public enum Lane {
    /** Something dangerous is near for somebody. */
    URGENT("Urgent"),
    /** A draft waits for a key. */
    READY("Ready"),
    /** A person should look: no fitting entry, several, or not sure what it asks. */
    UNSURE("Not sure"),
    /** The legal team has it. */
    LEGAL("Legal"),
    /** It comes back by itself. */
    SNOOZED("Put off");

    private final String words;

    Lane(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The lane of this {@link #slug}, or empty where there is none. */
    public static Optional<Lane> ofSlug(String slug) {
        return Stream.of(values()).filter(lane -> lane.slug().equals(slug)).findFirst();
    }

    /** The same, else {@link #READY}, where most of the work is. */
    public static Lane ofSlugOrReady(@Nullable String slug) {
        return ofSlug(Objects.requireNonNullElse(slug, "")).orElse(READY);
    }
}
