package org.signpost.digest.gaps;

import java.util.Locale;

/** The lists of groups. */
public enum Tab {
    /** Somebody waits for an entry. */
    WAITING("Waiting for an entry"),
    /** An entry came of them. */
    ANSWERED("Answered"),
    /** No entry is written. */
    CLOSED("No entry needed");

    private final String words;

    Tab(String words) {
        this.words = words;
    }

    /** As shown. */
    public String words() {
        return words;
    }

    /** As in an address. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The list of this {@link #slug}; the first one where there is none. */
    static Tab ofSlug(String slug) {
        for (Tab tab : values()) {
            if (tab.slug().equals(slug)) {
                return tab;
            }
        }
        return WAITING;
    }
}
