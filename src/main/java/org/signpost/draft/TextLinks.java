package org.signpost.draft;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the links of a text, as a website that makes them clickable would; takes time in proportion to the text. */
final class TextLinks {
    private static final Pattern START = Pattern.compile("https?://[^\\s<>\"]+", Pattern.CASE_INSENSITIVE);
    private static final String ENDS_A_SENTENCE = ".,;:!?]}'’”»…";

    private TextLinks() {}

    /** All of them, each once, in their order. */
    static List<String> in(String text) {
        return all(text).distinct().toList();
    }

    private static Stream<String> all(String text) {
        return START.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(TextLinks::trimmed)
                .filter(link -> link.length() > link.indexOf("://") + "://".length());
    }

    /** Without what ends the sentence behind it, and without a bracket that was opened before it. */
    private static String trimmed(String link) {
        long open = link.chars().filter(c -> c == '(').count();
        long closed = link.chars().filter(c -> c == ')').count();
        int end = link.length();
        while (end > 0) {
            char last = link.charAt(end - 1);
            if (last == ')' && closed > open) {
                closed--;
            } else if (ENDS_A_SENTENCE.indexOf(last) < 0) {
                break;
            }
            end--;
        }
        return link.substring(0, end);
    }

    /**
     * Whether a link leads to a page of ours: the same scheme, host and port, and a path below ours. Of two that only begin alike,
     * such as {@code http://localhost:8080} and {@code http://localhost:80801}, one is somebody else's.
     *
     * @param base what the addresses of our pages begin with, without a slash at the end
     */
    static boolean isBelow(String base, String link) {
        if (!origin(link).equals(origin(base))) {
            return false;
        }
        String path = pathOf(base);
        String there = pathOf(link);
        return there.startsWith(path)
                && (there.length() == path.length() || "/?#".indexOf(there.charAt(path.length())) >= 0);
    }

    /** What follows the host and the port. */
    static String pathOf(String address) {
        return address.substring(originEnd(address));
    }

    private static String origin(String address) {
        String origin = address.substring(0, originEnd(address)).toLowerCase(Locale.ROOT);
        if (origin.startsWith("https:") && origin.endsWith(":443")) {
            return origin.substring(0, origin.length() - ":443".length());
        }
        return origin.startsWith("http:") && origin.endsWith(":80")
                ? origin.substring(0, origin.length() - ":80".length())
                : origin;
    }

    private static int originEnd(String address) {
        int from = address.indexOf("://") + "://".length();
        int end = from;
        while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
