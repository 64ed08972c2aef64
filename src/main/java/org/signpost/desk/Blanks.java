package org.signpost.desk;

import java.util.regex.Pattern;

/** Finds places in a reply that somebody meant to fill in. */
public final class Blanks {
    private static final Pattern BLANK = Pattern.compile(
            "_{3,}|\\[\\s*(?:…|\\.{2,}|xx+|your [^\\]]{0,40}|name|date)?\\s*\\]|\\{\\{[^}]{0,80}\\}\\}",
            Pattern.CASE_INSENSITIVE);

    private Blanks() {}

    /** Whether there is one. */
    public static boolean isOpenIn(String text) {
        return BLANK.matcher(text).find();
    }
}
