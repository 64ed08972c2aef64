package org.signpost.cli;

import java.util.regex.Pattern;

/** Texts that may hold anything, also what would move a terminal's cursor. */
final class TerminalText {
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

    private TerminalText() {}

    /** A text with a question mark for each character that is not to be printed. */
    static String plain(String text) {
        return UNSAFE.matcher(text).replaceAll("?");
    }
}
