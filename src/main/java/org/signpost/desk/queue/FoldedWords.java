package org.signpost.desk.queue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.signpost.platform.TextExcerpt;

/**
 * Words for which accents and capitals do not count, as for the function {@code folded} of the database; marks them in a text.
 *
 * @param all folded
 */
public record FoldedWords(Set<String> all) {
    private static final int LONGEST = 240;
    private static final int BEFORE = 60;

    public FoldedWords {
        all = Set.copyOf(all);
    }

    /** Every word of what was typed; {@code or} stands between two choices. */
    static FoldedWords of(String typed) {
        Set<String> words = new HashSet<>();
        int at = 0;
        while (at < typed.length()) {
            int end = endOfRun(typed, at);
            if (isWord(typed, at)) {
                words.add(fold(typed.substring(at, end)));
            }
            at = end;
        }
        words.remove("or");
        return new FoldedWords(words);
    }

    static String fold(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c < 0x300 || c > 0x36F) {
                folded.append(plain(c));
            }
        }
        return folded.toString();
    }

    private static char plain(char c) {
        return switch (c) {
            case 'ø' -> 'o';
            case 'ł' -> 'l';
            case 'đ' -> 'd';
            case 'ı' -> 'i';
            default -> c;
        };
    }

    /** The piece of a text around the first of the words, marked; else {@code otherwise}, where there is none. */
    List<FoundPiece> excerpt(String text, String otherwise) {
        int first = first(text);
        if (first < 0) {
            return mark(otherwise);
        }
        if (first <= BEFORE) {
            return mark(TextExcerpt.shortened(text, LONGEST));
        }
        int blank = text.indexOf(' ', first - BEFORE);
        int start = blank >= 0 && blank < first ? blank + 1 : first;
        return mark("…" + TextExcerpt.shortened(text.substring(start), LONGEST));
    }

    /** The whole text in pieces, those that are one of the words marked. */
    List<FoundPiece> mark(String text) {
        List<FoundPiece> pieces = new ArrayList<>();
        int open = 0;
        int at = 0;
        while (at < text.length()) {
            int end = endOfRun(text, at);
            if (isOneOf(text, at, end)) {
                if (open < at) {
                    pieces.add(new FoundPiece(text.substring(open, at), false));
                }
                pieces.add(new FoundPiece(text.substring(at, end), true));
                open = end;
            }
            at = end;
        }
        if (open < text.length()) {
            pieces.add(new FoundPiece(text.substring(open), false));
        }
        return pieces;
    }

    private int first(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = endOfRun(text, at);
            if (isOneOf(text, at, end)) {
                return at;
            }
            at = end;
        }
        return -1;
    }

    private boolean isOneOf(String text, int start, int end) {
        return isWord(text, start) && all.contains(fold(text.substring(start, end)));
    }

    /** Behind the letters and digits that begin here, or behind whatever else does. */
    private static int endOfRun(String text, int start) {
        boolean word = isWord(text, start);
        int end = start;
        while (end < text.length() && isWord(text, end) == word) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isWord(String text, int at) {
        int c = text.codePointAt(at);
        return Character.isLetterOrDigit(c) || (c >= 0x300 && c <= 0x36F);
    }

    /** A piece of a text, and whether it was looked for. */
    public record FoundPiece(String text, boolean found) {}
}
