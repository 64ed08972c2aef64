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
import org.signpost.triage.text.AlternationGrouping;
import org.signpost.triage.text.QuickPattern;

/** Days named by their month or year: "the end of October", "the 5th of next month", "Christmas Eve". */
final class MonthDates {
    private static final String START = "(?<![\\p{L}\\d'-])";
    private static final String END = "(?![\\p{L}\\d-])";
    private static final String NEXT = "next month|(?:proximo )?mes que viene|proximo mes|mes proximo";

    private MonthDates() {}

    static List<DateRule> rules() {
        return List.of(
                rule(
                        "(?:end|last day) of (" + CalendarWords.monthNames() + ")|(?:fin|finales|final|ultimo dia) de ("
                                + CalendarWords.monthNames() + ")",
                        MonthDates::endOfMonth),
                rule(
                        "(?:the |el )?(\\d{1,2})(?:st|nd|rd|th)? (?:of |de |del )(?:the )?(?:" + NEXT + ")",
                        MonthDates::dayOfNext),
                rule(
                        "(?:the )?(?:first|1st) of (?:the|next) month|(?:el )?primero (?:de|del|del proximo) mes",
                        firstDayOfNextMonth()),
                rule(
                        "(?:the )?(?:very )?end of next month|(?:a )?fin(?:es|al|ales)? del (?:" + NEXT + ")",
                        MonthDates::endOfNext),
                rule(
                        "(?:the )?(?:very )?end of (?:the|this) year|year's end|fin(?:es|al|ales)? de(?:l)? ano|fim do ano|fin de l'annee",
                        lastDayOfYear()),
                feast("christmas eve|nochebuena", 12, 24),
                feast("christmas(?: day)?|navidad", 12, 25),
                feast("new year's eve|nochevieja", 12, 31),
                feast("new year's(?: day)?|ano nuevo", 1, 1));
    }

    private static DateRule rule(String words, TemporalAdjuster adjuster) {
        return rule(words, (match, today, dayFirst) -> today.with(adjuster));
    }

    private static DateRule rule(String words, DateRule.Reading reading) {
        return new DateRule(QuickPattern.of(START + "(?:" + words + ")" + END), true, reading);
    }

    private static DateRule feast(String words, int month, int day) {
        return rule(AlternationGrouping.grouped(words), (match, today, dayFirst) -> {
            LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
            return thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear;
        });
    }

    private static LocalDate endOfMonth(MatchResult words, LocalDate today, boolean dayFirst) {
        String name = words.group(1) == null ? words.group(2) : words.group(1);
        YearMonth month = YearMonth.of(today.getYear(), CalendarWords.month(name));
        return (month.isBefore(YearMonth.from(today)) ? month.plusYears(1) : month).atEndOfMonth();
    }

    private static @Nullable LocalDate dayOfNext(MatchResult words, LocalDate today, boolean dayFirst) {
        YearMonth month = YearMonth.from(today).plusMonths(1);
        int day = Integer.parseInt(words.group(1));
        return month.isValidDay(day) ? month.atDay(day) : null;
    }

    private static LocalDate endOfNext(MatchResult words, LocalDate today, boolean dayFirst) {
        return today.with(firstDayOfNextMonth()).with(lastDayOfMonth());
    }
}
