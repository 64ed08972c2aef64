package org.signpost.ingest.reader.html;

import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentType;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.CommentBuilder;
import org.signpost.ingest.found.CommentField;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.DateOrder;
import org.signpost.ingest.found.DateOrderVotes;
import org.signpost.ingest.found.FingerprintIds;
import org.signpost.ingest.found.FormatReader;
import org.signpost.ingest.found.PostBuilder;
import org.signpost.ingest.found.SourceDates;
import org.signpost.ingest.input.HtmlText;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.ingest.reader.text.TextPageReader;

/**
 * A web page with comments, whatever made it. {@link CommentCandidates} are found by what repeats and has an id, a name, a date
 * and words; a page without any is read as its text.
 */
public final class HtmlPageReader implements FormatReader {
    private static final int LONGEST = 10_000_000;
    private static final int MOST_TAGS = 500_000;

    private final FingerprintIds ids = new FingerprintIds();

    @Override
    public void read(Reader in, String name, CommentSink sink) throws IOException {
        Document page = HtmlText.parser().parseInput(bounded(in, sink), "");
        Map<Element, CommentIdentity> comments = CommentCandidates.in(page);
        HtmlPageHead head = HtmlPageHead.of(page);
        head.announced().ifPresent(sink::announced);
        if (comments.isEmpty()) {
            if (head.announced().isEmpty()) {
                AnnouncedCount.anywhere(page).ifPresent(sink::announced);
            }
            List<String> lines =
                    HtmlText.of(page.body(), element -> false).lines().toList();
            TextPageReader.readThread(lines, head.title() == null ? PostBuilder.titleOfFile(name) : head.title(), sink);
            HtmlPageKind.withoutComments(page).ifPresent(sink::missing);
            return;
        }
        HtmlPageKind.withComments(page).ifPresent(sink::missing);
        IncomingPost post = PostBuilder.of(head.postId(), head.title(), head.url(), null);
        comments(comments, head, post, sink);
    }

    /** The page up to a size; more tags than any page has would need too much memory as a tree. */
    private static String bounded(Reader in, CommentSink sink) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[16_384];
        int lines = 1;
        int tags = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int i = 0; i < read; i++) {
                tags += buffer[i] == '<' ? 1 : 0;
                lines += buffer[i] == '\n' ? 1 : 0;
            }
            text.append(buffer, 0, read);
            if (text.length() > LONGEST || tags > MOST_TAGS) {
                sink.unreadable(new UnreadablePart(
                        "line " + lines, "the page is longer than any page is; the rest was not read"));
                break;
            }
        }
        return text.toString();
    }

    /** A page saved with and without scripts may hold a comment twice. */
    private static boolean isTwin(HtmlComment entry, CommentIdentity identity, Set<String> seen) {
        String date = entry.date();
        return identity.id().isEmpty()
                && date != null
                && !seen.add(entry.author() + "\n" + date + "\n" + entry.text().strip());
    }

    private void comments(
            Map<Element, CommentIdentity> comments, HtmlPageHead head, IncomingPost post, CommentSink sink) {
        ThreadStructure thread = new ThreadStructure(comments);
        DateOrder order = order(comments, head.language(), sink);
        // WordPress, which says the number of its post, counts the comments of all pages together.
        boolean counted = head.postId() != null;
        Map<Element, String> known = new HashMap<>();
        comments.forEach((element, identity) -> known.put(
                element, counted ? identity.id() : identity.within(post).id()));
        Set<String> seen = new HashSet<>();
        comments.forEach((element, identity) -> {
            HtmlComment entry = new HtmlComment(element, comments.keySet());
            if (!isTwin(entry, identity, seen)) {
                Element parent = thread.parent(element);
                IncomingComment comment =
                        comment(entry, known.get(element), parent == null ? null : known.get(parent), order, post);
                known.put(element, comment.sourceId());
                sink.comment(post, comment);
            }
        });
    }

    /** What "3/2/2026" means on this page: its other dates tell it, then its language. */
    private static DateOrder order(Map<Element, CommentIdentity> comments, Locale language, CommentSink sink) {
        List<@Nullable String> dates = new ArrayList<>();
        comments.keySet().forEach(element -> dates.add(new HtmlComment(element, comments.keySet()).date()));
        DateOrder order = DateOrder.of(dates, DateOrder.usualIn(language));
        long open = order == DateOrder.UNSURE
                ? dates.stream().filter(DateOrderVotes::isOpen).count()
                : 0;
        if (open > 0) {
            sink.unreadable(
                    new UnreadablePart(
                            "the page",
                            (open == 1 ? "the date of 1 comment" : "the dates of " + open + " comments")
                                    + " can be read in two ways (day or month first), and nothing on the page says which; left open"));
        }
        return order;
    }

    private IncomingComment comment(
            HtmlComment entry, @Nullable String id, @Nullable String parent, DateOrder order, IncomingPost post) {
        String text = entry.text();
        Instant written = SourceDates.parse(entry.date(), order);
        boolean onlyLink = text.isBlank() && entry.type() != CommentType.COMMENT;
        return new CommentBuilder()
                .with(CommentField.ID, id)
                .with(CommentField.PARENT, parent)
                .with(CommentField.TYPE, entry.type().name())
                .with(CommentField.STATUS, entry.isHeld() ? "hold" : null)
                .with(CommentField.AUTHOR, entry.author())
                .with(CommentField.DATE, written == null ? entry.date() : written.toString())
                .text(onlyLink ? Objects.toString(entry.author(), "") : text, false)
                .comment(post, ids);
    }
}
