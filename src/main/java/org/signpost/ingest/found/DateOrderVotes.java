package org.signpost.ingest.found;

import org.jspecify.annotations.Nullable;

/** Settles the order of day and month from many dates of one source, in little memory. */
public final class DateOrderVotes {
    private boolean dayFirst;
    private boolean monthFirst;
    private boolean dottedMonthFirst;
    private boolean wordsDayFirst;
    private boolean wordsMonthFirst;

    /** Looks at a date; at what is none, in vain. */
    public void see(@Nullable String raw) {
        DateReading reading = SourceDates.reading(raw);
        switch (reading.shown()) {
            case DAY_FIRST -> dayFirst |= !reading.inWords();
            case MONTH_FIRST, MONTH_FIRST_WITH_DOTS -> monthFirst |= !reading.inWords();
            case UNSURE -> {}
        }
        dottedMonthFirst |= reading.dots() != CalendarDay.Dots.NONE && reading.shown() == DateOrder.MONTH_FIRST;
        wordsDayFirst |= reading.inWords() && reading.shown() == DateOrder.DAY_FIRST;
        wordsMonthFirst |= reading.inWords() && reading.shown() == DateOrder.MONTH_FIRST;
    }

    /** Whether it is a date that can be read both ways. */
    public static boolean isOpen(@Nullable String raw) {
        return SourceDates.reading(raw).isOpen();
    }

    /** The order; {@code otherwise} where nothing has told it, unsure where the dates contradict each other. */
    public DateOrder order(DateOrder otherwise) {
        if (dayFirst || monthFirst) {
            DateOrder inNumbers = only(dayFirst, monthFirst);
            boolean dots = dottedMonthFirst && inNumbers == DateOrder.MONTH_FIRST;
            return dots ? DateOrder.MONTH_FIRST_WITH_DOTS : inNumbers;
        }
        DateOrder inWords = only(wordsDayFirst, wordsMonthFirst);
        return inWords == DateOrder.UNSURE ? otherwise : inWords;
    }

    private static DateOrder only(boolean day, boolean month) {
        return day == month ? DateOrder.UNSURE : day ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }
}
