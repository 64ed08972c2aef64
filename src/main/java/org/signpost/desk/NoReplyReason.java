package org.signpost.desk;

import java.util.Locale;

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

    /** As in a form. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
