package org.signpost.ingest.reader.text;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentType;
import org.signpost.comment.IncomingComment;
import org.signpost.ingest.found.PageWords;

/**
 * The line with which a comment begins in a page saved as text.
 *
 * @param number as the page shows it, or null
 * @param bullet whether a bullet stands in place of a number
 * @param indent blanks before it
 * @param column where its words begin
 * @param type by its words
 * @param author the name, or a pingback's title
 */
record TextMarker(@Nullable Integer number, boolean bullet, int indent, int column, CommentType type, String author) {
    private static final Pattern MARK =
            Pattern.compile("(?:(\\d{1,6})[.)]|[\u2022\u25e6\u25aa\u2023\u00b7*+o-])(?=\\p{javaWhitespace})");
    private static final Pattern PING = Pattern.compile("(?is)(pingback|trackback):(.*)");
    private static final Pattern SAYS = Pattern.compile("(?is)(?:(.{1," + IncomingComment.MAX_AUTHOR + "}) )?(?:"
            + PageWords.of("says").stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")");
    private static final int LONGEST = 2000;

    /** The marker that this line is, or empty where it is an ordinary line. */
    static Optional<TextMarker> of(String line) {
        if (line.isBlank() || line.length() > LONGEST) {
            return Optional.empty();
        }
        String solid = line.stripLeading();
        int indent = line.length() - solid.length();
        Matcher mark = MARK.matcher(solid);
        boolean listed = mark.lookingAt();
        Integer number = listed && mark.group(1) != null ? Integer.valueOf(mark.group(1)) : null;
        boolean bullet = listed && number == null;
        int column = indent + (listed ? mark.end() : 0);
        String rest = line.substring(column).strip();
        Matcher ping = PING.matcher(rest);
        Matcher says = SAYS.matcher(rest);
        boolean link = ping.matches();
        if (!link && !says.matches()) {
            return Optional.empty();
        }
        CommentType type = link ? CommentType.valueOf(ping.group(1).toUpperCase(Locale.ROOT)) : CommentType.COMMENT;
        String author = link ? ping.group(2) : Objects.requireNonNullElse(says.group(1), "");
        return Optional.of(new TextMarker(number, bullet, indent, column, type, author.strip()));
    }

    /** Whether a number or a bullet stands before the name, so that it can hardly be a line of a text. */
    boolean isListed() {
        return number != null || bullet;
    }
}
