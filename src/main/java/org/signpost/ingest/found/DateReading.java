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
 */
record DateReading(@Nullable Instant dayFirst, @Nullable Instant monthFirst, DateOrder shown, boolean inWords) {
    static final DateReading NONE = new DateReading(null, null, DateOrder.UNSURE, false);

    /** Whether it is a date of which only the order is not known. */
    boolean isOpen() {
        return dayFirst != null && monthFirst != null && !dayFirst.equals(monthFirst);
    }

    /** The instant, or null where there is none or where the order is needed and not known. */
    @Nullable Instant in(DateOrder order) {
        if (!isOpen()) {
            return dayFirst == null ? monthFirst : dayFirst;
        }
        return switch (order) {
            case DAY_FIRST -> dayFirst;
            case MONTH_FIRST -> monthFirst;
            case UNSURE -> null;
        };
    }
}
