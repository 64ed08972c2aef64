package org.signpost.faq.library;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.Entry;
import org.signpost.faq.OldAnswer;
import org.signpost.faq.library.EntryVersions.VersionLine;

/**
 * A version as it was published.
 *
 * @param seq grows with every version of any entry
 * @param number counted from 1 over all languages of the entry
 * @param text the whole file
 * @param oldAnswer what became of the answer before, or null where nobody said so
 * @param whatChanged in one line, for staff; empty where nobody said so
 * @param author who published it on screen, or null for one that came from a file
 * @param effectiveOn the day, in UTC, from which it is in force
 */
@MappedEntity("faq_version")
public record PublishedVersion(
        @Id long seq,
        String slug,
        @MappedProperty("version") int number,
        String language,
        String question,
        String text,
        @Nullable OldAnswer oldAnswer,
        String whatChanged,
        @Nullable String author,
        Instant publishedAt,
        LocalDate effectiveOn) {
    /** A sentence for whoever wanted to publish another. */
    public String meanwhile() {
        return (author == null ? "The files" : author) + " published version " + number + " meanwhile.";
    }

    /** As a line of the list of versions. */
    public VersionLine line(LocalDate today) {
        LocalDate scheduled = effectiveOn.isAfter(today) ? effectiveOn : null;
        return new VersionLine(number, language, oldAnswer, whatChanged, author, publishedAt, 0, scheduled);
    }

    /**
     * What it says.
     *
     * @throws IllegalStateException where the text cannot be read, which none that this program stored is
     */
    public Entry entry() {
        return EntryFile.read(text)
                .entries()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("version " + number + " of " + slug + " cannot be read"));
    }
}
