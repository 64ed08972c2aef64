package org.signpost.ingest.input;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.platform.TextExcerpt;

/** Brings texts into the one shape that is stored: U+000A line ends, paragraphs apart by one empty line, nothing unseen around. */
public final class PlainText {
    /** Who is named where nobody is. */
    public static final String NOBODY = "Anonymous";

    private static final Pattern LINE_END = Pattern.compile("\r\n?|[\u2028\u2029]");
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\n\t]]+");
    /** Each run of blanks is looked at once, from its start: long ones must not cost the square of their length. */
    private static final Pattern TRAILING_BLANKS = Pattern.compile("(?<![ \t])[ \t]++(?=\n)");

    private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private PlainText() {}

    /**
     * A comment's text.
     *
     * @param truncated whether something was cut off
     */
    public record Text(String value, boolean truncated) {}

    public static Text text(String raw) {
        String lines = TRAILING_BLANKS
                .matcher(clean(raw, IncomingComment.MAX_TEXT * 2))
                .replaceAll("");
        String value = BLANK_LINES.matcher(lines).replaceAll("\n\n").strip();
        String kept = TextExcerpt.beginning(value, IncomingComment.MAX_TEXT);
        return new Text(kept, raw.length() > IncomingComment.MAX_TEXT * 2 || kept.length() < value.length());
    }

    /** A name on one line, never blank. */
    public static String name(@Nullable String raw) {
        String name = line(raw, IncomingComment.MAX_AUTHOR);
        return name.isEmpty() ? NOBODY : name;
    }

    /** A title on one line, never blank. */
    public static String title(@Nullable String raw, String otherwise) {
        String title = line(raw, IncomingPost.MAX_TITLE);
        String shown = title.isEmpty() ? line(otherwise, IncomingPost.MAX_TITLE) : title;
        return shown.isEmpty() ? "Untitled" : shown;
    }

    /** The text on one line, single blanks, at most so long. */
    public static String line(@Nullable String raw, int most) {
        String words = raw == null ? "" : BLANKS.matcher(clean(raw, most * 4)).replaceAll(" ");
        return TextExcerpt.beginning(words.strip(), most).strip();
    }

    /** Without control characters and lone surrogates, with U+000A line ends. */
    private static String clean(String raw, int most) {
        String lines = LINE_END.matcher(TextExcerpt.beginning(raw, most)).replaceAll("\n");
        String whole = LONE_SURROGATE.matcher(lines).replaceAll("\ufffd");
        return CONTROLS.matcher(whole).replaceAll("").replace('\u00a0', ' ');
    }
}
