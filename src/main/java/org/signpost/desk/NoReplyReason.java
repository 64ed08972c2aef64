package org.signpost.desk;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a comment needs no reply; kept, and shown in its history. */
public enum NoReplyReason {
    PRAISE("Thanks or praise"),
    ANSWERED("Answered already"),
    NO_QUESTION("Asks nothing"),
    NOT_OURS("Not our subject"),
    SPAM("Spam or abuse"),
    OTHER("Another reason");

    private final String words;

    NoReplyReason(String words) {
        this.words = words;
    }

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

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
