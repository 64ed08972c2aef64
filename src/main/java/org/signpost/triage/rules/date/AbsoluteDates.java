package org.signpost.triage.rules.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.text.QuickPattern;

/** Days with a number: "2012-10-14", "10/14", "Oct 14th", "14 de octubre", "the 12th". */
final class AbsoluteDates {
    private static final String MONTH = "(" + DateWords.MONTH_NAMES + ")(?!\\p{L})\\.?";
    private static final String START = "(?<![\\p{L}\\d/.,$#-])";
    private static final String YEAR = "(?:,? (?:de |del )?((?:19|20)\\d{2})(?!\\d))?";
    /** Only where nothing follows that could be the tenth of something else. */
    private static final String ENDS =
            "(?= ?(?:[^\\p{L}\\d ]|$|(?:at|and|in|we|because|so|but|to|my|our|they|he|she|of this|of the month)\\b))";
    /** A day that was over so few days ago is meant itself, not the one of next year. */
    private static final int JUST_OVER_DAYS = 30;

    private static final Set<String> NO_DAYS = Set.of("24/7", "9/11");

    private AbsoluteDates() {}

    static List<DateRule> rules() {
        return List.of(
                rule("((?:19|20)\\d{2})-(\\d{1,2})-(\\d{1,2})(?!\\d)", AbsoluteDates::iso),
                rule("(\\d{1,2})([/.-])(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?(?![\\d/]|[.,-]\\d)", AbsoluteDates::numeric),
                rule(
                        MONTH + " (?:the )?(\\d{1,2}|" + DateWords.DAY_NAMES + ")(?:st|nd|rd|th)?(?![\\d\\p{L}])"
                                + YEAR,
                        AbsoluteDates::monthFirst),
                rule(
                        "(?:ika-)?(\\d{1,2}|" + DateWords.DAY_NAMES
                                + ")(?:st|nd|rd|th|er|o)?(?:,? (?:day )?of | de | ng |[ -])" + MONTH + "-?" + YEAR,
                        AbsoluteDates::dayFirst),
                rule("(?:on|by|before|until|till) the (" + DateWords.DAY_NAMES + ")" + ENDS, AbsoluteDates::dayOfMonth),
                rule(
                        "(?:the|on) (\\d{1,2})(?:st|nd|rd|th)\\b(?! " + DateWords.LISTS.any("no-day") + "\\b)",
                        AbsoluteDates::dayOfMonth),
                rule(
                        "(?:el|el dia|dia|le|no dia) (\\d{1,2})(?![\\d%/:]|[.,]\\d| (?:de|anos|por|%|ans|horas))",
                        AbsoluteDates::dayOfMonth),
                rule("(\\d{1,2})(?:-го)? числа", AbsoluteDates::dayOfMonth),
                rule(
                        "(" + DateWords.WEEKDAY_NAMES
                                + ")\\.?,? (?:the |el |dia )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d%/:\\p{L}]|[.,]\\d| ?(?:am|pm|a\\.m|p\\.m|de|h|hs|hrs|uhr)\\b)",
                        AbsoluteDates::weekdayAndDay));
    }

    private static DateRule rule(String pattern, DateRule.Meaning meaning) {
        return new DateRule(QuickPattern.of(START + pattern), true, meaning);
    }

    private static @Nullable LocalDate iso(MatchResult words, LocalDate today, boolean dayFirst) {
        return date(number(words, 1), number(words, 2), number(words, 3));
    }

    private static @Nullable LocalDate numeric(MatchResult words, LocalDate today, boolean dayFirst) {
        int one = number(words, 1);
        int two = number(words, 3);
        boolean slash = words.group(2).equals("/");
        if ((words.group(4) == null && !slash) || NO_DAYS.contains(words.group())) {
            return null;
        }
        boolean dayIsFirst = dayFirst ? two <= 12 : one > 12;
        int month = dayIsFirst ? two : one;
        int day = dayIsFirst ? one : two;
        if (words.group(4) == null) {
            return next(month, day, today);
        }
        int year = number(words, 4);
        return date(year < 100 ? 2000 + year : year, month, day);
    }

    private static @Nullable LocalDate monthFirst(MatchResult words, LocalDate today, boolean dayFirst) {
        return named(DateWords.month(words.group(1)), DateWords.day(words.group(2)), words.group(3), today);
    }

    private static @Nullable LocalDate dayFirst(MatchResult words, LocalDate today, boolean dayFirst) {
        return named(DateWords.month(words.group(2)), DateWords.day(words.group(1)), words.group(3), today);
    }

    private static @Nullable LocalDate named(int month, int day, @Nullable String year, LocalDate today) {
        return year == null ? next(month, day, today) : date(Integer.parseInt(year), month, day);
    }

    /** The next such day of a month: in the current one, or in the next that has it. */
    private static @Nullable LocalDate dayOfMonth(MatchResult words, LocalDate today, boolean dayFirst) {
        return daysOfMonth(DateWords.day(words.group(1)), today).findFirst().orElse(null);
    }

    /** "Tuesday the 27th", "el lunes 15": the first 27th that is a Tuesday; where none is near, it is no day at all. */
    private static @Nullable LocalDate weekdayAndDay(MatchResult words, LocalDate today, boolean dayFirst) {
        DayOfWeek weekday = DateWords.weekday(words.group(1));
        return daysOfMonth(number(words, 2), today)
                .filter(day -> day.getDayOfWeek() == weekday)
                .findFirst()
                .orElse(null);
    }

    private static Stream<LocalDate> daysOfMonth(int day, LocalDate today) {
        return Stream.iterate(YearMonth.from(today), month -> month.plusMonths(1))
                .limit(4)
                .filter(month -> day >= 1 && month.isValidDay(day))
                .map(month -> month.atDay(day))
                .filter(date -> !date.isBefore(today));
    }

    private static @Nullable LocalDate next(int month, int day, LocalDate today) {
        LocalDate thisYear = date(today.getYear(), month, day);
        if (thisYear == null || !thisYear.isBefore(today)) {
            return thisYear;
        }
        return thisYear.isBefore(today.minusDays(JUST_OVER_DAYS)) ? date(today.getYear() + 1, month, day) : thisYear;
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(MatchResult words, int group) {
        return Integer.parseInt(words.group(group));
    }
}
