package org.signpost.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week of the ISO calendar: it begins on Monday, and week 1 is the one with the year's first Thursday.
 *
 * @param year the week-based year, 1 to 9999; around New Year it may differ from the date's
 * @param week 1 to 52, or 53 in a long year
 */
public record IsoWeek(int year, int week) implements Comparable<IsoWeek> {
    private static final Pattern FORM = Pattern.compile("(\\d{4})-W(\\d{2})");

    public IsoWeek {
        if (year < 1 || year > 9999 || week < 1 || week > weeksOf(year)) {
            throw new IllegalArgumentException("no ISO week: " + year + "-W" + week);
        }
    }

    /** The week that this day lies in. */
    public static IsoWeek of(LocalDate day) {
        return new IsoWeek(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Reads {@code 2026-W47}; empty where it is no week. */
    public static Optional<IsoWeek> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        int week = Integer.parseInt(matcher.group(2));
        return year >= 1 && week >= 1 && week <= weeksOf(year)
                ? Optional.of(new IsoWeek(year, week))
                : Optional.empty();
    }

    /** A day of this week. */
    public LocalDate day(DayOfWeek day) {
        // 4 January always lies in week 1.
        return LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(day);
    }

    /** The week after this one. */
    public IsoWeek next() {
        return of(day(DayOfWeek.MONDAY).plusWeeks(1));
    }

    /** The week before this one. */
    public IsoWeek previous() {
        return of(day(DayOfWeek.MONDAY).minusWeeks(1));
    }

    private static int weeksOf(int year) {
        return (int) IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(LocalDate.of(year, 7, 1))
                .getMaximum();
    }

    @Override
    public int compareTo(IsoWeek other) {
        return year == other.year ? Integer.compare(week, other.week) : Integer.compare(year, other.year);
    }

    /** Such as {@code 2026-W47}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-W%02d", year, week);
    }
}
