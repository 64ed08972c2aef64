package org.signpost.ingest.found;

import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * What the words of dates mean in the languages that WordPress is translated into: names of months, days and halves of the day
 * as Java knows them ({@link LocaleDates}), with what stands around them in a written date ({@code ingest/date-words.properties}).
 */
final class DateVocabulary {
    private static final ResourceBundle LISTS = ResourceBundle.getBundle("ingest/date-words", Locale.ROOT);
    private static final int SHORTEST_BEGINNING = 3;
    private static final int MOST_WORDS = 3;

    /** Which part of a date the number before a sign such as 年 is. */
    enum Part {
        YEAR,
        MONTH,
        DAY
    }

    /** What a word for a month means where the day before it has a dot, and where it has none; 0 where that is not sure. */
    private record Month(int withDot, int withoutDot) {
        Month and(Month other) {
            return new Month(same(withDot, other.withDot), same(withoutDot, other.withoutDot));
        }

        private static int same(int one, int other) {
            return one < 0 ? other : other < 0 || one == other ? one : 0;
        }

        int number(boolean dot) {
            int number = dot ? withDot : withoutDot;
            return number < 0 ? Math.max(withDot, withoutDot) : number;
        }
    }

    private final Map<String, Month> months = new HashMap<>();
    private final Map<String, Integer> beginnings = new HashMap<>();
    private final Map<String, Set<DayOfWeek>> days = new HashMap<>();
    private final Map<String, Boolean> afternoons = new HashMap<>();
    private final Map<String, Part> parts = new HashMap<>();
    private final Map<String, ZoneOffset> zones = new HashMap<>();
    private final Set<String> between = new HashSet<>(list("between"));
    private final Set<String> hours = list("hour");
    private final Set<String> minutes = list("minute");
    private final Set<String> seconds = list("second");

    private DateVocabulary() {
        Set<String> unsure = new HashSet<>();
        for (String tag : list("locales")) {
            LocaleDates dates = new LocaleDates(Locale.forLanguageTag(tag));
            boolean dot = dates.hasDotBehindDay();
            dates.months().forEach((word, month) -> {
                months.merge(word, dot ? new Month(month, -1) : new Month(-1, month), Month::and);
                for (int length = SHORTEST_BEGINNING; length < word.length(); length++) {
                    beginnings.merge(word.substring(0, length), month, (one, other) -> one.equals(other) ? one : 0);
                }
            });
            dates.days()
                    .forEach((word, some) ->
                            days.computeIfAbsent(word, key -> new HashSet<>()).addAll(some));
            dates.afternoons().forEach((word, after) -> {
                if (!after.equals(Objects.requireNonNullElse(afternoons.putIfAbsent(word, after), after))) {
                    unsure.add(word);
                }
            });
            parts.putAll(dates.parts());
            between.addAll(dates.between());
        }
        addMoreMonths();
        between.removeAll(months.keySet());
        days.keySet().removeAll(between);
        afternoons.keySet().removeAll(between);
        afternoons.keySet().removeAll(unsure);
        // "AM" and "PM", also where a language uses "am" for something else.
        for (int i = 0; i < 2; i++) {
            String half = DateFormatSymbols.getInstance(Locale.ROOT).getAmPmStrings()[i];
            afternoons.put(half.toLowerCase(Locale.ROOT), i == 1);
        }
        addHalves("morning", false);
        addHalves("afternoon", true);
        list("zones").forEach(this::addZone);
    }

    /** "Tháng Mười" is October: in Vietnamese the name of a month is a word and its number in words. */
    private void addMoreMonths() {
        for (String entry : list("more-months")) {
            int at = entry.lastIndexOf(' ');
            int month = Integer.parseInt(entry.substring(at + 1));
            months.put(String.join(" ", DateToken.words(entry.substring(0, at))), new Month(month, month));
        }
    }

    private void addHalves(String key, boolean afternoon) {
        list(key).forEach(words -> DateToken.words(words).forEach(word -> afternoons.put(word, afternoon)));
    }

    /** The words, gathered at the first call. */
    static DateVocabulary all() {
        return Gathered.ALL;
    }

    private static final class Gathered {
        static final DateVocabulary ALL = new DateVocabulary();
    }

    /** A list of words that does not come with Java. */
    static Set<String> list(String key) {
        return Set.copyOf(Arrays.asList(LISTS.getString(key).split(" \\| ", -1)));
    }

    private void addZone(String id) {
        TimeZone zone = TimeZone.getTimeZone(id);
        for (Locale locale : new Locale[] {Locale.GERMAN, Locale.ENGLISH}) {
            zones.put(
                    zone.getDisplayName(false, TimeZone.SHORT, locale).toLowerCase(Locale.ROOT),
                    ZoneOffset.ofTotalSeconds(zone.getRawOffset() / 1000));
        }
        for (Locale locale : new Locale[] {Locale.GERMAN, Locale.ENGLISH}) {
            zones.putIfAbsent(
                    zone.getDisplayName(true, TimeZone.SHORT, locale).toLowerCase(Locale.ROOT),
                    ZoneOffset.ofTotalSeconds((zone.getRawOffset() + zone.getDSTSavings()) / 1000));
        }
    }

    /** The same tokens, with one for the whole name of a month where it is of several words. */
    List<DateToken> withMonthsJoined(List<DateToken> tokens) {
        List<DateToken> joined = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int length = Math.min(MOST_WORDS, tokens.size() - at);
            while (length > 1 && !months.containsKey(words(tokens.subList(at, at + length)))) {
                length--;
            }
            DateToken first = tokens.get(at);
            joined.add(
                    length == 1
                            ? first
                            : new DateToken(
                                    DateToken.Kind.WORD,
                                    words(tokens.subList(at, at + length)),
                                    first.glued(),
                                    first.capital()));
            at += length;
        }
        return joined;
    }

    private static String words(List<DateToken> tokens) {
        return String.join(" ", tokens.stream().map(DateToken::text).toList());
    }

    /** Whether the word can be a month's, or the beginning of only one month's. */
    boolean isMonth(String word) {
        return months.containsKey(word) || (!isKnownBeside(word) && beginnings.getOrDefault(word, 0) > 0);
    }

    /**
     * The month of a word, or 0 where languages mean different ones by it.
     *
     * @param dot whether a dot stands behind the day's number, which tells some languages apart: "12. listopada" is October in
     *     Croatian, "12 listopada" is November in Polish
     */
    int month(String word, boolean dot) {
        Month month = months.get(word);
        return month == null ? beginnings.getOrDefault(word, 0) : month.number(dot);
    }

    /** The days of the week that the word may name; none where it names none. */
    Set<DayOfWeek> days(String word) {
        return days.getOrDefault(word, Set.of());
    }

    /** Whether the word beside a time means the afternoon (true) or the morning (false), or null where it means neither. */
    @Nullable Boolean afternoon(String word) {
        return afternoons.get(word);
    }

    /** Which part of the date the number before this sign is, or null. */
    @Nullable Part part(String word) {
        return parts.get(word);
    }

    /** Whether the token is a sign that makes the number before it this part of a date. */
    static boolean isMarked(DateToken token, Part part) {
        return token.isMark() && all().part(token.text()) == part;
    }

    /** What a zone's short name stands for, or null. */
    @Nullable ZoneOffset zone(String word) {
        return zones.get(word);
    }

    boolean isHour(String word) {
        return hours.contains(word);
    }

    boolean isMinute(String word) {
        return minutes.contains(word);
    }

    boolean isSecond(String word) {
        return seconds.contains(word);
    }

    /** Whether a date may have this word beside its numbers and its month. */
    boolean isKnownBeside(String word) {
        return between.contains(word)
                || days.containsKey(word)
                || afternoons.containsKey(word)
                || isHour(word)
                || isMinute(word)
                || isSecond(word);
    }
}
