package org.signpost.ingest.found;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A number, a word or a sign in a line that may be a date.
 *
 * @param text a number's digits or a word in small letters, both without accents and dots, or a sign
 * @param glued whether it stands right behind the one before it
 * @param capital whether a word begins with a capital letter
 */
record DateToken(Kind kind, String text, boolean glued, boolean capital) {
    enum Kind {
        NUMBER,
        WORD,
        SIGN
    }

    private static final int LONGEST = 160;
    private static final Set<UnicodeScript> WITHOUT_GAPS =
            Set.of(UnicodeScript.HAN, UnicodeScript.HANGUL, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    /** The tokens of a line; none where it is longer than any date. Digits of all scripts are numbers. */
    static List<DateToken> of(String line) {
        String plain = plain(line);
        List<DateToken> tokens = new ArrayList<>();
        if (plain.length() > LONGEST) {
            return tokens;
        }
        int from = 0;
        boolean glued = false;
        while (from < plain.length()) {
            int first = plain.codePointAt(from);
            if (Character.isWhitespace(first)) {
                from += Character.charCount(first);
                glued = false;
                continue;
            }
            boolean mark = glued && tokens.getLast().isNumber() && isWithoutGaps(first);
            int to = mark ? from + Character.charCount(first) : end(plain, from);
            tokens.add(token(plain.substring(from, to), first, glued));
            from = to;
            glued = true;
        }
        return tokens;
    }

    /** The words of a text, as they are compared. */
    static List<String> words(String text) {
        return of(text).stream().filter(DateToken::isWord).map(DateToken::text).toList();
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether it is one sign of a script without gaps, right behind what it belongs to, as in "2026年". */
    boolean isMark() {
        return glued && isWord() && isWithoutGaps(text.codePointAt(0)) && text.codePointCount(0, text.length()) == 1;
    }

    boolean isSign(String signs) {
        return kind == Kind.SIGN && signs.contains(text);
    }

    /** How many digits a number has. */
    int digits() {
        return text.length();
    }

    /** A number's value, or -1 where it is longer than any in a date. */
    int value() {
        return text.length() > 9 ? -1 : Integer.parseInt(text);
    }

    private static DateToken token(String text, int first, boolean glued) {
        if (Character.isDigit(first)) {
            StringBuilder digits = new StringBuilder();
            text.codePoints().forEach(point -> digits.append(Character.digit(point, 10)));
            return new DateToken(Kind.NUMBER, digits.toString(), glued, false);
        }
        return isOfWord(first)
                ? new DateToken(
                        Kind.WORD, text.replace(".", "").toLowerCase(Locale.ROOT), glued, Character.isUpperCase(first))
                : new DateToken(Kind.SIGN, text, glued, false);
    }

    /** Where what begins there ends; a dot between two letters belongs to the word, as in "a.m.". */
    private static int end(String text, int from) {
        int first = text.codePointAt(from);
        int to = from + Character.charCount(first);
        boolean digits = Character.isDigit(first);
        if (!digits && !isOfWord(first)) {
            return to;
        }
        while (to < text.length()) {
            int next = text.codePointAt(to);
            boolean more = digits ? Character.isDigit(next) : isOfWord(next);
            boolean dot = !digits && next == '.' && to + 1 < text.length() && isOfWord(text.codePointAt(to + 1));
            if (!more && !dot) {
                return to;
            }
            to += Character.charCount(next);
        }
        return to;
    }

    /** Letters with what is written above or below them, and signs that only shorten words. */
    private static boolean isOfWord(int point) {
        return Character.isLetter(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK
                || "\u02bc\u05f3\u0970".indexOf(point) >= 0;
    }

    static boolean isWithoutGaps(int point) {
        return WITHOUT_GAPS.contains(UnicodeScript.of(point));
    }

    /** Without accents and what cannot be seen; wide letters and digits as the usual ones. */
    private static String plain(String line) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(line, Normalizer.Form.NFKD)
                .codePoints()
                .filter(point -> point < 0x300 || point > 0x36f)
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .forEach(plain::appendCodePoint);
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }
}
