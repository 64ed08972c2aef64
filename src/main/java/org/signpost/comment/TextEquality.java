package org.signpost.comment;

/**
 * Whether two texts say the same. WordPress shows curly quotes, long dashes and an ellipsis where the commenter typed plain
 * ones, so one comment arrives in two forms depending on the way it takes; that is no edit.
 */
final class TextEquality {
    private TextEquality() {}

    static boolean isSame(String one, String other) {
        return one.equals(other) || plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            switch (next) {
                case '\u2018', '\u2019', '\u2032', '\u201b' -> plain.append('\'');
                case '\u201c', '\u201d', '\u2033' -> plain.append('"');
                case '\u2026' -> plain.append("...");
                case '\u2013', '\u2014' -> dash(plain);
                case '-' -> dash(plain);
                default -> {
                    if (!Character.isWhitespace(next)) {
                        plain.append(next);
                    } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                        plain.append(' ');
                    }
                }
            }
        }
        return plain.toString().replace("''", "\"").strip();
    }

    /** Two or three hyphens are typed for one dash. */
    private static void dash(StringBuilder plain) {
        if (plain.isEmpty() || plain.charAt(plain.length() - 1) != '-') {
            plain.append('-');
        }
    }
}
