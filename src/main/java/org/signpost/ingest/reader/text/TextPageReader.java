package org.signpost.ingest.reader.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.DateOrder;
import org.signpost.ingest.found.FingerprintIds;
import org.signpost.ingest.found.FormatReader;
import org.signpost.ingest.found.MissingComments;
import org.signpost.ingest.found.PostBuilder;
import org.signpost.ingest.found.ReckonedDates;
import org.signpost.ingest.found.SourceDates;
import org.signpost.ingest.found.ThreadDates;
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
    private static final int FEWEST_BUTTONS = 2;
    private static final int FEWEST_SAID = 2;
    /** How far from its title the date of an article stands, with menus. */
    private static final int MOST_ABOVE = 400;

    private final ReckonedDates dates;

    /** For one input, with its dates. */
    public TextPageReader(ReckonedDates dates) {
        this.dates = dates;
    }

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
        Optional<ChatLog> chat = ChatLog.of(lines);
        if (chat.isPresent()) {
            chat.get().read(name, dates, sink);
        } else {
            readLines(lines, PostBuilder.titleOfFile(name), sink);
        }
    }

    /**
     * Reads the lines of a page that was made for a browser, where a heading that counts comments, several buttons to answer
     * them or several lines that say who wrote when show that there is a thread: a list of articles has names and dates as well.
     */
    public void readThread(List<String> lines, String otherwise, CommentSink sink) {
        TextHeading heading = TextHeading.find(lines);
        boolean counted = heading.line() >= 0 && heading.announced().orElse(1) > 0;
        if (counted
                || lines.stream().filter(WidgetLine::isButton).count() >= FEWEST_BUTTONS
                || lines.stream().filter(TextPageReader::isSaidAt).count() >= FEWEST_SAID) {
            readLines(lines, otherwise, sink);
        } else {
            heading.announced().ifPresent(sink::announced);
        }
    }

    /** "Ana wrote on 2 March 2006 at 13:00:", as guestbooks have it. */
    private static boolean isSaidAt(String line) {
        return line.stripTrailing().endsWith(":")
                && DateLine.behindName(line)
                        .filter(date -> date.hasTime() && AuthorName.isSaidBy(date.before()))
                        .isPresent();
    }

    private void readLines(List<String> lines, String otherwise, CommentSink sink) {
        List<EntryStart> starts = EntryStartSearch.in(lines);
        TextHeading heading = TextHeading.find(lines, starts);
        heading.announced().ifPresent(sink::announced);
        List<EntryStart> entries = withoutLeads(lines, new ThreadRhythm(lines, heading, starts).entries());
        int above = heading.line() >= 0
                ? heading.line()
                : entries.isEmpty() ? lines.size() : entries.getFirst().line();
        String title = heading.title() != null ? heading.title() : firstLine(lines.subList(0, above));
        String shown = PlainText.title(title, otherwise);
        IncomingPost post = PostBuilder.of(FingerprintIds.post(shown), shown, null, null);
        if (lines.stream().anyMatch(WidgetLine::isPaging)) {
            sink.missing(MissingComments.OTHER_PAGES);
        }
        List<EntryBodies.Body> found = bodies(lines, entries);
        boolean articles = found.stream().filter(TextPageReader::isCounted).count() * 2 > found.size();
        if (articles || isOneLineRepeated(entries, found)) {
            return;
        }
        ThreadDates written = new ThreadDates(written(found), DateOrder.UNSURE, posted(lines.subList(0, above)), dates);
        written.tellOpen(sink);
        TextThread thread = new TextThread(post, dates, sink);
        QuotedLines quotes = new QuotedLines(entries, found);
        for (int i = 0; i < entries.size(); i++) {
            thread.add(entries.get(i).marker(), quotes.body(i), quotes.source(i), written.at(i));
        }
    }

    private static List<EntryBodies.Body> bodies(List<String> lines, List<EntryStart> entries) {
        EntryBodies bodies = new EntryBodies(lines, entries);
        return IntStream.range(0, entries.size()).mapToObj(bodies::body).toList();
    }

    /** Without "Ana wrote:" above a quote in somebody's text. */
    private static List<EntryStart> withoutLeads(List<String> lines, List<EntryStart> entries) {
        if (lines.stream().noneMatch(QuotedLines::isQuoted)) {
            return entries;
        }
        QuotedLines quotes = new QuotedLines(entries, bodies(lines, entries));
        return IntStream.range(0, entries.size())
                .filter(i -> !quotes.isLead(i))
                .mapToObj(entries::get)
                .toList();
    }

    /** An article that says above and below its text when it was written has the same name, date and next line in both places. */
    private static boolean isOneLineRepeated(List<EntryStart> entries, List<EntryBodies.Body> found) {
        Set<String> beginnings = new HashSet<>();
        Set<List<String>> texts = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            DateLine date = found.get(i).date();
            List<String> lines = found.get(i).lines();
            if (date == null || lines.isEmpty()) {
                return false;
            }
            beginnings.add(entries.get(i).marker().author() + "\n" + date.text() + "\n" + lines.getFirst());
            texts.add(lines);
        }
        return beginnings.size() == 1 && texts.size() > 1;
    }

    /** Below the name and date of an article, a list of articles counts its comments. */
    private static boolean isCounted(EntryBodies.Body body) {
        return body.lines().stream()
                .filter(line -> !line.isBlank())
                .limit(1)
                .anyMatch(line -> TextHeading.of(0, line).announced().isPresent());
    }

    private static List<@Nullable String> written(List<EntryBodies.Body> bodies) {
        List<@Nullable String> dates = new ArrayList<>();
        bodies.forEach(
                body -> dates.add(body.date() == null ? null : body.date().text()));
        return dates;
    }

    /** The first date above the thread is that of the article. */
    private static @Nullable Instant posted(List<String> above) {
        return above.stream()
                .limit(MOST_ABOVE)
                .map(line -> DateLine.of(line).or(() -> DateLine.behindName(line)))
                .flatMap(Optional::stream)
                .map(date -> SourceDates.parse(date.text()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The article's title: the first line that is not the path to the page. */
    private static @Nullable String firstLine(List<String> above) {
        return above.stream()
                .takeWhile(line -> TextMarker.of(line).isEmpty())
                .map(WidgetLine::plain)
                .filter(line -> !line.isEmpty() && !line.contains(" / ") && !line.contains(" \u00bb "))
                .findFirst()
                .orElse(null);
    }
}
