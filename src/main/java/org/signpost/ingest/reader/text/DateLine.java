package org.signpost.ingest.reader.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.signpost.ingest.found.DateOrder;
import org.signpost.ingest.found.PageWords;
import org.signpost.ingest.found.SourceDates;

/**
 * A date that a page shows with a comment.
 *
 * @param before what stands before it on its line: the author's name, or nothing
 * @param text the date alone, as the page writes it; it may say how long ago it was
 * @param shape how it is written, without its words and numbers: dates that one theme writes have one shape
 * @param isLoose whether it says too little by itself ("5 days ago", "Jun 20th"); a page that writes so of what is new may write
 *     whole dates of what is old
 */
record DateLine(String before, String text, String shape, boolean isLoose) {
    static final int LONGEST = 140;
    private static final int LONGEST_DATE = 80;
    /** "an hour ago", "the day before yesterday". */
    private static final int LONGEST_AGO = 30;

    private static final String FEW_DIGITS = "few digits";
    private static final int MOST_NAME_WORDS = 9;
    private static final Pattern EDGE = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}.)]+$");
    private static final Pattern SEPARATOR = Pattern.compile("[\u00b7\u2022|@(\u2013\u2014]|(?<=\\s)-(?=\\s)");
    /** Where a word begins that is no initial, which could be taken for a part of the date; Blogger glues name and date. */
    private static final Pattern WORD_START = Pattern.compile("(?<![\\p{L}\\p{N}])(?!\\p{L}(?!\\p{L}))[\\p{L}\\p{N}]"
            + "|(?<=[\\p{Ll}.])\\p{Lu}(?=\\p{L})|(?<=\\p{L})\\p{Nd}");

    private static final Pattern WORD = Pattern.compile("\\p{N}++\\p{L}*+|\\p{L}++");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final List<String> AT = PageWords.of("at").stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    /** The date that a line is, with nothing else on it but buttons and words such as "posted on". */
    static Optional<DateLine> of(String line) {
        if (!isPossible(line)) {
            return Optional.empty();
        }
        String bare = edged(WidgetLine.withoutButtons(line));
        Optional<DateLine> date = bare.isEmpty() ? Optional.empty() : read("", bare);
        return date.or(() -> read("", withoutAt(bare)))
                .or(() -> withoutYear("", bare))
                .or(() -> withoutYear("", withoutAt(bare)));
    }

    /** The same where only a date can stand, so that "9.5.14" is one and no number of a version. */
    static Optional<DateLine> inItsPlace(String line) {
        return of(line).or(() -> Optional.of(edged(WidgetLine.plain(line)))
                .filter(bare -> isPossible(bare) && SourceDates.isDateInItsPlace(bare))
                .map(bare -> new DateLine("", bare, FEW_DIGITS, false)));
    }

    /** The date with which a line ends, and the name before it: "Ana · March 2, 2026". */
    static Optional<DateLine> behindName(String line) {
        if (!isPossible(line)) {
            return Optional.empty();
        }
        String bare = WidgetLine.withoutButtons(line);
        return first(bare, SEPARATOR, DateLine::read)
                .or(() -> first(bare, WORD_START, DateLine::read))
                .or(() -> first(bare, SEPARATOR, DateLine::withoutYear));
    }

    private static Optional<DateLine> first(
            String line, Pattern start, BiFunction<String, String, Optional<DateLine>> reading) {
        return start.matcher(line)
                .results()
                .limit(MOST_NAME_WORDS)
                .map(MatchResult::start)
                .filter(at -> at > 0)
                .flatMap(at -> reading.apply(line.substring(0, at), withoutBracket(edged(line.substring(at)))).stream())
                .findFirst();
    }

    private static String edged(String text) {
        return EDGE.matcher(text).replaceAll("");
    }

    /** Whether the line is short and has a digit, or says "yesterday"; only then it is worth looking for a date. */
    static boolean isPossible(String line) {
        return line.length() <= LONGEST
                && (DIGIT.matcher(line).find() || (line.length() <= LONGEST_AGO && SourceDates.isAgo(line)));
    }

    private static Optional<DateLine> read(String before, String text) {
        if (text.isEmpty() || text.length() > LONGEST_DATE) {
            return Optional.empty();
        }
        if (SourceDates.isDate(text)) {
            return Optional.of(new DateLine(before, text, shape(text), false));
        }
        return SourceDates.isAgo(text) ? Optional.of(new DateLine(before, text, "ago", true)) : Optional.empty();
    }

    private static Optional<DateLine> withoutYear(String before, String text) {
        return text.length() <= LONGEST_DATE && SourceDates.isWithoutYear(text)
                ? Optional.of(new DateLine(before, text, "day", true))
                : Optional.empty();
    }

    /** Whether it says more than the day. */
    boolean hasTime() {
        Instant at = SourceDates.parse(text, DateOrder.MONTH_FIRST);
        return at != null && at.getEpochSecond() % Duration.ofDays(1).toSeconds() != 0;
    }

    private static String shape(String text) {
        String words = WORD.matcher(text)
                .replaceAll(word -> Character.isDigit(word.group().codePointAt(0)) ? "9" : "a");
        return words.replaceAll("[\\s.,]+", " ").strip();
    }

    private static String withoutAt(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return AT.stream()
                .filter(at -> lower.startsWith(at + " "))
                .findFirst()
                .map(at -> text.substring(at.length()).strip())
                .orElse("");
    }

    private static String withoutBracket(String text) {
        return text.endsWith(")") && text.indexOf('(') < 0
                ? text.substring(0, text.length() - 1).strip()
                : text;
    }
}
