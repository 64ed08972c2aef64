package org.signpost.ingest.found;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one date can mean.
 *
 * @param dayFirst the instant where the day stands before the month, or null where that gives no date
 * @param monthFirst the instant where the month stands before the day; equal to the other one where the order does not matter
 * @param shown the order that this date itself shows
 * @param inWords whether its month is a word, so that its order says little about numbers elsewhere
 * @param dots between its numbers, where nearly everybody writes the day first
 */
record DateReading(
        @Nullable Instant dayFirst,
        @Nullable Instant monthFirst,
        DateOrder shown,
        boolean inWords,
        CalendarDay.Dots dots) {
    static final DateReading NONE = new DateReading(null, null, DateOrder.UNSURE, false, CalendarDay.Dots.NONE);

    /** Whether it is a date of which only the order is not known. */
    boolean isOpen() {
        return !isDayUsual() && isTwofold();
    }

    /** Whether it may be the number of a version just as well, as "9.5.14" may be. */
    boolean isBrief() {
        return dots == CalendarDay.Dots.WITH_FEW_DIGITS;
    }

    private boolean isDayUsual() {
        return dots == CalendarDay.Dots.SOME;
    }

    private boolean isTwofold() {
        return dayFirst != null && monthFirst != null && !dayFirst.equals(monthFirst);
    }

    /** The instant, or null where there is none or where the order is needed and not known. */
    @Nullable Instant in(DateOrder order) {
        if (!isTwofold()) {
            return dayFirst == null ? monthFirst : dayFirst;
        }
        return switch (order) {
            case DAY_FIRST -> dayFirst;
            case MONTH_FIRST -> isDayUsual() ? dayFirst : monthFirst;
            case MONTH_FIRST_WITH_DOTS -> monthFirst;
            case UNSURE -> isDayUsual() ? dayFirst : null;
        };
    }
}
