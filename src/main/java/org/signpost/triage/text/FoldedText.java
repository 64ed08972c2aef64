package org.signpost.triage.text;

import org.signpost.platform.InvisibleCharacters;
import org.signpost.platform.TextSpan;

/**
 * A text with look-alike characters folded together: zero-width and direction marks are gone, full-width letters, odd
 * digits, dashes, quotes and blanks are plain ones. Each place leads back to the original. Immutable.
 */
public final class FoldedText {
    private final String cased;
    private final String plain;
    private final int[] starts;
    private final int[] ends;

    private FoldedText(String cased, String plain, int[] starts, int[] ends) {
        this.cased = cased;
        this.plain = plain;
        this.starts = starts;
        this.ends = ends;
    }

    /** Folds a text of any length and content. */
    public static FoldedText of(String original) {
        StringBuilder cased = new StringBuilder(original.length());
        int[] starts = new int[original.length()];
        int[] ends = new int[original.length()];
        for (int at = 0; at < original.length(); ) {
            int codePoint = original.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            int length = cased.length();
            if (CharacterFolding.isMark(codePoint) && length > 0) {
                cased.setCharAt(length - 1, CharacterFolding.compose(cased.charAt(length - 1), (char) codePoint));
                ends[length - 1] = next;
            } else if (!InvisibleCharacters.contains(codePoint)) {
                append(cased, CharacterFolding.fold(codePoint), at, next, starts, ends);
            }
            at = next;
        }
        return new FoldedText(cased.toString(), CharacterFolding.plain(cased), starts, ends);
    }

    private static void append(StringBuilder cased, int folded, int at, int next, int[] starts, int[] ends) {
        int length = cased.length();
        cased.appendCodePoint(folded);
        for (int i = length; i < cased.length(); i++) {
            starts[i] = at + i - length;
            ends[i] = cased.length() - length == 1 ? next : starts[i] + 1;
        }
    }

    /** With case and accents. */
    public String cased() {
        return cased;
    }

    /** In lower case without the accents of Latin letters; as long as {@link #cased}, place for place. */
    public String plain() {
        return plain;
    }

    /** The place in the original of these (non-empty) places in the folded text. */
    public TextSpan original(int start, int end) {
        return new TextSpan(starts[start], ends[end - 1]);
    }
}
