package org.signpost.ingest.found;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * The words of dates in one language, learned from dates that Java writes in it: what changes from month to month is the month,
 * what changes from day to day is the day, and what never changes stands between them.
 */
final class LocaleDates {
    private static final LocalDate SAMPLE = LocalDate.of(2026, 3, 22);
    private static final List<String> MONTHS = List.of("MMMM", "LLLL", "MMM", "LLL", "d MMMM", "d MMM");
    private static final List<String> DAYS = List.of("EEEE", "cccc", "EEE", "ccc");
    private static final List<String> HALVES = List.of("a", "B");

    private final Locale locale;
    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, Set<DayOfWeek>> days = new HashMap<>();
    private final Map<String, Boolean> afternoons = new HashMap<>();
    private final Set<String> between = new HashSet<>();

    LocaleDates(Locale locale) {
        this.locale = locale;
        learn(12, this::wordsOfMonth).forEach((word, found) -> {
            if (found.size() == 1 && isName(word)) {
                months.put(word, found.iterator().next() + 1);
            } else {
                between.add(word);
            }
        });
        learn(7, this::wordsOfDay).forEach((word, found) -> {
            if (found.size() < 7 && isName(word)) {
                days.put(
                        word, found.stream().map(day -> DayOfWeek.of(day + 1)).collect(Collectors.toUnmodifiableSet()));
            } else {
                between.add(word);
            }
        });
        learn(2, this::wordsOfHalf).forEach((word, found) -> {
            if (found.size() == 1 && isName(word)) {
                afternoons.put(word, found.contains(1));
            } else {
                between.add(word);
            }
        });
    }

    Map<String, Integer> months() {
        return months;
    }

    Map<String, Set<DayOfWeek>> days() {
        return days;
    }

    /** True for words of the afternoon, false for words of the morning. */
    Map<String, Boolean> afternoons() {
        return afternoons;
    }

    Set<String> between() {
        return between;
    }

    boolean hasDotBehindDay() {
        return written(FormatStyle.LONG, SAMPLE).contains("22.");
    }

    /** The signs that stand right behind year, month and day where there are no gaps between words. */
    Map<String, DateVocabulary.Part> parts() {
        Map<String, DateVocabulary.Part> parts = new HashMap<>();
        List<DateToken> tokens = DateToken.of(written(FormatStyle.LONG, SAMPLE));
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).isMark()) {
                switch (tokens.get(i - 1).text()) {
                    case "2026" -> parts.put(tokens.get(i).text(), DateVocabulary.Part.YEAR);
                    case "3" -> parts.put(tokens.get(i).text(), DateVocabulary.Part.MONTH);
                    case "22" -> parts.put(tokens.get(i).text(), DateVocabulary.Part.DAY);
                    default -> {}
                }
            }
        }
        return parts;
    }

    /** In which of the cases each word occurs. */
    private static Map<String, Set<Integer>> learn(int cases, IntFunction<List<String>> written) {
        Map<String, Set<Integer>> found = new HashMap<>();
        for (int i = 0; i < cases; i++) {
            int number = i;
            for (String text : written.apply(i)) {
                DateToken.words(text)
                        .forEach(word -> found.computeIfAbsent(word, key -> new HashSet<>())
                                .add(number));
            }
        }
        return found;
    }

    private List<String> wordsOfMonth(int number) {
        LocalDate date = SAMPLE.withMonth(number + 1);
        List<String> written = new ArrayList<>();
        MONTHS.forEach(pattern ->
                written.add(DateTimeFormatter.ofPattern(pattern, locale).format(date)));
        written.add(written(FormatStyle.LONG, date));
        written.add(written(FormatStyle.MEDIUM, date));
        return written;
    }

    private List<String> wordsOfDay(int number) {
        // In January, which no language calls after a day; in Welsh, March and Tuesday are one word.
        LocalDate date = SAMPLE.withMonth(1).with(DayOfWeek.of(number + 1));
        List<String> written = new ArrayList<>();
        DAYS.forEach(pattern ->
                written.add(DateTimeFormatter.ofPattern(pattern, locale).format(date)));
        written.add(written(FormatStyle.FULL, date));
        return written;
    }

    private List<String> wordsOfHalf(int number) {
        List<String> written = new ArrayList<>();
        for (int hour = number * 12; hour < number * 12 + 12; hour++) {
            LocalDateTime time = SAMPLE.atTime(hour, 30);
            HALVES.forEach(pattern ->
                    written.add(DateTimeFormatter.ofPattern(pattern, locale).format(time)));
        }
        return written;
    }

    private String written(FormatStyle style, LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(style)
                .withLocale(locale)
                .withChronology(IsoChronology.INSTANCE)
                .format(date);
    }

    /** A single letter of an alphabet with capitals is no name: "d" in "d'abril". */
    private static boolean isName(String word) {
        return word.length() > 1 || Character.toUpperCase(word.charAt(0)) == word.charAt(0);
    }
}
