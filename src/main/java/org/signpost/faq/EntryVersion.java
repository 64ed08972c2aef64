package org.signpost.faq;

/**
 * One numbered, immutable text of an entry.
 *
 * @param number counted from 1 over all languages of the entry; 0 for one that was read from a file without a database
 */
public record EntryVersion(int number, Entry entry) {
    public EntryVersion {
        if (number < 0) {
            throw new IllegalArgumentException("no version: " + number);
        }
    }
}
