package org.signpost.ingest.reader;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentType;
import org.signpost.comment.IncomingComment;

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
    private static final List<String> SAYS = List.of(" says:", " said:", " wrote:", " dice:", " dijo:", " a dit :");
    private static final String BULLETS = "\u2022\u25e6\u25aa\u2023\u00b7*-+o";
    private static final int LONGEST = 2000;

    /** The marker that this line is, or empty where it is an ordinary line. */
    static Optional<TextMarker> of(String line) {
        if (line.isBlank() || line.length() > LONGEST) {
            return Optional.empty();
        }
        String solid = line.stripLeading();
        int indent = line.length() - solid.length();
        int digits = 0;
        while (digits < solid.length() && digits < 7 && solid.charAt(digits) >= '0' && solid.charAt(digits) <= '9') {
            digits++;
        }
        boolean numbered = digits > 0
                && digits < 7
                && digits + 1 < solid.length()
                && ".)".indexOf(solid.charAt(digits)) >= 0
                && Character.isWhitespace(solid.charAt(digits + 1));
        boolean bullet = !numbered
                && solid.length() > 2
                && BULLETS.indexOf(solid.charAt(0)) >= 0
                && Character.isWhitespace(solid.charAt(1));
        int from = numbered ? digits + 1 : bullet ? 1 : 0;
        String rest = solid.substring(from).strip();
        Integer number = numbered ? Integer.valueOf(solid.substring(0, digits)) : null;
        int column = indent + from;
        return ping(rest)
                .map(type -> new TextMarker(
                        number,
                        bullet,
                        indent,
                        column,
                        type,
                        rest.substring(rest.indexOf(':') + 1).strip()))
                .or(() -> says(rest)
                        .map(name -> new TextMarker(number, bullet, indent, column, CommentType.COMMENT, name)));
    }

    private static Optional<CommentType> ping(String rest) {
        String lower = rest.substring(0, Math.min(rest.length(), 10)).toLowerCase(Locale.ROOT);
        if (lower.startsWith("pingback:")) {
            return Optional.of(CommentType.PINGBACK);
        }
        return lower.startsWith("trackback:") ? Optional.of(CommentType.TRACKBACK) : Optional.empty();
    }

    private static Optional<String> says(String rest) {
        for (String word : SAYS) {
            String bare = word.substring(1);
            if (rest.equalsIgnoreCase(bare)) {
                return Optional.of("");
            }
            int at = rest.length() - word.length();
            if (at > 0 && at <= IncomingComment.MAX_AUTHOR && rest.regionMatches(true, at, word, 0, word.length())) {
                return Optional.of(rest.substring(0, at).strip());
            }
        }
        return Optional.empty();
    }

    /** Whether a number or a bullet stands before the name, so that it can hardly be a line of a text. */
    boolean isListed() {
        return number != null || bullet;
    }
}
