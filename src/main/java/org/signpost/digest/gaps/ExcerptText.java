package org.signpost.digest.gaps;

import java.util.regex.Pattern;

/** Cuts a masked text so that it fits on one line of a list or a mail, and can do nothing there but be read. */
public final class ExcerptText {
    /** Controls, marks that nobody sees, and those that turn the direction of all text after them. */
    private static final Pattern UNSAFE = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]+");

    private static final Pattern GAP = Pattern.compile("\\s+");
    private static final Pattern PILED_MARKS = Pattern.compile("(\\p{M}{3})\\p{M}+");

    private ExcerptText() {}

    /** All of it on one line. */
    public static String oneLine(String masked) {
        String spaced = GAP.matcher(UNSAFE.matcher(masked).replaceAll(" ")).replaceAll(" ");
        return PILED_MARKS.matcher(spaced).replaceAll("$1").strip();
    }

    /** The first words of a line, with an ellipsis where something was left out; at most {@code most} UTF-16 units. */
    public static String firstWords(String line, int most) {
        if (line.length() <= most) {
            return line;
        }
        int space = line.lastIndexOf(' ', most - 1);
        int end = space > most / 2 ? space : most - 1;
        int whole = Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
        return line.substring(0, whole) + "…";
    }
}
