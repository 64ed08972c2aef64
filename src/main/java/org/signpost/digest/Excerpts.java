package org.signpost.digest;

import java.util.regex.Pattern;

/** Cuts a masked text so that it fits into a mail. */
final class Excerpts {
    /** The longest excerpt, in UTF-16 units. */
    static final int LONGEST = 240;

    /** Controls, and the marks that turn the direction of all text after them. */
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");

    private static final Pattern GAP = Pattern.compile("\\s+");
    private static final Pattern PILED_MARKS = Pattern.compile("(\\p{M}{3})\\p{M}+");
    private static final int ENOUGH = 20 * LONGEST;

    private Excerpts() {}

    /** The first words on one line, with an ellipsis where something was left out. */
    static String cut(String masked) {
        String head = masked.length() > ENOUGH ? masked.substring(0, ENOUGH) : masked;
        String line = GAP.matcher(UNSAFE.matcher(head).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        String plain = PILED_MARKS.matcher(line).replaceAll("$1");
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int space = plain.lastIndexOf(' ', LONGEST - 1);
        int end = space > LONGEST / 2 ? space : LONGEST - 1;
        int whole = Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end;
        return plain.substring(0, whole) + "…";
    }
}
