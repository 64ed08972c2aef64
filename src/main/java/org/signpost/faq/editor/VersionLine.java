package org.signpost.faq.editor;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.OldAnswer;
import org.signpost.faq.library.EntryVersions;
import org.signpost.faq.library.PublishedVersion;

/**
 * A version as a line of the list.
 *
 * @param language in words
 * @param by who published it
 * @param before the number of the version before it in the same language, or 0
 * @param scheduled the day on which it comes into force, or null where that has come
 */
public record VersionLine(
        int number,
        String language,
        String by,
        Instant at,
        String whatChanged,
        @Nullable OldAnswer oldAnswer,
        int before,
        @Nullable LocalDate scheduled) {
    static VersionLine of(EntryVersions.HistoryLine line, LocalDate today) {
        Integer before = line.before();
        String author = line.author();
        return new VersionLine(
                line.number(),
                LibraryWords.language(line.language()),
                author == null ? "From a file" : author,
                line.publishedAt(),
                line.whatChanged(),
                line.oldAnswer(),
                before == null ? 0 : before,
                line.effectiveOn().isAfter(today) ? line.effectiveOn() : null);
    }

    static VersionLine of(PublishedVersion version, LocalDate today) {
        return of(
                new EntryVersions.HistoryLine(
                        version.number(),
                        version.language(),
                        version.oldAnswer(),
                        version.whatChanged(),
                        version.author(),
                        version.publishedAt(),
                        version.effectiveOn(),
                        null),
                today);
    }

    /** "2026-11-22 09:00 UTC". */
    public String moment() {
        return LibraryWords.moment(at);
    }
}
