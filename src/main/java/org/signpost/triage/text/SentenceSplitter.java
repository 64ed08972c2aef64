package org.signpost.triage.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.signpost.platform.TextSpan;

/**
 * Finds the sentences of a messy text: at full stops, question and exclamation marks (also where no blank follows:
 * "visa?Thanks"), and at line breaks. A very long one is cut at a blank.
 */
final class SentenceSplitter {
    private static final int MAX_LENGTH = 400;
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "st", "vs", "no", "u.s", "u.s.a", "u.k", "e.g", "i.e", "etc", "atty", "jr", "sr",
            "pres", "sen", "rep", "gov", "sec", "approx", "inc", "p.s", "a.m", "p.m", "sra", "srta", "ee.uu", "d.c");

    private final String text;
    private final List<TextSpan> found = new ArrayList<>();

    private SentenceSplitter(String text) {
        this.text = text;
    }

    static List<TextSpan> of(String text) {
        SentenceSplitter sentences = new SentenceSplitter(text);
        sentences.split();
        return List.copyOf(sentences.found);
    }

    private void split() {
        int start = 0;
        int blank = -1;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (Character.isWhitespace(character)) {
                blank = at;
            }
            if (character == '\n' || isEnd(start, at)) {
                add(start, at + 1);
                start = at + 1;
            } else if (at - start >= MAX_LENGTH) {
                int cut = blank > start ? blank : at;
                add(start, cut);
                start = cut;
            }
        }
        add(start, text.length());
    }

    private boolean isEnd(int start, int at) {
        if (!continues(text.charAt(at))) {
            return false;
        }
        int mark = at;
        while (mark > start && isClosing(text.charAt(mark))) {
            mark--;
        }
        if (!isMark(text.charAt(mark)) || (at + 1 < text.length() && continues(text.charAt(at + 1)))) {
            return false;
        }
        return text.charAt(mark) != '.' || isFullStop(start, mark, at);
    }

    private boolean isFullStop(int start, int mark, int at) {
        boolean joined = at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
        if (joined && !(Character.isUpperCase(text.charAt(at + 1)) && mark > 0 && isLower(mark - 1))) {
            return false;
        }
        int word = mark;
        while (word > start && !Character.isWhitespace(text.charAt(word - 1))) {
            word--;
        }
        String before = text.substring(word, mark).toLowerCase(Locale.ROOT);
        boolean initial = before.length() == 1 && Character.isLetter(before.charAt(0)) && !before.equals("i");
        return !initial && !ABBREVIATIONS.contains(before);
    }

    private boolean isLower(int at) {
        return Character.isLowerCase(text.charAt(at)) || text.charAt(at) == ')';
    }

    private static boolean continues(char next) {
        return isMark(next) || isClosing(next);
    }

    private static boolean isMark(char character) {
        return ".?!\u2026\uFF1F".indexOf(character) >= 0;
    }

    private static boolean isClosing(char character) {
        return "\")]\u201D\u2019".indexOf(character) >= 0;
    }

    private void add(int start, int end) {
        String part = text.substring(start, end);
        int from = end - part.stripLeading().length();
        int to = start + part.stripTrailing().length();
        if (to > from) {
            found.add(new TextSpan(from, to));
        }
    }
}
