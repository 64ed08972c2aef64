package org.signpost.ingest.reader.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.TextExcerpt;

/**
 * A line with which a message begins in the text that a chat program exports: "02/03/2026, 10:15 - Ana: text" or
 * "[02.03.26, 10:15:03] Ana: text".
 *
 * @param date with the time
 * @param author or null where the program speaks
 * @param text the rest of the line
 */
record ChatLine(String date, @Nullable String author, String text) {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_STAMP = 60;
    static final int FIRST_LINES = 200;
    private static final Pattern STAMP = Pattern.compile("(\\[?)(\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4})(,?) {1,2}"
            + "(\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[AaPp]\\.? ?[Mm]\\.?)?)(\\] ?| [-\u2013] )");
    private static final Pattern BY_PROGRAMS = Pattern.compile("\\d{4}-.*");
    private static final Pattern DOT = Pattern.compile("\\.");

    /** The beginning of a message, or empty where the line goes on with one. */
    static Optional<ChatLine> of(String line) {
        String head = spaced(TextExcerpt.beginning(line, LONGEST_STAMP));
        int from = 0;
        while (from < head.length() && isMark(head.charAt(from))) {
            from++;
        }
        Matcher stamp = STAMP.matcher(head).region(from, head.length());
        if (!stamp.lookingAt() || stamp.group(1).isEmpty() == stamp.group(5).startsWith("]")) {
            return Optional.empty();
        }
        if (stamp.group(3).isEmpty() && BY_PROGRAMS.matcher(stamp.group(2)).matches()) {
            return Optional.empty();
        }
        String date = stamp.group(2) + " " + DOT.matcher(stamp.group(4)).replaceAll(time(stamp.group(4)));
        return Optional.of(said(date, line.substring(stamp.end())));
    }

    /** "10.15" is a time here; "10:15 a.m." has dots of its own. */
    private static String time(String written) {
        return written.indexOf(':') < 0 ? ":" : "";
    }

    private static ChatLine said(String date, String rest) {
        int colon = rest.indexOf(": ");
        int end = colon < 0 && rest.endsWith(":") ? rest.length() - 1 : colon;
        if (end <= 0 || end > LONGEST_NAME) {
            return new ChatLine(date, null, rest);
        }
        return new ChatLine(date, rest.substring(0, end), rest.substring(Math.min(rest.length(), end + 2)));
    }

    /** Whether a text begins as such an export does, and somebody says something in it. */
    static boolean begins(List<String> lines) {
        int seen = 0;
        for (String line : lines) {
            Optional<ChatLine> start = line.isBlank() ? Optional.empty() : of(line);
            if ((seen == 0 && !line.isBlank() && start.isEmpty()) || seen > FIRST_LINES) {
                return false;
            }
            if (start.isPresent() && start.get().author() != null) {
                return true;
            }
            seen += line.isBlank() ? 0 : 1;
        }
        return false;
    }

    private static boolean isMark(char next) {
        return next == '\u200e' || next == '\u200f' || next == '\ufeff' || (next >= '\u202a' && next <= '\u202e');
    }

    private static String spaced(String line) {
        return line.replace('\u202f', ' ').replace('\u00a0', ' ');
    }
}
