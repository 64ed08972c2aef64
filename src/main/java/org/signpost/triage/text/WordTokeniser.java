package org.signpost.triage.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into {@link WordToken}s in one pass; its time grows with the length of the text only. */
final class WordTokeniser {
    private static final int MAX_WORD = 40;
    private static final int MAX_FORM_LETTERS = 3;

    private final String text;
    private final List<WordToken> tokens = new ArrayList<>();
    /** The first blank after the word that is read, or the end: looked for once for all words before it. */
    private int blank;

    private final NextPlace atSigns = new NextPlace('@');
    private final NextPlace dots = new NextPlace('.');

    private WordTokeniser(String text) {
        this.text = text;
    }

    /** Where a character comes next. It is asked from places that only go forward, so each unit is looked at once. */
    private final class NextPlace {
        private final char character;
        private int next = -1;

        NextPlace(char character) {
            this.character = character;
        }

        /** At this place or after it; the length of the text where it does not come any more. */
        int from(int place) {
            if (next < place) {
                int found = text.indexOf(character, place);
                next = found < 0 ? text.length() : found;
            }
            return next;
        }
    }

    static List<WordToken> tokens(String text) {
        WordTokeniser tokeniser = new WordTokeniser(text);
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            at = isWord(character) ? tokeniser.word(at) : at + Character.charCount(character);
        }
        return List.copyOf(tokeniser.tokens);
    }

    private int word(int start) {
        for (blank = Math.max(blank, start); blank < text.length(); blank++) {
            if (Character.isWhitespace(text.charAt(blank))) {
                break;
            }
        }
        if (isUrl(start) || isEmail(start, blank)) {
            tokens.add(new WordToken(isUrl(start) ? "<url>" : "<email>", start, blank));
            return blank;
        }
        int end = formEnd(start, runEnd(start));
        add(start, end);
        return end;
    }

    private boolean isUrl(int start) {
        return text.regionMatches(true, start, "http://", 0, 7)
                || text.regionMatches(true, start, "https://", 0, 8)
                || text.regionMatches(true, start, "www.", 0, 4);
    }

    private boolean isEmail(int start, int end) {
        int at = atSigns.from(start);
        return at > start && at + 3 < end && dots.from(at) < end - 1;
    }

    /** Letters, digits and marks, with apostrophes inside. */
    private int runEnd(int start) {
        int at = start;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            boolean inside = isWord(character) || NormalForm.isInvisible(character);
            if (!inside && !(isApostrophe(character) && isWordAt(at + 1)) && !isDigitSeparator(at)) {
                break;
            }
            at += Character.charCount(character);
        }
        return at;
    }

    private boolean isDigitSeparator(int at) {
        return ",./".indexOf(text.charAt(at)) >= 0
                && at > 0
                && Character.isDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
    }

    /** "I-130", "F-1" and "DS-160" are one word: a few letters, a hyphen, then a digit. */
    private int formEnd(int start, int end) {
        boolean form = end - start <= MAX_FORM_LETTERS
                && end + 1 < text.length()
                && isHyphen(text.charAt(end))
                && Character.isDigit(text.charAt(end + 1))
                && Character.isLetter(text.charAt(start));
        return form ? runEnd(end + 1) : end;
    }

    private void add(int start, int end) {
        int cut = Math.min(end, start + MAX_WORD);
        StringBuilder word = new StringBuilder();
        NormalForm.of(text.substring(start, cut))
                .codePoints()
                .filter(c -> !isApostrophe(c) && !isHyphen(c))
                .forEach(word::appendCodePoint);
        if (!word.isEmpty()) {
            boolean money = start > 0 && "$€£".indexOf(text.charAt(start - 1)) >= 0;
            tokens.add(new WordToken(shape(word.toString().toLowerCase(Locale.ROOT), money), start, end));
        }
    }

    private static String shape(String word, boolean money) {
        if (!word.chars().allMatch(c -> Character.isDigit(c) || c == ',' || c == '.' || c == '/')) {
            return word;
        }
        if (money) {
            return "<money>";
        }
        if (word.indexOf('/') > 0) {
            return "<date>";
        }
        return word.length() == 4 && (word.startsWith("19") || word.startsWith("20")) ? "<year>" : number(word);
    }

    /** Short numbers are names of things ("10 years", "601", "130"), long ones are not. */
    private static String number(String word) {
        return word.length() == 3 && word.chars().allMatch(Character::isDigit) ? word : "<num>";
    }

    private boolean isWordAt(int at) {
        return at < text.length() && isWord(text.codePointAt(at));
    }

    private static boolean isWord(int character) {
        int type = Character.getType(character);
        return Character.isLetterOrDigit(character)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(int character) {
        return "'`\u2018\u2019".indexOf(character) >= 0;
    }

    private static boolean isHyphen(int character) {
        return "-\u2010\u2011\u2013".indexOf(character) >= 0;
    }
}
