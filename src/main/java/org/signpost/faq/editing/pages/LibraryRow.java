package org.signpost.faq.editing.pages;

import org.signpost.faq.Entry;

/**
 * An entry in the list for staff.
 *
 * @param topic in words
 * @param language in words
 */
public record LibraryRow(Entry entry, int version, State state, String topic, String language) {
    /** How an entry stands; those that need a look come first. */
    public enum State {
        /** Its date is past: no drafts are made from it. */
        EXPIRED,
        /** Its date comes within a month. */
        SOON,
        /** A translation that is older than the English text. */
        BEHIND,
        /** It may be relied on. */
        GOOD;

        /** In an address. */
        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** On screen. */
        public String words() {
            return switch (this) {
                case EXPIRED -> "Needs legal review";
                case SOON -> "Review soon";
                case BEHIND -> "Older than the English text";
                case GOOD -> "Good";
            };
        }

        /** The colour of its tag. */
        public String tag() {
            return switch (this) {
                case EXPIRED -> "urgent";
                case SOON, BEHIND -> "warn";
                case GOOD -> "good";
            };
        }
    }

    /** Whether somebody should look whether it is still right. */
    public boolean due() {
        return state == State.EXPIRED || state == State.SOON;
    }
}
