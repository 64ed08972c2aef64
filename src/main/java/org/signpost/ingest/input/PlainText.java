package org.signpost.ingest.input;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;

/** Brings texts into the one shape that is stored: U+000A line ends, paragraphs apart by one empty line, nothing unseen around. */
public final class PlainText {
    private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");

    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0]+");

    private PlainText() {}

    /**
     * A comment's text.
     *
     * @param truncated whether something was cut off
     */
    public record Text(String value, boolean truncated) {}

    public static Text text(String raw) {
        String clean = clean(raw, IncomingComment.MAX_TEXT * 2);
        String value = BLANK_LINES
                .matcher(withoutTrailingBlanks(clean))
                .replaceAll("\n\n")
                .strip();
        String kept = cut(value, IncomingComment.MAX_TEXT);
        return new Text(kept, raw.length() > IncomingComment.MAX_TEXT * 2 || kept.length() < value.length());
    }

    /** A name on one line, never blank. */
    public static String name(@Nullable String raw) {
        String name = line(raw, IncomingComment.MAX_AUTHOR);
        return name.isBlank() ? "Anonymous" : name;
    }

    public static String title(@Nullable String raw, String otherwise) {
        String title = line(raw, IncomingPost.MAX_TITLE);
        if (!title.isBlank()) {
            return title;
        }
        String second = line(otherwise, IncomingPost.MAX_TITLE);
        return second.isBlank() ? "Untitled" : second;
    }

    /** The text on one line, single blanks, at most so long. */
    public static String line(@Nullable String raw, int most) {
        if (raw == null) {
            return "";
        }
        StringBuilder line = new StringBuilder();
        for (String word : BLANKS.split(clean(raw, most * 4), -1)) {
            if (!word.isEmpty()) {
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
        }
        return cut(line.toString(), most).strip();
    }

    /** At most so many UTF-16 units, never half a character. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** Without control characters and lone surrogates, with U+000A line ends. */
    private static String clean(String raw, int most) {
        int length = Math.min(raw.length(), most);
        StringBuilder clean = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char next = raw.charAt(i);
            if (next == '\r') {
                clean.append(i + 1 < length && raw.charAt(i + 1) == '\n' ? "" : "\n");
            } else if (next == '\u2028' || next == '\u2029') {
                clean.append('\n');
            } else if (Character.isSurrogate(next)) {
                boolean pair = Character.isHighSurrogate(next)
                        && i + 1 < raw.length()
                        && Character.isLowSurrogate(raw.charAt(i + 1));
                clean.append(pair ? next : '\ufffd');
                if (pair) {
                    clean.append(raw.charAt(++i));
                }
            } else if (next == '\n' || next == '\t' || !Character.isISOControl(next)) {
                clean.append(next == '\u00a0' ? ' ' : next);
            }
        }
        return clean.toString();
    }

    private static String withoutTrailingBlanks(String text) {
        StringBuilder result = new StringBuilder(text.length());
        int solid = 0;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '\n') {
                result.setLength(solid);
            }
            result.append(next);
            if (next != ' ' && next != '\t') {
                solid = result.length();
            }
        }
        return result.toString();
    }
}
