package org.signpost.desk;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a comment needs no reply; kept, and shown in its history. */
public enum NoReplyReason {
    /** Praise or thanks. */
    PRAISE("Thanks or praise"),
    /** Somebody has answered. */
    ANSWERED("Answered already"),
    /** An opinion or a story. */
    NO_QUESTION("Asks nothing"),
    /** Another subject or another country's law. */
    NOT_OURS("Not our subject"),
    /** Advertising or abuse. */
    SPAM("Spam or abuse"),
    /** Anything else. */
    OTHER("Another reason");

    private final String words;

    NoReplyReason(String words) {
        this.words = words;
    }

    /** As shown on the button. */
    public String words() {
        return words;
    }

    /** The reason of this slug; {@link #OTHER} where there is none. */
    public static NoReplyReason ofSlug(@Nullable String slug) {
        return Arrays.stream(values())
                .filter(reason -> reason.slug().equals(slug))
                .findFirst()
                .orElse(OTHER);
    }

    /** As in a form. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
