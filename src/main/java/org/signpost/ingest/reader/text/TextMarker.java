package org.signpost.ingest.reader.text;

import java.util.Collection;
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
    private static final Pattern LINK =
            Pattern.compile("(?isu)(?:(" + anyOf("pingback") + ")|" + anyOf("trackback") + ")\\s?[:\uff1a](.*)");
    /** A name and the word for saying; in Chinese and Japanese no blank stands between them. */
    private static final Pattern SAYS = Pattern.compile("(?isu)(?:(.{1," + IncomingComment.MAX_AUTHOR
            + "}?)(?:\\s|(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}])|(?=[\\p{IsHan}\\p{IsHiragana}])))?(?:"
            + alternatives(PageWords.says()) + ")(?:\\s?[:\uff1a]|\\.{3}|\u2026)");

    /** Greek puts "he or she" before a name of which it does not know which. */
    private static final Pattern ARTICLE = Pattern.compile("(?iu)^(?:" + anyOf("article") + ")\\s{1,3}(?=\\S)");

    private static final Pattern SAYS_END = Pattern.compile("[:\uff1a.\u2026]$");
    private static final int LONGEST_WORD = 30;
    private static final int LONGEST = 2000;

    /** The marker that this line is, or empty where it is an ordinary line. */
    static Optional<TextMarker> of(String line) {
        if (line.isBlank() || line.length() > LONGEST) {
            return Optional.empty();
        }
        TextMarker bare = named(line);
        String rest = bare.author;
        Matcher link = LINK.matcher(rest);
        if (link.matches()) {
            CommentType type = link.group(1) != null ? CommentType.PINGBACK : CommentType.TRACKBACK;
            return Optional.of(bare.with(type, link.group(2)));
        }
        if (rest.length() > IncomingComment.MAX_AUTHOR + LONGEST_WORD
                || !SAYS_END.matcher(rest).find()) {
            return Optional.empty();
        }
        Matcher says = SAYS.matcher(rest);
        return says.matches()
                ? Optional.of(bare.with(CommentType.COMMENT, Objects.requireNonNullElse(says.group(1), "")))
                : Optional.empty();
    }

    /** The marker that this line is where it holds nothing but a name. */
    static TextMarker named(String line) {
        String solid = line.stripLeading();
        int indent = line.length() - solid.length();
        Matcher mark = MARK.matcher(solid);
        boolean listed = mark.lookingAt();
        Integer number = listed && mark.group(1) != null ? Integer.valueOf(mark.group(1)) : null;
        int column = indent + (listed ? mark.end() : 0);
        String rest = WidgetLine.plain(line.substring(column));
        return new TextMarker(number, listed && number == null, indent, column, CommentType.COMMENT, rest);
    }

    private TextMarker with(CommentType ofType, String name) {
        return new TextMarker(
                number,
                bullet,
                indent,
                column,
                ofType,
                ARTICLE.matcher(name.strip()).replaceFirst(""));
    }

    TextMarker by(String name) {
        return with(type, name);
    }

    private static String anyOf(String key) {
        return alternatives(PageWords.of(key));
    }

    private static String alternatives(Collection<String> words) {
        return words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /** Whether a number or a bullet stands before the name, so that it can hardly be a line of a text. */
    boolean isListed() {
        return number != null || bullet;
    }
}
