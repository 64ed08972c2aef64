package org.signpost.ingest.found;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One date in words or numbers: a day, perhaps a time, perhaps a day of the week, and nothing that belongs to none of them, so
 * that a sentence with a date in it is not taken for one.
 */
final class WordedDates {
    private static final String SIGNS = ",.-\u2013\u2014/:()@|\u00b7\u2022'\u2019\u060c\u1363\u3001[]";
    private static final int LONGEST_ENDING = 3;
    private static final int MOST_UNKNOWN = 2;

    private final List<DateToken> tokens;
    private final @Nullable ClockTime clock;

    WordedDates(List<DateToken> tokens) {
        this.tokens = DateVocabulary.all().withMonthsJoined(withoutRemark(tokens));
        this.clock = ClockTime.find(this.tokens);
    }

    DateReading reading() {
        CalendarDay day = CalendarDay.find(beside(DateToken::isNumber), beside(DateToken::isWord), tokens);
        if (day == null || !isAllKnown(day)) {
            return DateReading.NONE;
        }
        Instant dayFirst = instant(day.year(), day.month(), day.day());
        Instant monthFirst = day.isFixed() ? dayFirst : instant(day.year(), day.day(), day.month());
        return new DateReading(dayFirst, monthFirst, order(day, dayFirst, monthFirst), day.monthAt() >= 0, day.dots());
    }

    private static DateOrder order(CalendarDay day, @Nullable Instant dayFirst, @Nullable Instant monthFirst) {
        if (day.monthAt() >= 0) {
            return day.shown();
        }
        if ((dayFirst == null) == (monthFirst == null)) {
            return DateOrder.UNSURE;
        }
        return dayFirst == null ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
    }

    /** Without "(Edit)" or "(Central European Time)" at the end. */
    private static List<DateToken> withoutRemark(List<DateToken> tokens) {
        if (tokens.isEmpty() || !tokens.getLast().isSign(")")) {
            return tokens;
        }
        int open = tokens.size() - 2;
        while (open >= 0 && tokens.get(open).isWord()) {
            open--;
        }
        return open > 0 && tokens.get(open).isSign("(") ? tokens.subList(0, open) : tokens;
    }

    /** Where such tokens stand that do not belong to the time. */
    private List<Integer> beside(Predicate<DateToken> wanted) {
        return IntStream.range(0, tokens.size())
                .filter(i -> wanted.test(tokens.get(i)) && !isClock(i))
                .boxed()
                .toList();
    }

    private boolean isClock(int index) {
        return clock != null && index >= clock.from() && index < clock.to();
    }

    /** The instant, or null where there is no such day, or where it is another day of the week than is said. */
    private @Nullable Instant instant(int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            for (int i : beside(WordedDates::isNameOfDay)) {
                if (isEnding(i)) {
                    continue;
                }
                Set<DayOfWeek> days = DateVocabulary.all().days(tokens.get(i).text());
                if (!days.isEmpty() && !days.contains(date.getDayOfWeek())) {
                    return null;
                }
            }
            LocalTime time = clock == null ? LocalTime.MIDNIGHT : clock.time();
            ZoneOffset zone = clock == null || clock.zone() == null ? ZoneOffset.UTC : clock.zone();
            return SourceDates.possible(date.atTime(time).toInstant(zone));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isNameOfDay(DateToken token) {
        return token.isWord()
                && !token.isMark()
                && token.text().length() > 1
                && !DateVocabulary.all().isMonth(token.text());
    }

    private boolean isAllKnown(CalendarDay day) {
        List<Integer> unknown = beside(DateToken::isWord).stream()
                .filter(i -> i != day.monthAt() && !isKnown(i))
                .toList();
        return unknown.size() <= MOST_UNKNOWN
                && unknown.stream().allMatch(i -> isBetween(i, day))
                && beside(token -> token.kind() == DateToken.Kind.SIGN).stream()
                        .allMatch(i -> tokens.get(i).isSign(SIGNS));
    }

    /** The "st" of "21st", which is no Wednesday either, as in Czech. */
    private boolean isEnding(int index) {
        DateToken token = tokens.get(index);
        return token.text().length() <= LONGEST_ENDING
                && index > 0
                && token.glued()
                && (tokens.get(index - 1).isNumber() || isHyphenBehindNumber(index - 1));
    }

    private boolean isKnown(int index) {
        DateToken token = tokens.get(index);
        String word = token.text();
        return isEnding(index)
                || DateVocabulary.all().isKnownBeside(word)
                || (token.isMark() && DateVocabulary.all().part(word) != null)
                || !DateVocabulary.all().days(word).isEmpty();
    }

    private boolean isHyphenBehindNumber(int index) {
        return index > 0
                && tokens.get(index).isSign("-")
                && tokens.get(index).glued()
                && tokens.get(index - 1).isNumber();
    }

    /** Whether a small word stands between the date and the time, where every language has its own. */
    private boolean isBetween(int index, CalendarDay day) {
        return clock != null
                && index > day.to()
                && index < clock.from()
                && !tokens.get(index).capital();
    }
}
