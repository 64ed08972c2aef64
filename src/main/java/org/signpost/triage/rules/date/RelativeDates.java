package org.signpost.triage.rules.date;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.temporal.TemporalAdjusters.firstDayOfNextMonth;
import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjuster;
import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.text.QuickPattern;

/**
 * Days counted from the day of writing. Vague words give the first day that they can mean ("next week": its Monday; "next
 * Tuesday": the nearest one), since a deadline that counts down too early costs less than one too late.
 */
final class RelativeDates {
    private static final String NUMBER = "(\\d{1,3}|" + DateWords.NUMBER_NAMES + ")";
    private static final String UNIT = "(" + DateWords.LISTS.grouped("units") + ")";
    private static final String START = "(?<![\\p{L}\\d'-])";
    private static final String END = "(?![\\p{L}\\d-])";
    private static final String COUNTED = DateWords.LISTS.grouped("before-count") + " (?:"
            + DateWords.LISTS.any("roughly") + " )?(?:only |just |a )?";

    private RelativeDates() {}

    static List<DateRule> rules() {
        return List.of(
                day("in-eight-days", 8),
                day("in-fifteen-days", 15),
                certain("(?:a |one )?week (?:from|after) tomorrow" + END, (words, today, first) -> today.plusDays(8)),
                certain(
                        NUMBER + " weeks (?:from|after) (?:this |next )?(" + DateWords.WEEKDAY_NAMES + ")" + END,
                        (words, today, first) -> today.with(next(DateWords.weekday(words.group(2))))
                                .plusWeeks(DateWords.number(words.group(1)))),
                day("day-after-tomorrow", 2),
                day("tomorrow", 1),
                new DateRule(
                        QuickPattern.of(START + "(?<!(?:from|of|since|starting|from|after|de|desde|partir de) )"
                                + DateWords.LISTS.grouped("today")
                                + END),
                        true,
                        (match, today, first) -> today),
                certain(
                        COUNTED + NUMBER + "(?: of| na)? (?:more |business |calendar |full |working )?" + UNIT + END
                                + "(?! (?:ago|are|were|we had|from (?:" + DateWords.WEEKDAY_NAMES
                                + "|tomorrow))(?!\\p{L}))",
                        RelativeDates::counted),
                certain(
                        NUMBER + "(?: of)? (?:more |short |business )?" + UNIT + " "
                                + DateWords.LISTS.any("after-count") + END,
                        RelativeDates::counted),
                certain("через (неделю|месяц|день)" + END, (words, today, first) -> plus(today, 1, words.group(1))),
                adjusted("next-week", next(MONDAY)),
                adjusted("next-month", firstDayOfNextMonth()),
                adjusted("end-of-month", lastDayOfMonth()),
                adjusted("this-weekend", nextOrSame(SATURDAY)),
                weekday("(?:a |one )?week (?:from|after) (?:next )?()(" + DateWords.WEEKDAY_NAMES + ")", 7),
                weekday(
                        "(this|next|coming|on|by|before|until|til|el|este|proximo|na|no|sa|ce|во?|be|is) (?:coming |proximo )?(mon|wed|sat|sun)",
                        0),
                weekday("()(mon|wed|sat|sun)(?= (?:at )?\\d)", 0),
                weekday(
                        "()(?!(?:mon|wed|sat|sun)" + END + ")(" + DateWords.WEEKDAY_NAMES
                                + ")(?! (?:pasado|passad[oa]|dernier|after))",
                        0));
    }

    private static DateRule day(String list, int later) {
        return adjusted(list, today -> today.plus(later, ChronoUnit.DAYS));
    }

    private static DateRule adjusted(String list, TemporalAdjuster adjuster) {
        return certain(DateWords.LISTS.grouped(list) + END, (match, today, first) -> today.with(adjuster));
    }

    private static DateRule certain(String words, DateRule.Meaning meaning) {
        return new DateRule(QuickPattern.of(START + words), false, meaning);
    }

    private static DateRule weekday(String words, int later) {
        return new DateRule(
                QuickPattern.of(START + "(?<!(?:last|past|прошл\\p{L}{2}|since|every) )" + words + END),
                true,
                (match, today, first) ->
                        today.with(next(DateWords.weekday(match.group(2)))).plusDays(later));
    }

    private static @Nullable LocalDate counted(MatchResult words, LocalDate today, boolean dayFirst) {
        return plus(today, DateWords.number(words.group(1)), words.group(2));
    }

    private static LocalDate plus(LocalDate today, int number, String unit) {
        if (unit.startsWith("h") || unit.startsWith("or") || unit.startsWith("час")) {
            return today.plusDays((number + 23) / 24);
        }
        if (unit.startsWith("f")) {
            return today.plusWeeks(2L * number);
        }
        if (unit.startsWith("w") || unit.startsWith("sem") || unit.startsWith("li") || unit.startsWith("нед")) {
            return today.plusWeeks(number);
        }
        boolean months = unit.startsWith("m") || unit.startsWith("bu") || unit.startsWith("мес");
        return months ? today.plusMonths(number) : today.plusDays(number);
    }
}
