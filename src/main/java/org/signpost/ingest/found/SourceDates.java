package org.signpost.ingest.found;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.input.PlainText;

/**
 * Dates as the sources write them, in numbers or in the words of any language. One without a zone is taken as UTC: it may be
 * half a day off, which beats no date.
 */
public final class SourceDates {
    /** Longer lines are no dates. */
    private static final int LONGEST = 80;

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private SourceDates() {}

    /**
     * The instant; null where the text is no date, is none that a comment can have, or can be read in two ways, as
     * "3/2/2026" can.
     */
    public static @Nullable Instant parse(@Nullable String raw) {
        return parse(raw, DateOrder.UNSURE);
    }

    /** As {@link #parse(String)}, where the order of the source's numbers is known: {@link DateOrder#of}. */
    public static @Nullable Instant parse(@Nullable String raw, DateOrder order) {
        return reading(raw).in(order);
    }

    /** Whether it is a date, even if the order of its numbers is not known. */
    public static boolean isDate(@Nullable String raw) {
        DateReading reading = reading(raw);
        return !reading.isBrief() && isDate(reading);
    }

    /** Whether it is a date where only a date can stand: then "9.5.14" is one as well, and no version of anything. */
    public static boolean isDateInItsPlace(@Nullable String raw) {
        return isDate(reading(raw));
    }

    private static boolean isDate(DateReading reading) {
        return reading.isOpen() || reading.in(DateOrder.UNSURE) != null;
    }

    /**
     * What "5 days ago" means, or null where the text says no such thing.
     *
     * @param reference when that was said, such as the time at which a page was saved
     */
    public static @Nullable Instant relative(@Nullable String raw, Instant reference) {
        TimeAgo ago = ago(raw);
        return ago == null ? null : ago.before(reference);
    }

    /** Whether the text says how long ago something was, and nothing else. */
    public static boolean isAgo(@Nullable String raw) {
        return ago(raw) != null;
    }

    private static @Nullable TimeAgo ago(@Nullable String raw) {
        if (raw == null || raw.length() > LONGEST * 4) {
            return null;
        }
        String line = PlainText.line(raw, LONGEST + 1);
        return line.isEmpty() || line.length() > LONGEST ? null : AgoPhrases.of(DateToken.of(line));
    }

    /** Whether the text is a day in a year that another calendar than ours counts, and nothing else. */
    public static boolean isOfOtherCalendar(@Nullable String raw) {
        return raw != null
                && raw.length() <= LONGEST
                && raw.codePoints().anyMatch(Character::isDigit)
                && CalendarDay.OtherCalendar.isDay(DateToken.of(PlainText.line(raw, LONGEST)));
    }

    /** Whether the text is a day without a year, such as "Jun 20th", and nothing else. */
    public static boolean isWithoutYear(@Nullable String raw) {
        return withoutYear(raw) != null;
    }

    static @Nullable DayWithoutYear withoutYear(@Nullable String raw) {
        if (raw == null || raw.length() > LONGEST || raw.codePoints().noneMatch(Character::isDigit)) {
            return null;
        }
        return DayWithoutYear.of(DateToken.of(PlainText.line(raw, LONGEST)));
    }

    static DateReading reading(@Nullable String raw) {
        if (raw == null || raw.length() > LONGEST * 4 || raw.codePoints().noneMatch(Character::isDigit)) {
            return DateReading.NONE;
        }
        String line = PlainText.line(raw, LONGEST + 1);
        return line.length() > LONGEST ? DateReading.NONE : new WordedDates(DateToken.of(line)).reading();
    }

    /** The instant, or null where no comment can be of that time. */
    static @Nullable Instant possible(Instant instant) {
        return instant.isAfter(EARLIEST) && instant.isBefore(LATEST) ? instant : null;
    }
}
