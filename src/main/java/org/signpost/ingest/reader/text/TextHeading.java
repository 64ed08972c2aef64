package org.signpost.ingest.reader.text;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.found.PageWords;

/**
 * The line above a thread that says how many comments there are.
 *
 * @param line its index, or -1 where the page has none
 * @param announced the number in it
 * @param title of the post, where it names it
 */
public record TextHeading(
        int line, OptionalInt announced, @Nullable String title) {
    private static final int LONGEST = 1000;
    private static final int LONGEST_TITLE = 500;
    private static final int SOON = 8;
    private static final String OPENING = "\u201c\u201d\"\u00ab\u2018\u201e\u201a\u300c\u300a\u00bb'";
    private static final String CLOSING = "\u201d\u201c\"\u00bb\u2019\u2018\u300d\u300b\u00ab'";
    private static final Set<String> ONE = PageWords.of("count-one");
    private static final Set<String> NONE_AT_ALL = PageWords.of("count-none");
    private static final String DIGITS = "\\d{1,3}(?:[., ]\\d{3}){1,2}|\\d{1,7}";
    private static final String NUMBER = "(?<number>" + DIGITS + "|" + anyOf("count-one", "count-none") + ")";
    private static final String NOUN = "(?:" + anyOf("count-noun") + ")";

    /** How languages say it: {@code title} is a group where the shape names the post. */
    private static final List<Pattern> SHAPES = List.of(
            // "55 Responses to Title", "9 comments", "One thought on “Title”", "There are 2 comments"
            Pattern.compile("(?iu)^(?:(?:" + anyOf("count-lead") + ")\\s)?" + NUMBER + "\\s" + NOUN + "(?:\\s(?:"
                    + anyOf("count-tail") + ")|(?:\\s(?:" + anyOf("count-to") + ")\\s|:\\s(?=[" + OPENING
                    + "]))(?<title>\\S.*))?\\s?:?$"),
            // "Comments (2)", "Kommentare: 2", "(2) Comments"
            Pattern.compile("(?iu)^" + NOUN + "\\s?[:(\\[]\\s?(?<number>" + DIGITS + ")\\s?[)\\]]?:?$"),
            Pattern.compile("(?iu)^[(\\[](?<number>" + DIGITS + ")[)\\]]\\s" + NOUN + ":?$"),
            // "2件のコメント", and the languages that name the post first: "“Title” üzerine 2 yorum"
            Pattern.compile(
                    "(?iu)^(?:[\u5168\u5171]\\s?)?(?<number>" + DIGITS + ")\\s?(?:" + anyOf("count-joined") + ")$"),
            // The same the other way round: a noun, a number, and the word for things that are counted.
            Pattern.compile("(?iu)^(?:" + anyOf("count-before") + ")\\s?[:\uff1a(\uff08\\[]?\\s?(?<number>" + DIGITS
                    + ")\\s?(?:" + anyOf("count-unit") + ")?\\s?[)\uff09\\]]?$"),
            Pattern.compile("(?iu)^(?<title>[" + OPENING + "].{1," + LONGEST_TITLE + "}[" + CLOSING
                    + "])\\s?(?:\\S{1,15}\\s?){0,2}(?<=\\D)(?<number>" + DIGITS + ")\\s?(?:"
                    + anyOf("count-noun", "count-joined")
                    + ")$"));

    /** A number, a few words of any language and a title in quotes: a heading only where entries follow. */
    private static final List<Pattern> GUESSED =
            List.of(Pattern.compile("^(?<number>" + DIGITS + ")(?:\\s[\\p{L}\\p{M}.’']{1,20}){1,5}:?\\s(?<title>["
                    + OPENING + "].{1," + LONGEST_TITLE + "}[" + CLOSING + "])$"));

    private static final Pattern DIGIT = Pattern.compile("\\d");

    public static final TextHeading NONE = new TextHeading(-1, OptionalInt.empty(), null);

    public static TextHeading of(int index, String line) {
        String text = line.length() > LONGEST ? "" : WidgetLine.plain(line);
        boolean counted = DIGIT.matcher(text).find();
        return of(index, text, counted ? SHAPES : SHAPES.subList(0, 1));
    }

    private static TextHeading of(int index, String text, List<Pattern> shapes) {
        for (Pattern shape : shapes) {
            Matcher matcher = shape.matcher(text);
            if (!text.isEmpty() && matcher.matches()) {
                String title = matcher.namedGroups().containsKey("title") ? matcher.group("title") : null;
                return new TextHeading(
                        index, OptionalInt.of(number(matcher.group("number"))), title == null ? null : unquoted(title));
            }
        }
        return NONE;
    }

    /** The heading that has comments soon after it, and the most of them; else the last one, else none. */
    public static TextHeading find(List<String> lines) {
        return find(lines, EntryStartSearch.in(lines));
    }

    static TextHeading find(List<String> lines, List<EntryStart> starts) {
        BitSet begun = new BitSet();
        starts.forEach(start -> begun.set(start.line()));
        BitSet soon = soon(lines, begun);
        BitSet headings = headings(lines, begun);
        TextHeading last = NONE;
        TextHeading best = NONE;
        TextHeading guessed = NONE;
        int most = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (headings.get(i)) {
                TextHeading heading = of(i, line);
                last = heading;
                int next = headings.nextSetBit(i + 1);
                int end = next < 0 ? lines.size() : next;
                int count =
                        soon.get(i + 1) ? begun.get(i + 1, Math.max(i + 1, end)).cardinality() : 0;
                best = count > most ? heading : best;
                most = Math.max(count, most);
            } else if (guessed.line < 0 && soon.get(i + 1) && line.length() <= LONGEST) {
                guessed = of(i, WidgetLine.plain(line), GUESSED);
            }
        }
        return most > 0 ? best : last.line >= 0 ? last : guessed;
    }

    /** The lines from which only a few lines of words lead to a place where an entry may begin. */
    private static BitSet soon(List<String> lines, BitSet begun) {
        BitSet soon = new BitSet();
        int away = SOON;
        for (int i = lines.size() - 1; i >= 0; i--) {
            away += lines.get(i).isBlank() ? 0 : 1;
            away = begun.get(i) ? 0 : Math.min(away, SOON);
            soon.set(i, away < SOON);
        }
        return soon;
    }

    /** The lines that count; "1 reply" below an entry only unfolds its answers. */
    private static BitSet headings(List<String> lines, BitSet begun) {
        BitSet headings = new BitSet();
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            int entry = last < 0 ? -1 : begun.nextSetBit(last + 1);
            boolean unfolds = entry >= 0 && entry < i && WidgetLine.isButton(lines.get(i));
            if (!unfolds && of(i, lines.get(i)).line >= 0) {
                headings.set(i);
                last = i;
            }
        }
        return headings;
    }

    private static int number(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        if (ONE.contains(small)) {
            return 1;
        }
        return NONE_AT_ALL.contains(small) ? 0 : Integer.parseInt(word.replaceAll("[., ]", ""));
    }

    public static String unquoted(String title) {
        String text = WidgetLine.plain(title);
        boolean quoted = text.length() > 2
                && OPENING.indexOf(text.charAt(0)) >= 0
                && CLOSING.indexOf(text.charAt(text.length() - 1)) >= 0;
        return quoted ? WidgetLine.plain(text.substring(1, text.length() - 1)) : text;
    }

    private static String anyOf(String... keys) {
        return List.of(keys).stream()
                .flatMap(key -> PageWords.of(key).stream())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
