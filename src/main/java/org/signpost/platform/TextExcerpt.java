package org.signpost.platform;

import java.util.regex.Pattern;

/** Cuts texts, never within a character. Lengths are in UTF-16 units. */
public final class TextExcerpt {
    /** Control characters, lone surrogates and line ends. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+");

    private static final Pattern GAP = Pattern.compile("\\s+");
    /** More marks on one letter than any language has climb over the lines above. */
    private static final Pattern PILED_MARKS = Pattern.compile("(\\p{M}{3})\\p{M}+");

    private TextExcerpt() {}

    /** The first units of a text. */
    public static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** The first words of a line, with an ellipsis where something was left out; at most so many units with it. */
    public static String shortened(String line, int most) {
        if (line.length() <= most) {
            return line;
        }
        String start = beginning(line, most - 1);
        int blank = start.lastIndexOf(' ');
        return (blank > most / 2 ? start.substring(0, blank) : start) + "…";
    }

    /** The first words of a text of any kind on one line, safe to show. */
    public static String line(String text, int most) {
        return shortened(inLine(text).strip(), most);
    }

    /** A part of a line, safe to show, with a blank at either end where the text has one. */
    public static String inLine(String text) {
        String line = GAP.matcher(
                        UNSAFE.matcher(InvisibleCharacters.blanked(text)).replaceAll(" "))
                .replaceAll(" ");
        return PILED_MARKS.matcher(line).replaceAll("$1");
    }
}
