package org.signpost.ingest.found;

import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words with which languages say how long ago something was: names of units as Java knows them, with plurals and what
 * stands around them in {@code ingest/date-words.properties}.
 */
final class AgoVocabulary {
    private static final Map<ChronoUnit, List<TemporalField>> FIELDS = Map.of(
            ChronoUnit.SECONDS, List.of(ChronoField.SECOND_OF_MINUTE),
            ChronoUnit.MINUTES, List.of(ChronoField.MINUTE_OF_HOUR),
            ChronoUnit.HOURS, List.of(ChronoField.HOUR_OF_DAY),
            ChronoUnit.DAYS, List.of(),
            ChronoUnit.WEEKS, List.of(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
            ChronoUnit.MONTHS, List.of(ChronoField.MONTH_OF_YEAR),
            ChronoUnit.YEARS, List.of(ChronoField.YEAR));

    /** How many days ago the days were that have names of their own: today, yesterday, the day before yesterday. */
    private static final int NAMED_DAYS = 3;

    private final Map<String, ChronoUnit> units = new HashMap<>();
    private final Map<String, Integer> days = new HashMap<>();
    private final Set<String> before = phrases("ago-before");
    private final Set<String> behind = phrases("ago-behind");
    private final Set<String> about = phrases("about");
    private final Set<String> one = phrases("one");
    private final Set<String> few = phrases("few");
    private final Set<String> oneUnit = phrases("one-unit");
    private final Set<String> joining = phrases("ago-joining");
    private final Set<String> now = phrases("ago-now");
    private final Set<String> tail = phrases("ago-tail");

    private AgoVocabulary() {
        Set<String> unsure = new HashSet<>();
        FIELDS.keySet()
                .forEach(unit -> phrases(unit.name().toLowerCase(Locale.ROOT)).forEach(word -> {
                    ChronoUnit other = units.putIfAbsent(word, unit);
                    if (other != null && other != unit) {
                        unsure.add(word);
                    }
                }));
        units.keySet().removeAll(unsure);
        Map<String, ChronoUnit> listed = Map.copyOf(units);
        for (String tag : DateVocabulary.list("locales")) {
            Locale locale = Locale.forLanguageTag(tag);
            FIELDS.forEach((unit, fields) -> fields.forEach(field -> {
                String word = joined(field.getDisplayName(locale));
                ChronoUnit other = word.isEmpty() ? unit : units.putIfAbsent(word, unit);
                if (other != null && other != unit && !listed.containsKey(word)) {
                    unsure.add(word);
                }
            }));
        }
        units.keySet().removeAll(unsure);
        for (int i = 0; i < NAMED_DAYS; i++) {
            int ago = i;
            phrases("ago-" + i).forEach(phrase -> days.putIfAbsent(phrase, ago));
        }
    }

    /** The words, gathered at the first call. */
    static AgoVocabulary all() {
        return Gathered.ALL;
    }

    private static final class Gathered {
        static final AgoVocabulary ALL = new AgoVocabulary();
    }

    private static Set<String> phrases(String key) {
        Set<String> phrases = new HashSet<>();
        DateVocabulary.list(key).forEach(phrase -> phrases.add(joined(phrase)));
        return phrases;
    }

    private static String joined(String phrase) {
        return String.join(" ", DateToken.words(phrase));
    }

    /** The unit that a word names, or null. */
    @Nullable ChronoUnit unit(String word) {
        return units.get(word);
    }

    /** How many days ago the day was that these words name, or null. */
    @Nullable Integer daysAgo(String words) {
        return days.get(words);
    }

    /** "vor" in "vor 5 Tagen". */
    boolean isBefore(String words) {
        return before.contains(words);
    }

    /** "ago" in "5 days ago". */
    boolean isBehind(String words) {
        return behind.contains(words);
    }

    /** "about" in "about an hour ago". */
    boolean isAbout(String word) {
        return about.contains(word);
    }

    /** "an" in "an hour ago". */
    boolean isOne(String word) {
        return one.contains(word);
    }

    /** "a few" in "a few minutes ago". */
    boolean isFew(String words) {
        return few.contains(words);
    }

    /** Whether a unit means one of it where no number stands before it. */
    boolean isOneUnit(String word) {
        return oneUnit.contains(word);
    }

    /** "and" in "1 hour and 5 minutes ago". */
    boolean isJoining(String word) {
        return joining.contains(word);
    }

    /** "just now". */
    boolean isNow(String words) {
        return now.contains(words);
    }

    /** "edited" in "5 days ago (edited)". */
    boolean isTail(String word) {
        return tail.contains(word);
    }
}
