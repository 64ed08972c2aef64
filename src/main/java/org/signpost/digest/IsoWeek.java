package org.signpost.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A week of the ISO calendar: it begins on Monday, and week 1 is the one with the year's first Thursday.
 *
 * @param monday its first day
 */
public record IsoWeek(LocalDate monday) {
    /** A week-based year of 1 to 9999; around New Year it may differ from the date's. */
    private static final Pattern FORM = Pattern.compile("(?!0000)\\d{4}-W\\d{2}");

    public IsoWeek {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("no Monday: " + monday);
        }
    }

    /** The week that this day lies in. */
    public static IsoWeek of(LocalDate day) {
        return new IsoWeek(day.with(DayOfWeek.MONDAY));
    }

    /** Reads {@code 2026-W47}; empty where it is no week. */
    public static Optional<IsoWeek> parse(String text) {
        try {
            return FORM.matcher(text).matches()
                    ? Optional.of(new IsoWeek(LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE)))
                    : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    public IsoWeek next() {
        return new IsoWeek(monday.plusWeeks(1));
    }

    public IsoWeek previous() {
        return new IsoWeek(monday.minusWeeks(1));
    }

    /** Such as {@code 2026-W47}. */
    @Override
    public String toString() {
        return DateTimeFormatter.ISO_WEEK_DATE.format(monday).replaceFirst("-1$", "");
    }
}
