package org.signpost.ingest.reader.text;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line above a thread that says how many comments there are.
 *
 * @param line its index, or -1 where the page has none
 * @param announced the number in it
 * @param title of the post, where it names it
 */
public record TextHeading(
        int line, OptionalInt announced, @Nullable String title) {
    private static final int LONGEST = 1000;

    /** "55 Responses to Title", "9 comments", "One thought on “Title”", "3 respuestas a Título". */
    private static final Pattern SHAPE = Pattern.compile("(?i)^(\\d{1,3}(?:[.,]\\d{3})+|\\d{1,7}|one|no|un|una)\\s"
            + "(?:responses?|comments?|thoughts?|replies|reply|respuestas?|comentarios?|commentaires?)"
            + "(?:\\s(?:to|on|for|a|en|sobre|sur)\\s(\\S.*))?:?$");

    public static final TextHeading NONE = new TextHeading(-1, OptionalInt.empty(), null);

    public static TextHeading of(int index, String line) {
        String text = line.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return NONE;
        }
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return NONE;
        }
        String title = matcher.group(2);
        return new TextHeading(index, OptionalInt.of(number(matcher.group(1))), title == null ? null : unquoted(title));
    }

    /** The first heading that has a comment soon after it, else the last one, else none. */
    public static TextHeading find(List<String> lines) {
        TextHeading last = NONE;
        for (int i = 0; i < lines.size(); i++) {
            TextHeading heading = of(i, lines.get(i));
            if (heading.line >= 0) {
                if (hasCommentSoon(lines.subList(i + 1, lines.size()))) {
                    return heading;
                }
                last = heading;
            }
        }
        return last;
    }

    private static boolean hasCommentSoon(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .limit(8)
                .anyMatch(line -> TextMarker.of(line).isPresent());
    }

    private static int number(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "one", "un", "una" -> 1;
            case "no" -> 0;
            default -> Integer.parseInt(word.replaceAll("[.,]", ""));
        };
    }

    public static String unquoted(String title) {
        String text = title.strip();
        boolean quoted = text.length() > 2
                && "\u201c\"\u00ab\u2018".indexOf(text.charAt(0)) >= 0
                && "\u201d\"\u00bb\u2019".indexOf(text.charAt(text.length() - 1)) >= 0;
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }
}
