package org.signpost.faq;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version as it was published.
 *
 * @param number counted from 1 over all languages of the entry
 * @param text the whole file
 * @param author who published it on screen, or null for one that came from a file
 * @param effectiveOn the day, in UTC, from which it is in force
 */
public record PublishedVersion(
        String slug,
        int number,
        String language,
        String question,
        String text,
        Change change,
        @Nullable String author,
        Instant publishedAt,
        LocalDate effectiveOn) {
    /** Whether its day is still to come. */
    public boolean scheduled(LocalDate today) {
        return effectiveOn.isAfter(today);
    }

    /** Who published it, in words. */
    public String by() {
        return author == null ? "The files" : author;
    }

    /**
     * What it says.
     *
     * @throws IllegalStateException where the text cannot be read, which none that this program stored is
     */
    public Entry entry() {
        if (EntryFile.read(text) instanceof EntryFile.Sound(Entry entry, Change _)) {
            return entry;
        }
        throw new IllegalStateException("version " + number + " of " + slug + " cannot be read");
    }
}
