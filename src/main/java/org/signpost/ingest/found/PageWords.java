package org.signpost.ingest.found;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that themes put around comments, in small letters: {@code ingest/page-words.properties}. */
public final class PageWords {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("ingest/page-words", Locale.ROOT);

    private static final Pattern SEPARATOR = Pattern.compile(" \\| ");

    private static final Pattern SAYS_END = Pattern.compile("\\s?[:\uff1a]$|\\.{3}$|\u2026$");

    private static final Pattern GLUED = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final int LONGEST_GLUED = 80;
    private static final Set<String> BUTTONS = of("button");

    private PageWords() {}

    /** The words of one kind; languages share some of them. */
    public static Set<String> of(String key) {
        return Set.copyOf(Arrays.asList(SEPARATOR.split(WORDS.getString(key).strip(), -1)));
    }

    /** Whether the line is several buttons without a blank between them, as in "LikeReply". */
    public static boolean isGluedButtons(String line) {
        String[] parts = line.length() > LONGEST_GLUED ? new String[0] : GLUED.split(line.strip(), -1);
        return parts.length > 1
                && Arrays.stream(parts).allMatch(part -> BUTTONS.contains(part.toLowerCase(Locale.ROOT)));
    }

    /** The words of some kinds, the longest first, so that none hides behind its own beginning. */
    public static List<String> longestFirst(String... keys) {
        return longestFirst(
                Arrays.stream(keys).flatMap(key -> of(key).stream()).collect(Collectors.toUnmodifiableSet()));
    }

    /** The words for saying, without the colon behind them, the longest first. */
    public static List<String> says() {
        return longestFirst(of("says").stream()
                .map(word -> SAYS_END.matcher(word).replaceAll(""))
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static List<String> longestFirst(Set<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
