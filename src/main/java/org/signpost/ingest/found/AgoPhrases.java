package org.signpost.ingest.found;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "5 days ago" in some languages, where the caller knows from when to count back; good to a day or so, no better. */
final class AgoPhrases {
    private static final List<ChronoUnit> UNITS = List.of(
            ChronoUnit.SECONDS,
            ChronoUnit.MINUTES,
            ChronoUnit.HOURS,
            ChronoUnit.DAYS,
            ChronoUnit.WEEKS,
            ChronoUnit.MONTHS,
            ChronoUnit.YEARS);
    private static final int MOST_TOKENS = 8;
    private static final int MOST = 10_000_000;

    private final Map<String, ChronoUnit> units = new HashMap<>();
    private final Set<String> ones = DateVocabulary.list("one");
    private final Set<String> ago = new HashSet<>();
    private final Set<String> around = new HashSet<>();

    private AgoPhrases() {
        UNITS.forEach(unit -> DateVocabulary.list(unit.name().toLowerCase(Locale.ROOT))
                .forEach(word -> units.putIfAbsent(word, unit)));
        DateVocabulary.list("ago").forEach(words -> ago.addAll(DateToken.words(words)));
        around.addAll(ago);
        DateVocabulary.list("about").forEach(words -> around.addAll(DateToken.words(words)));
    }

    private static final class Gathered {
        static final AgoPhrases ALL = new AgoPhrases();
    }

    /** The instant, or null where the tokens say no such thing. */
    static @Nullable Instant before(Instant reference, List<DateToken> tokens) {
        return tokens.isEmpty() || tokens.size() > MOST_TOKENS ? null : Gathered.ALL.read(reference, tokens);
    }

    private @Nullable Instant read(Instant reference, List<DateToken> tokens) {
        List<String> words =
                tokens.stream().filter(DateToken::isWord).map(DateToken::text).toList();
        List<DateToken> numbers = tokens.stream().filter(DateToken::isNumber).toList();
        ChronoUnit unit = unit(words, numbers.isEmpty());
        int count = numbers.isEmpty() ? 1 : numbers.getFirst().value();
        boolean counted =
                numbers.size() == 1 || (numbers.isEmpty() && words.stream().anyMatch(ones::contains));
        boolean known = words.stream()
                .allMatch(word -> units.containsKey(word) || ones.contains(word) || around.contains(word));
        boolean signs = tokens.size() > words.size() + numbers.size();
        if (unit == null || !counted || !known || signs || count < 0 || count > MOST || !isAgo(words)) {
            return null;
        }
        Instant instant = reference.atZone(ZoneOffset.UTC).minus(count, unit).toInstant();
        return SourceDates.possible(instant);
    }

    /** The one unit among the words; "an" is one in "an hour ago" and a year in "il y a 1 an". */
    private @Nullable ChronoUnit unit(List<String> words, boolean oneIsSaid) {
        List<String> named = words.stream()
                .filter(word -> units.containsKey(word) && !around.contains(word))
                .filter(word -> !oneIsSaid || !ones.contains(word))
                .toList();
        return named.size() == 1 ? units.get(named.getFirst()) : null;
    }

    private boolean isAgo(List<String> words) {
        return words.stream().anyMatch(ago::contains);
    }
}
