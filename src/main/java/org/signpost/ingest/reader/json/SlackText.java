package org.signpost.ingest.reader.json;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was typed in Slack, which keeps links and mentions in angle brackets: {@code <https://a.example|our page>}. */
final class SlackText {
    private static final Pattern MARK = Pattern.compile("<([^<>|]{1,2000})(?:\\|([^<>]{0,2000}))?>");

    private SlackText() {}

    static String plain(String stored) {
        return MARK.matcher(stored)
                .replaceAll(mark -> Matcher.quoteReplacement(words(mark)))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String words(MatchResult mark) {
        String target = mark.group(1);
        String label = mark.group(2) == null ? "" : mark.group(2).strip();
        return switch (target.charAt(0)) {
            case '@', '#' -> label.isEmpty() ? target : target.charAt(0) + label;
            case '!' -> label.isEmpty() ? "@" + target.substring(1) : label;
            default -> label.isEmpty() || label.equals(target) ? target : label + " (" + target + ")";
        };
    }
}
