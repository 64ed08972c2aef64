package org.signpost.ingest.reader.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.FingerprintIds;
import org.signpost.ingest.found.FormatReader;
import org.signpost.ingest.found.MissingComments;
import org.signpost.ingest.found.PageWords;
import org.signpost.ingest.found.PostBuilder;
import org.signpost.ingest.found.SourceDates;
import org.signpost.ingest.input.BoundedLines;
import org.signpost.ingest.input.PlainText;
import org.signpost.ingest.input.UnreadablePart;

/**
 * A web page saved as text: an article, a heading that counts the comments, then one entry after another, each beginning with
 * a {@link TextMarker}. What stands before the heading is the article, whatever it looks like.
 */
public final class TextPageReader implements FormatReader {
    private static final int LONGEST_PAGE = 20_000_000;
    private static final int MOST_LINES = 500_000;
    private static final Set<String> ENDS = PageWords.of("end");
    private static final Set<String> PAGING = PageWords.of("paging");

    @Override
    public void read(Reader in, String name, CommentSink sink) throws IOException {
        List<String> lines = new ArrayList<>();
        BoundedLines source = new BoundedLines(new BufferedReader(in), IncomingComment.MAX_TEXT + 100);
        long size = 0;
        for (String line = source.next(); line != null; line = source.next()) {
            size += line.length();
            if (size > LONGEST_PAGE || lines.size() >= MOST_LINES) {
                sink.unreadable(new UnreadablePart(
                        "line " + source.number(), "the page is longer than any page is; the rest was not read"));
                break;
            }
            lines.add(line);
        }
        read(lines, PostBuilder.titleOfFile(name), sink);
    }

    /** Reads the lines of a page; {@code otherwise} is its title where it has none. */
    public static void read(List<String> lines, String otherwise, CommentSink sink) {
        TextHeading heading = TextHeading.find(lines);
        heading.announced().ifPresent(sink::announced);
        String title = heading.title() != null ? heading.title() : firstLine(lines, heading.line());
        String shown = PlainText.title(title, otherwise);
        IncomingPost post = PostBuilder.of(FingerprintIds.post(shown), shown, null, null);
        int from = heading.line() + 1;
        boolean listed = lines.subList(from, lines.size()).stream()
                .map(TextMarker::of)
                .anyMatch(marker -> marker.filter(TextMarker::isListed).isPresent());
        boolean free = heading.line() >= 0 && !listed;
        TextThread thread = new TextThread(post, sink);
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i);
            Optional<TextMarker> marker = TextMarker.of(line);
            if (marker.isPresent() && begins(marker.get(), lines, i, free)) {
                thread.begin(marker.get());
            } else if (isEnd(line)) {
                thread.end();
            } else if (PAGING.contains(line.strip().toLowerCase(Locale.ROOT))) {
                sink.missing(MissingComments.OTHER_PAGES);
            } else {
                thread.line(line);
            }
        }
        thread.end();
    }

    /** A listed entry begins after an empty line; one without number or bullet needs a date below it, or a page without lists. */
    private static boolean begins(TextMarker marker, List<String> lines, int at, boolean free) {
        boolean apart = at == 0
                || lines.get(at - 1).isBlank()
                || TextHeading.of(0, lines.get(at - 1)).line() >= 0;
        if (marker.isListed()) {
            return apart || (marker.number() != null && marker.indent() < 4);
        }
        return dateFollows(lines, at + 1) || (free && apart);
    }

    private static boolean dateFollows(List<String> lines, int from) {
        return lines.subList(from, Math.min(from + 2, lines.size())).stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> SourceDates.parse(line) != null)
                .isPresent();
    }

    private static boolean isEnd(String line) {
        String text = line.strip().toLowerCase(Locale.ROOT);
        return ENDS.contains(text) || (text.startsWith("leave a reply to ") && text.length() < 100);
    }

    /** The article's title: the first line that is not the path to the page. */
    private static @Nullable String firstLine(List<String> lines, int heading) {
        return lines.subList(0, heading < 0 ? lines.size() : heading).stream()
                .takeWhile(line -> TextMarker.of(line).isEmpty())
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.contains(" / ") && !line.contains(" \u00bb "))
                .findFirst()
                .orElse(null);
    }
}
