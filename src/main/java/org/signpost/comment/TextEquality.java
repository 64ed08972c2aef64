package org.signpost.comment;

/**
 * Whether two texts say the same. WordPress shows curly quotes, long dashes and an ellipsis where the commenter typed plain
 * ones, so one comment arrives in two forms depending on the way it takes; that is no edit.
 */
public final class TextEquality {
    private TextEquality() {}

    /** Whether both say the same, whatever quotes, dashes and blanks they have. */
    public static boolean isSame(String one, String other) {
        return one.equals(other) || plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return text.replaceAll("[\u2018\u2019\u2032\u201b]", "'")
                .replaceAll("[\u201c\u201d\u2033]|''", "\"")
                .replace("\u2026", "...")
                .replaceAll("[-\u2013\u2014]+", "-") // two or three hyphens are typed for one dash
                .replaceAll("\\p{javaWhitespace}+", " ")
                .strip();
    }
}
