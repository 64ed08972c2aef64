package org.signpost.ingest.reader.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.signpost.ingest.found.PageWords;

/** Lines that the theme wrote and nobody typed: buttons, counters, the form below the thread. */
final class WidgetLine {
    private static final int LONGEST = 120;
    private static final int LONGEST_PHRASE = 6;
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f]+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d++(?:[.,]\\d++)?+k?");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s|\u00b7\u2022/]+");
    /** Arrows, brackets and dots with which themes adorn a button. */
    private static final Pattern ADORNED =
            Pattern.compile("^[^\\p{L}\\p{N}#+]{1,5}|(?:[^\\p{L}\\p{N}#.!?]|\\.{3}){1,5}$");

    private static final Set<String> BUTTONS = words("button");
    private static final Set<String> BUTTON_STARTS = words("button-start");
    private static final Set<String> BADGES = PageWords.of("badge");
    private static final Set<String> ENDS = PageWords.of("end");
    private static final Set<String> END_STARTS = PageWords.of("end-start");
    private static final Set<String> PAGING = PageWords.of("paging");

    private WidgetLine() {}

    private static Set<String> words(String key) {
        return PageWords.of(key).stream().map(WidgetLine::bare).collect(Collectors.toUnmodifiableSet());
    }

    /** The line with single plain blanks: French writes narrow ones before a colon. */
    static String plain(String line) {
        return BLANKS.matcher(line).replaceAll(" ").strip();
    }

    private static String lower(String line) {
        return line.length() > LONGEST * 2 ? "" : plain(line).toLowerCase(Locale.ROOT);
    }

    private static String bare(String line) {
        String inner = ADORNED.matcher(lower(line)).replaceAll("").strip();
        return NUMBER.matcher(inner).replaceAll("#");
    }

    /** Whether the line is one or more buttons and counters and nothing else. */
    static boolean isButton(String line) {
        String bare = line.length() > LONGEST ? "" : bare(line);
        if (bare.isEmpty()) {
            return false;
        }
        return BUTTONS.contains(bare) || namesSomebody(line) || lastWords(bare) == 0 || PageWords.isGluedButtons(line);
    }

    /** "Liked by Ana", but not "Reply to my question". */
    static boolean namesSomebody(String raw) {
        String line = raw.length() > LONGEST ? "" : plain(raw);
        String lower = line.toLowerCase(Locale.ROOT);
        return line.length() <= LONGEST / 2
                && BUTTON_STARTS.stream()
                        .filter(start -> lower.startsWith(start + " ") && lower.length() == line.length())
                        .map(start -> line.codePointAt(start.length() + 1))
                        .anyMatch(next -> Character.isUpperCase(next) || Character.isDigit(next));
    }

    /** Whether the line is a lone counter that shows nothing yet. */
    static boolean isZero(String line) {
        return plain(line).equals("0");
    }

    /** A line without the buttons and adornments behind its words, such as "March 2, 2026 (Edit)". */
    static String withoutButtons(String line) {
        String plain = plain(line);
        List<Integer> ends = ends(plain);
        int kept = lastWords(plain);
        return kept == ends.size() ? plain : plain.substring(0, kept == 0 ? 0 : ends.get(kept - 1));
    }

    /** How many words stand before the buttons with which the line ends. */
    private static int lastWords(String line) {
        List<String> words = Arrays.stream(SEPARATOR.split(line, -1))
                .filter(word -> !word.isEmpty())
                .toList();
        int kept = words.size();
        boolean found = true;
        while (found && kept > 0) {
            found = false;
            for (int from = Math.max(0, kept - LONGEST_PHRASE); from < kept && !found; from++) {
                if (BUTTONS.contains(bare(String.join(" ", words.subList(from, kept))))) {
                    kept = from;
                    found = true;
                }
            }
        }
        return kept;
    }

    private static List<Integer> ends(String line) {
        List<Integer> ends = new ArrayList<>();
        Matcher gap = SEPARATOR.matcher(line);
        int last = 0;
        while (gap.find()) {
            if (gap.start() > last) {
                ends.add(gap.start());
            }
            last = gap.end();
        }
        if (last < line.length()) {
            ends.add(line.length());
        }
        return ends;
    }

    /** Whether the line says who somebody is, such as "Guest". */
    static boolean isBadge(String line) {
        return BADGES.contains(lower(line));
    }

    /** Whether the thread, or this part of it, ends here: "Leave a reply", also with "Cancel reply" behind it. */
    static boolean isEnd(String line) {
        String lower = lower(line);
        return !lower.isEmpty()
                && (ENDS.contains(lower) || END_STARTS.stream().anyMatch(lower::startsWith) || isTwoEnds(lower));
    }

    private static boolean isTwoEnds(String lower) {
        for (int at = lower.indexOf(' '); at >= 0; at = lower.indexOf(' ', at + 1)) {
            if (ENDS.contains(lower.substring(0, at)) && ENDS.contains(lower.substring(at + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line leads to other pages of the thread. */
    static boolean isPaging(String line) {
        return PAGING.contains(lower(line));
    }
}
