package org.signpost.triage.rules.date;

import static java.time.temporal.TemporalAdjusters.firstDayOfNextMonth;
import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.lastDayOfYear;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjuster;
import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.text.QuickPattern;

/** Days named by their month or year: "the end of October", "the 5th of next month", "Christmas Eve". */
final class MonthDates {
    private static final String START = "(?<![\\p{L}\\d'-])";
    private static final String END = "(?![\\p{L}\\d-])";

    private MonthDates() {}

    static List<DateRule> rules() {
        return List.of(
                rule(
                        "(?:end|last day) of (" + DateWords.MONTH_NAMES + ")|(?:fin|finales|final|ultimo dia) de ("
                                + DateWords.MONTH_NAMES + ")",
                        MonthDates::endOfMonth),
                rule(
                        "(?:the |el )?(\\d{1,2})(?:st|nd|rd|th)? (?:of |de |del )(?:the )?"
                                + DateWords.LISTS.any("coming-month"),
                        MonthDates::dayOfNext),
                adjusted("first-of-next-month", firstDayOfNextMonth()),
                adjusted(
                        "end-of-next-month",
                        today -> today.with(firstDayOfNextMonth()).with(lastDayOfMonth())),
                adjusted("end-of-year", lastDayOfYear()),
                feast("christmas-eve", 12, 24),
                feast("christmas", 12, 25),
                feast("new-years-eve", 12, 31),
                feast("new-year", 1, 1));
    }

    private static DateRule adjusted(String list, TemporalAdjuster adjuster) {
        return rule(DateWords.LISTS.any(list), (match, today, dayFirst) -> today.with(adjuster));
    }

    private static DateRule rule(String words, DateRule.Meaning meaning) {
        return new DateRule(QuickPattern.of(START + "(?:" + words + ")" + END), true, meaning);
    }

    private static DateRule feast(String list, int month, int day) {
        return rule(DateWords.LISTS.grouped(list), (match, today, dayFirst) -> {
            LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
            return thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear;
        });
    }

    private static LocalDate endOfMonth(MatchResult words, LocalDate today, boolean dayFirst) {
        String name = words.group(1) == null ? words.group(2) : words.group(1);
        YearMonth month = YearMonth.of(today.getYear(), DateWords.month(name));
        return (month.isBefore(YearMonth.from(today)) ? month.plusYears(1) : month).atEndOfMonth();
    }

    private static @Nullable LocalDate dayOfNext(MatchResult words, LocalDate today, boolean dayFirst) {
        YearMonth month = YearMonth.from(today).plusMonths(1);
        int day = Integer.parseInt(words.group(1));
        return month.isValidDay(day) ? month.atDay(day) : null;
    }
}
