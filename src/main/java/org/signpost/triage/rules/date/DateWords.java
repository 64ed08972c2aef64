package org.signpost.triage.rules.date;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.Map;
import org.signpost.triage.text.AlternationGrouping;
import org.signpost.triage.text.WordLists;

/** The words of dates in six languages, in plain form. */
final class DateWords {
    static final WordLists LISTS = WordLists.read("dates");

    private static final Map<String, Integer> MONTHS = LISTS.counted("months");
    private static final Map<String, Integer> WEEKDAYS = LISTS.counted("weekdays");
    private static final Map<String, Integer> NUMBERS = LISTS.counted("numbers");
    private static final Map<String, Integer> DAYS = LISTS.counted("days");

    /** An expression for any of the words of each. */
    static final String MONTH_NAMES = alternatives(MONTHS);

    static final String WEEKDAY_NAMES = alternatives(WEEKDAYS);
    static final String NUMBER_NAMES = alternatives(NUMBERS);
    static final String DAY_NAMES = alternatives(DAYS);

    private DateWords() {}

    static int month(String name) {
        return value(MONTHS, name);
    }

    static DayOfWeek weekday(String name) {
        return DayOfWeek.of(value(WEEKDAYS, name));
    }

    /** A number in digits or words. */
    static int number(String written) {
        return value(NUMBERS, written);
    }

    /** A day of a month in digits or words. */
    static int day(String written) {
        return value(DAYS, written);
    }

    private static int value(Map<String, Integer> names, String written) {
        Integer value = names.get(written);
        return value == null ? Integer.parseInt(written) : value;
    }

    /** The longer first, so that "sept" does not hide "september". */
    private static String alternatives(Map<String, Integer> names) {
        return AlternationGrouping.grouped(String.join(
                "|",
                names.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList()));
    }
}
