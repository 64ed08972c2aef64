package org.signpost.triage.rules.personal;

import org.jspecify.annotations.Nullable;
import org.signpost.triage.text.FoldedText;

/**
 * One word of a text as a part of a name.
 *
 * @param start place in the folded text
 * @param end place after its last letter, without a possessive "'s"
 * @param plain in lower case, without accents
 * @param capital whether it is written in capitals throughout
 * @param capitalised whether it begins with a capital and goes on in small letters, or is an initial
 * @param possessive whether "'s" follows
 */
record NameWord(int start, int end, String plain, boolean capital, boolean capitalised, boolean possessive) {

    /** The word that begins here, or null where none does. */
    static @Nullable NameWord at(FoldedText text, int start) {
        String cased = text.cased();
        int end = start;
        while (end < cased.length() && isPart(cased, end)) {
            end++;
        }
        while (end > start && !Character.isLetter(cased.charAt(end - 1)) && !Character.isDigit(cased.charAt(end - 1))) {
            end--;
        }
        if (end == start || !Character.isLetter(cased.charAt(start))) {
            return null;
        }
        boolean possessive = text.plain().startsWith("'s", end - 2) && end - 2 > start;
        int last = possessive ? end - 2 : end;
        boolean initial = last - start == 1 && last < cased.length() && cased.charAt(last) == '.';
        String written = cased.substring(start, last);
        boolean upper = Character.isUpperCase(written.charAt(0));
        boolean small = written.chars().anyMatch(Character::isLowerCase);
        return new NameWord(
                start,
                initial ? last + 1 : last,
                text.plain().substring(start, last),
                upper && !small && !initial,
                upper && (small || initial),
                possessive);
    }

    private static boolean isPart(String text, int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c) || c == '\'' || c == '-';
    }

    /** The word after this one where only a blank lies between. */
    @Nullable NameWord next(FoldedText text) {
        boolean blank = end + 1 < text.cased().length() && text.cased().charAt(end) == ' ';
        return blank ? at(text, end + 1) : null;
    }

    /** Whether it is written as the first word of the name is. */
    boolean likeFirst(NameWord first) {
        if (plain.chars().anyMatch(Character::isDigit)) {
            return false;
        }
        return capitalised == first.capitalised && capital == first.capital;
    }
}
