package org.signpost.ingest.found;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.input.PlainText;

/** Dates as the sources write them. One without a zone is taken as UTC: it may be half a day off, which beats no date. */
public final class SourceDates {
    private static final DateTimeFormatter LONG = inWords("MMMM d, yyyy 'at' h:mm a");
    private static final DateTimeFormatter LONG_DAY = inWords("MMMM d, yyyy");
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private static final List<Function<String, Instant>> SHAPES = List.of(
            text -> OffsetDateTime.parse(text.replace(' ', 'T')).toInstant(),
            text -> LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC),
            text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC),
            text -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)),
            text -> LocalDateTime.parse(text, LONG).toInstant(ZoneOffset.UTC),
            text -> LocalDate.parse(text, LONG_DAY).atStartOfDay().toInstant(ZoneOffset.UTC));

    private SourceDates() {}

    private static DateTimeFormatter inWords(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** The instant, or null where the text is no date or none that a comment can have. */
    public static @Nullable Instant parse(@Nullable String raw) {
        String text = raw == null ? "" : PlainText.line(raw, 60);
        if (text.isEmpty() || text.length() > 50) {
            return null;
        }
        for (Function<String, Instant> shape : SHAPES) {
            try {
                Instant instant = shape.apply(text);
                return instant.isAfter(EARLIEST) && instant.isBefore(LATEST) ? instant : null;
            } catch (DateTimeException e) {
                // the next shape
            }
        }
        return null;
    }
}
