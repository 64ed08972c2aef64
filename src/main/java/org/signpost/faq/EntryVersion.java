package org.signpost.faq;

/**
 * One numbered, immutable text of an entry.
 *
 * @param number counted from 1 over all languages of the entry; 0 for one that was read from a file without a database
 * @param outdated whether it is a translation of an English text that was called wrong since: nothing may rely on it until a
 *     newer translation takes its place
 */
public record EntryVersion(int number, Entry entry, boolean outdated) {
    /** A version that may be relied on. */
    public EntryVersion(int number, Entry entry) {
        this(number, entry, false);
    }

    public EntryVersion {
        if (number < 0) {
            throw new IllegalArgumentException("no version: " + number);
        }
    }
}
