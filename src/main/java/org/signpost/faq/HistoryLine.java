package org.signpost.faq;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version in the list of all versions of an entry, without its text.
 *
 * @param author who published it on screen, or null for one that came from a file
 * @param before the number of the version of the same language before it, or null for the first
 */
@Introspected
public record HistoryLine(
        int number,
        String language,
        String question,
        @Nullable OldAnswer oldAnswer,
        String whatChanged,
        @Nullable String author,
        Instant publishedAt,
        LocalDate effectiveOn,
        @Nullable Integer before) {}
