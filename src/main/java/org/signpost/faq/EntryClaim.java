package org.signpost.faq;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A statement of an answer that could cost somebody their case if it were wrong, and where it was read.
 *
 * @param says one sentence, in the entry's language
 * @param source the address of the official page or document
 * @param read the day on which somebody read it
 * @param in what was read: {@value #THE_PAGE}, a stored copy of it with the copy's date, or another's words about it
 */
public record EntryClaim(String says, String source, LocalDate read, String in) {
    /** What was read where somebody opened the source. */
    public static final String THE_PAGE = "the page itself";

    /** What it says of a settled rule that was looked for and not found in any copy. */
    public static final String NOT_FOUND = "not found again";

    /** How a claim may say what was read, for whoever writes one. */
    public static final String FORMS =
            "\"" + THE_PAGE + "\", \"stored copy of 2026-07\", \"stored copy without a date\", "
                    + "\"secondary source: name, 2026-07\" or \"" + NOT_FOUND + "\"";

    private static final Pattern IN =
            Pattern.compile(THE_PAGE + "|stored copy of \\d{4}(-\\d{2}){0,2}|stored copy without a date|" + NOT_FOUND
                    + "|secondary source: .{1,200}, \\d{4}(-\\d{2}){0,2}");

    /** Whether a text says what was read, in one of the {@link #FORMS}. */
    public static boolean isIn(String text) {
        return IN.matcher(text).matches();
    }

    /** When and in what it was read, in words. */
    public String howRead() {
        return in.equals(NOT_FOUND) ? "looked for on " + read + ", " + in : "read " + read + ": " + in;
    }
}
