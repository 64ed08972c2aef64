package org.signpost.ingest.reader.table;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.found.DateOrder;
import org.signpost.ingest.found.SourceDates;

/** Dates in the cells of a table: as anywhere, or numbers that count seconds since 1970 or, as Excel does, days since 1900. */
final class TableDates {
    private static final Pattern NUMBER = Pattern.compile("(\\d{5,16})(?:[.,](\\d{1,18}))?");
    private static final int DIGITS_OF_DAYS = 5;
    private static final int DIGITS_OF_SECONDS = 10;
    private static final int DIGITS_OF_MILLISECONDS = 13;
    /** Day 1 is 1 January 1900, and Excel counts a 29 February 1900 that never was. */
    private static final Instant DAY_ZERO = Instant.parse("1899-12-30T00:00:00Z");

    private TableDates() {}

    /** The instant, or null where the cell holds no date or one whose order is not known. */
    static @Nullable Instant of(@Nullable String cell, DateOrder order) {
        String text = cell == null ? "" : cell.strip();
        Matcher number = NUMBER.matcher(text);
        if (text.length() > 40 || !number.matches()) {
            return SourceDates.parse(text, order);
        }
        Instant counted = counted(number.group(1), number.group(2));
        return counted == null ? null : SourceDates.parse(counted.toString());
    }

    private static @Nullable Instant counted(String whole, @Nullable String fraction) {
        long count = Long.parseLong(whole);
        return switch (whole.length()) {
            case DIGITS_OF_DAYS -> {
                double part = fraction == null ? 0 : Double.parseDouble("0." + fraction);
                yield DAY_ZERO.plus(Duration.ofDays(count))
                        .plusSeconds(Math.round(part * Duration.ofDays(1).toSeconds()));
            }
            case DIGITS_OF_SECONDS -> Instant.ofEpochSecond(count);
            case DIGITS_OF_MILLISECONDS -> Instant.ofEpochMilli(count);
            default -> null;
        };
    }
}
