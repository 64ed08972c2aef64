package org.signpost.ingest.found;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The year, month and day that a line names.
 *
 * @param month the second number where the order of the two is not fixed
 * @param day the first number where the order of the two is not fixed
 * @param isFixed whether it is sure which of the two is the day
 * @param monthAt the token of the month's name, or -1 where it is a number
 * @param to the last token that belongs to it
 * @param dots whether dots stand between its numbers
 */
record CalendarDay(int year, int month, int day, boolean isFixed, int monthAt, int to, DateOrder shown, Dots dots) {
    /** Dots between the numbers of a date; few digits between them, as in "9.5.14", may be a version as well. */
    enum Dots {
        NONE,
        SOME,
        WITH_FEW_DIGITS
    }

    private static final int THIS_CENTURY = 70;
    private static final int BUDDHIST_ERA = 543;

    /**
     * The date; null where the numbers and words give none.
     *
     * @param numbers where the numbers stand that do not belong to the time
     * @param words where the words stand that do not belong to the time
     */
    static @Nullable CalendarDay find(List<Integer> numbers, List<Integer> words, List<DateToken> tokens) {
        int monthAt = monthAt(words, tokens);
        if (monthAt >= 0 && numbers.size() == 2) {
            return inWords(numbers, tokens, monthAt);
        }
        return numbers.size() == 3 ? inNumbers(numbers, tokens) : null;
    }

    /** Where the month's name stands: "Mar" is Tuesday in Italian and March in English, and both stand in "mar, 2 mar 2026". */
    private static int monthAt(List<Integer> words, List<DateToken> tokens) {
        int found = -1;
        for (int i : words) {
            boolean month = !tokens.get(i).isMark()
                    && DateVocabulary.all().isMonth(tokens.get(i).text());
            boolean surer = found < 0
                    || !DateVocabulary.all().days(tokens.get(found).text()).isEmpty();
            if (month && surer) {
                found = i;
            }
        }
        return found;
    }

    private static @Nullable CalendarDay inWords(List<Integer> numbers, List<DateToken> tokens, int monthAt) {
        int first = numbers.getFirst();
        int second = numbers.getLast();
        boolean yearFirst = tokens.get(first).digits() == 4;
        DateToken year = tokens.get(yearFirst ? first : second);
        int dayAt = yearFirst ? second : first;
        boolean dot = dayAt + 1 < tokens.size() && tokens.get(dayAt + 1).isSign(".");
        int month = DateVocabulary.all().month(tokens.get(monthAt).text(), dot);
        if (month == 0 || !isYear(year) || tokens.get(dayAt).digits() > 2) {
            return null;
        }
        // "02-Mar-26" is a program's way to write dates and says nothing of the country.
        boolean prose = !yearFirst
                && monthAt + 1 < tokens.size()
                && !tokens.get(monthAt + 1).isSign("-");
        DateOrder shown = !prose ? DateOrder.UNSURE : monthAt < dayAt ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
        return new CalendarDay(
                full(year),
                month,
                tokens.get(dayAt).value(),
                true,
                monthAt,
                Math.max(second, monthAt),
                shown,
                Dots.NONE);
    }

    private static @Nullable CalendarDay inNumbers(List<Integer> numbers, List<DateToken> tokens) {
        DateToken first = tokens.get(numbers.get(0));
        DateToken second = tokens.get(numbers.get(1));
        DateToken third = tokens.get(numbers.get(2));
        String sign = separator(numbers, tokens);
        if (sign == null || second.digits() > 2) {
            return null;
        }
        boolean yearFirst = first.digits() == 4;
        DateToken year = yearFirst ? first : third;
        DateToken other = yearFirst ? third : first;
        if (other.digits() > 2 || !isYear(year)) {
            return null;
        }
        boolean sure = yearFirst || sign.isEmpty();
        boolean few = year.digits() == 2 && first.digits() + second.digits() < 4;
        Dots dots = sure || !sign.equals(".") ? Dots.NONE : few ? Dots.WITH_FEW_DIGITS : Dots.SOME;
        return new CalendarDay(
                full(year), second.value(), other.value(), sure, -1, numbers.get(2), DateOrder.UNSURE, dots);
    }

    /** The one sign between three numbers: "/", "." or "-", or nothing for words, or signs such as 年 and 月; null where it is none. */
    private static @Nullable String separator(List<Integer> numbers, List<DateToken> tokens) {
        DateToken first = tokens.get(numbers.get(0) + 1);
        DateToken second = tokens.get(numbers.get(1) + 1);
        if (isApart(numbers.get(0), numbers.get(1), tokens) && isApart(numbers.get(1), numbers.get(2), tokens)) {
            return "";
        }
        boolean close = numbers.get(1) == numbers.get(0) + 2 && numbers.get(2) == numbers.get(1) + 2;
        if (!close) {
            return null;
        }
        boolean marks = DateVocabulary.isMarked(first, DateVocabulary.Part.YEAR)
                && DateVocabulary.isMarked(second, DateVocabulary.Part.MONTH);
        if (marks) {
            return "";
        }
        return first.isSign("/.-") && first.text().equals(second.text()) ? first.text() : null;
    }

    /** Whether only small words stand between the two numbers, as in "14 de 3 de 2026", perhaps with a comma. */
    private static boolean isApart(int from, int to, List<DateToken> tokens) {
        List<DateToken> gap = tokens.subList(from + 1, to);
        boolean words = gap.stream()
                .filter(DateToken::isWord)
                .allMatch(word -> DateVocabulary.all().isKnownBeside(word.text()));
        boolean signs = gap.stream().filter(token -> !token.isWord()).allMatch(token -> token.isSign(",-"));
        return words && signs && gap.stream().anyMatch(token -> token.isWord() || token.isSign(","));
    }

    /** Thailand counts from the death of the Buddha: 2569 is 2026, and no comment is of a year like that in our count. */
    private static boolean isBuddhist(int year) {
        return year >= 1990 + BUDDHIST_ERA && year < 2100 + BUDDHIST_ERA;
    }

    private static boolean isYear(DateToken token) {
        return token.digits() == 4 || token.digits() == 2;
    }

    /** "26" is 2026, "98" is 1998. */
    private static int full(DateToken token) {
        int value = token.value();
        if (token.digits() == 4) {
            return isBuddhist(value) ? value - BUDDHIST_ERA : value;
        }
        return value < THIS_CENTURY ? 2000 + value : 1900 + value;
    }

    /** A day in a year that the Persian or the Islamic calendar counts, such as "12 مهر 1405" or "1405/07/12"; it is not converted. */
    static final class OtherCalendar {
        private static final Set<String> MONTHS = DateVocabulary.list("other-months");
        private static final int EARLIEST = 1300;
        private static final int LATEST = 1499;
        private static final int MOST_TOKENS = 16;
        private static final int LAST_MONTH = 12;
        private static final int LAST_DAY = 31;

        private OtherCalendar() {}

        /** Whether the line says such a day, and perhaps a time. */
        static boolean isDay(List<DateToken> line) {
            if (line.size() > MOST_TOKENS) {
                return false;
            }
            ClockTime clock = ClockTime.find(line);
            List<DateToken> day = IntStream.range(0, line.size())
                    .filter(i -> clock == null || i < clock.from() || i >= clock.to())
                    .mapToObj(line::get)
                    .toList();
            List<DateToken> numbers = day.stream().filter(DateToken::isNumber).toList();
            long years = numbers.stream().filter(OtherCalendar::isYear).count();
            return years == 1 && (isInWords(day, numbers) || isInNumbers(day, numbers));
        }

        private static boolean isYear(DateToken number) {
            return number.digits() == 4 && number.value() >= EARLIEST && number.value() <= LATEST;
        }

        private static boolean isInWords(List<DateToken> day, List<DateToken> numbers) {
            return numbers.size() == 2
                    && numbers.stream().anyMatch(number -> number.digits() <= 2 && number.value() <= LAST_DAY)
                    && day.stream().anyMatch(token -> token.isWord() && MONTHS.contains(token.text()));
        }

        private static boolean isInNumbers(List<DateToken> day, List<DateToken> numbers) {
            return numbers.size() == 3
                    && isYear(numbers.getFirst())
                    && numbers.get(1).digits() <= 2
                    && numbers.get(1).value() <= LAST_MONTH
                    && numbers.get(2).digits() <= 2
                    && numbers.get(2).value() <= LAST_DAY
                    && day.stream().anyMatch(token -> token.isSign("/-."))
                    && day.stream()
                            .filter(DateToken::isWord)
                            .allMatch(word -> DateVocabulary.all().isKnownBeside(word.text()));
        }
    }
}
