package org.signpost.ingest.reader.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.found.PageWords;

/** What tells a line with somebody's name from a line of a text, and frees the name of the words around it. */
final class AuthorName {
    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 7;
    private static final int SENTENCE_WORDS = 6;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SENTENCE_END = Pattern.compile("[,;?\u2026]$|\\p{Ll}{2}[.!]$");
    private static final Pattern EDGE =
            Pattern.compile("^[\\s\u00b7\u2022|>*]+|[\\s\u00b7\u2022|,:;(\\[@\u2013\u2014-]+$");
    /** How long a film is, perhaps behind what is counted. */
    private static final Pattern LENGTH = Pattern.compile("(?:\\d{1,6} ){0,4}\\d{1,3}:\\d{2}(?::\\d{2})?");

    private static final Set<String> SAYS = Set.copyOf(PageWords.says());
    private static final List<String> BEHIND = PageWords.longestFirst("at");
    private static final List<String> BEFORE = PageWords.longestFirst("by", "by-or-name");

    private AuthorName() {}

    /** Whether these words can be a name: few, and most of them with a capital where the script has capitals. */
    static boolean isPlausible(String line) {
        String name = WidgetLine.plain(line);
        if (name.isEmpty()
                || name.length() > LONGEST
                || name.codePoints().noneMatch(Character::isLetterOrDigit)
                || LENGTH.matcher(name).matches()
                || WidgetLine.isButton(name)
                || WidgetLine.isPaging(name)) {
            return false;
        }
        List<String> words = List.of(BLANKS.split(withoutWords(name), -1));
        long small = words.stream()
                .filter(word -> Character.isLowerCase(word.codePointAt(0)))
                .count();
        return words.size() <= MOST_WORDS
                && (words.size() <= 2 || small * 2 <= words.size())
                && (words.size() == 1 || !SENTENCE_END.matcher(name).find());
    }

    /** Whether these are more words than a name has, most of them small, as in "In a long talk, the mayor also says:". */
    static boolean isSentence(@Nullable String words) {
        return words != null
                && BLANKS.split(WidgetLine.plain(words), SENTENCE_WORDS).length == SENTENCE_WORDS
                && !isPlausible(words);
    }

    /** Whether the line ends with a word such as "on", so that the date below it belongs to a sentence. */
    static boolean leadsToDate(String line) {
        return !withoutLast(WidgetLine.plain(line), Set.copyOf(BEHIND)).equals(WidgetLine.plain(line));
    }

    /** Whether these words say that somebody wrote something at the moment that follows, as in "Ana wrote on". */
    static boolean isSaidBy(String line) {
        String name = withoutLast(EDGE.matcher(WidgetLine.plain(line)).replaceAll(""), Set.copyOf(BEHIND));
        return !withoutLast(name, SAYS).equals(name);
    }

    /** The name without "by" before it and "says", "on" or a dash behind it. */
    static String withoutWords(String line) {
        String name = EDGE.matcher(WidgetLine.plain(line)).replaceAll("");
        String lower = name.toLowerCase(Locale.ROOT);
        for (String word : BEFORE) {
            if (lower.startsWith(word + " ") && !Character.isLowerCase(name.codePointAt(0))) {
                return withoutEnding(name.substring(word.length()).strip());
            }
        }
        return withoutEnding(name);
    }

    private static String withoutEnding(String name) {
        String shown = withoutLast(name, SAYS);
        for (String word : BEHIND) {
            shown = shown.equals(name) ? withoutLast(name, Set.of(word)) : shown;
        }
        return shown.equals(name) ? name : EDGE.matcher(shown).replaceAll("");
    }

    private static String withoutLast(String name, Set<String> words) {
        String lower = name.toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(word -> lower.endsWith(" " + word) && lower.length() == name.length())
                .max(Comparator.comparingInt(String::length))
                .map(word -> name.substring(0, name.length() - word.length()).strip())
                .orElse(name);
    }
}
