package org.signpost.triage.rules.date;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.temporal.TemporalAdjusters.firstDayOfNextMonth;
import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjuster;
import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.text.AlternationGrouping;
import org.signpost.triage.text.QuickPattern;

/**
 * Days counted from the day of writing. Vague words give the first day that they can mean ("next week": its Monday; "next
 * Tuesday": the nearest one), since a deadline that counts down too early costs less than one too late.
 */
final class RelativeDates {
    private static final String NUMBER = "(\\d{1,3}|" + NumberWords.names() + ")";
    private static final String UNIT = "("
            + AlternationGrouping.grouped(
                    "hours?|hrs?|days?|weeks?|fortnights?|months?|horas?|dias?|semanas?|mes(?:es)?|heures?|jours?|semaines?|mois|oras|araw|linggo|buwan"
                            + "|час(?:а|ов)?|день|дня|дней|недел(?:ю|и|ь)|месяц(?:а|ев)?")
            + ")";
    private static final String START = "(?<![\\p{L}\\d'-])";
    private static final String END = "(?![\\p{L}\\d-])";
    private static final String COUNTED = AlternationGrouping.grouped(
                    "in|within|after|en|dentro de|em|daqui a|dans|d'ici|через|sa loob ng|less than|only|just|have|has|he's|she's|got|gave|given|him|her|me|us|them|we've|i've|due in|the next|another"
                            + "|tiene|tengo|tenemos|tienen|dan|dio|dieron|quedan|queda|falta|faltan|solo|menos de|plazo de|tem|tenho|faltam|reste|plus que")
            + " (?:only |just |about |around |roughly |exactly |maybe |nearly |almost |another |the next |los proximos |proximos |las proximas |solo |nomas |nada mas |apenas |unos |unas |casi |less than |no more than |menos de |un plazo de |plazo de |like )?(?:only |just |a )?";

    private RelativeDates() {}

    static List<DateRule> rules() {
        return List.of(
                day("de hoy en ocho", 8),
                day("de hoy en quince", 15),
                certain("(?:a |one )?week (?:from|after) tomorrow" + END, (words, today, first) -> today.plusDays(8)),
                certain(
                        NUMBER + " weeks (?:from|after) (?:this |next )?(" + CalendarWords.weekdayNames() + ")" + END,
                        (words, today, first) -> today.with(next(CalendarWords.weekday(words.group(2))))
                                .plusWeeks(NumberWords.number(words.group(1)))),
                day(
                        "day after tomorrow|the day after tomorrow|pasado manana|depois de amanha|apres-demain|послезавтра|sa makalawa",
                        2),
                day(
                        "tomorrow|tmrw|tomorow|(?<!(?:la|de|esta|una|cada|por) )manana(?! por la manana trabajo)|amanha|demain|bukas|завтра",
                        1),
                new DateRule(
                        QuickPattern.of(START + "(?<!(?:from|of|since|starting|from|after|de|desde|partir de) )"
                                + AlternationGrouping.grouped(
                                        "today|tonight|hoy|esta noche|hoje|aujourd'hui|ngayong araw|сегодня")
                                + END),
                        true,
                        (match, today, first) -> today),
                certain(
                        COUNTED + NUMBER + "(?: of| na)? (?:more |business |calendar |full |working )?" + UNIT + END
                                + "(?! (?:ago|are|were|we had|from (?:" + CalendarWords.weekdayNames()
                                + "|tomorrow))(?!\\p{L}))",
                        RelativeDates::counted),
                certain(
                        NUMBER + "(?: of)? (?:more |short |business )?" + UNIT
                                + " (?:left|remaining|from now|from today|to leave|to go|to file|to appeal|to answer|to respond|to send|to submit|to depart|notice|para|de plazo|a partir de hoy|pour)"
                                + END,
                        RelativeDates::counted),
                certain("через (неделю|месяц|день)" + END, (words, today, first) -> plus(today, 1, words.group(1))),
                adjusted(
                        "next week|(?:la )?proxima semana|(?:la )?semana que (?:viene|entra)|(?:na )?semana que vem|semaine prochaine|(?:sa )?susunod na linggo|(?:на )?следующей неделе",
                        next(MONDAY)),
                adjusted(
                        "next month|(?:el )?proximo mes|(?:el )?mes que (?:viene|entra)|mes que vem|mois prochain|(?:sa )?susunod na buwan|(?:в )?следующем месяце",
                        firstDayOfNextMonth()),
                adjusted(
                        "(?:the )?end of (?:the|this) month|fin(?:es|al|ales)? de(?:l)? mes|fim do mes|fin du mois|конце месяца|katapusan",
                        lastDayOfMonth()),
                adjusted("this weekend|este fin de semana|ce week-end", nextOrSame(SATURDAY)),
                weekday("(?:a |one )?week (?:from|after) (?:next )?()(" + CalendarWords.weekdayNames() + ")", 7),
                weekday(
                        "(this|next|coming|on|by|before|until|til|el|este|proximo|na|no|sa|ce|во?|be|is) (?:coming |proximo )?(mon|wed|sat|sun)",
                        0),
                weekday("()(mon|wed|sat|sun)(?= (?:at )?\\d)", 0),
                weekday(
                        "()(?!(?:mon|wed|sat|sun)" + END + ")(" + CalendarWords.weekdayNames()
                                + ")(?! (?:pasado|passad[oa]|dernier|after))",
                        0));
    }

    private static DateRule day(String words, int later) {
        return certain(AlternationGrouping.grouped(words) + END, (match, today, first) -> today.plusDays(later));
    }

    private static DateRule adjusted(String words, TemporalAdjuster adjuster) {
        return certain(AlternationGrouping.grouped(words) + END, (match, today, first) -> today.with(adjuster));
    }

    private static DateRule certain(String words, DateRule.Reading reading) {
        return new DateRule(QuickPattern.of(START + words), false, reading);
    }

    private static DateRule weekday(String words, int later) {
        return new DateRule(
                QuickPattern.of(START + "(?<!(?:last|past|прошл\\p{L}{2}|since|every) )" + words + END),
                true,
                (match, today, first) ->
                        today.with(next(CalendarWords.weekday(match.group(2)))).plusDays(later));
    }

    private static @Nullable LocalDate counted(MatchResult words, LocalDate today, boolean dayFirst) {
        return plus(today, NumberWords.number(words.group(1)), words.group(2));
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
