package org.signpost.faq.pages;

import org.signpost.faq.Entry;

/**
 * An entry in the list for staff.
 *
 * @param topic in words
 * @param address of its public page
 */
public record LibraryRow(Entry entry, int version, State state, String topic, String address) {
    /** How an entry stands; those that need a look come first. */
    public enum State {
        /** Its date is past: no drafts are made from it. */
        EXPIRED,
        /** Its date comes within a month. */
        SOON,
        /** A translation that is older than the English text. */
        BEHIND,
        /** It may be relied on. */
        GOOD
    }
}
