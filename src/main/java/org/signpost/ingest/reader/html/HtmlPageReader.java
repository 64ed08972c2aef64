package org.signpost.ingest.reader.html;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.signpost.ingest.found.FingerprintIds;
import org.signpost.ingest.found.FormatReader;
import org.signpost.ingest.found.PostBuilder;
import org.signpost.ingest.found.ReckonedDates;
import org.signpost.ingest.found.ThreadDates;
import org.signpost.ingest.input.HtmlText;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.ingest.reader.html.markup.MarkupRoles;
import org.signpost.ingest.reader.html.markup.ModerationList;
import org.signpost.ingest.reader.table.CsvReader;
import org.signpost.ingest.reader.table.NamedColumns;
import org.signpost.ingest.reader.text.TextPageReader;

/**
 * A web page with comments, whatever made it. {@link CommentCandidates} are found by what repeats and has an id, a name, a date
 * and words; a page without any is read as its text.
 */
public final class HtmlPageReader implements FormatReader {
    private static final int LONGEST = 10_000_000;
    private static final int MOST_TAGS = 500_000;

    private final FingerprintIds ids = new FingerprintIds();
    private final ReckonedDates dates;
    private final String address;
    private final NamedColumns columns;

    /** For one input, with its dates. */
    public HtmlPageReader(ReckonedDates dates) {
        this(dates, "", NamedColumns.NONE);
    }

    /**
     * As above.
     *
     * @param address from which the page was saved, or ""
     * @param columns of a table that is the whole page, where somebody has named them
     */
    public HtmlPageReader(ReckonedDates dates, String address, NamedColumns columns) {
        this.columns = columns;
        this.dates = dates;
        this.address = address;
    }

    @Override
    public void read(Reader in, String name, CommentSink sink) throws IOException {
        Document page = HtmlText.parser().parseInput(bounded(in, sink), "");
        Optional<TableSheet> sheet = TableSheet.on(page);
        Map<Element, CommentIdentity> comments = CommentCandidates.in(page);
        if (sheet.isPresent() && !areRows(comments) && (sheet.get().isOfComments() || comments.isEmpty())) {
            new CsvReader(columns, dates).read(new StringReader(sheet.get().csv()), name, sink);
            return;
        }
        HtmlPageHead head = HtmlPageHead.of(page).at(address);
        dates.savedAt(SavedMoment.of(page));
        head.announced().ifPresent(sink::announced);
        if (comments.isEmpty()) {
            if (head.announced().isEmpty()) {
                AnnouncedCount.anywhere(page).ifPresent(sink::announced);
            }
            if (LinkedDataComments.read(page, head, name, dates, sink)) {
                return;
            }
            Set<Element> teasers = TeaserLists.on(page.body());
            List<String> lines =
                    HtmlText.of(page.body(), teasers::contains).lines().toList();
            String otherwise = head.title() == null ? PostBuilder.titleOfFile(name) : head.title();
            new TextPageReader(dates).readThread(lines, otherwise, sink);
            HtmlPageKind.withoutComments(page).ifPresent(sink::missing);
            return;
        }
        HtmlPageKind.withComments(page).ifPresent(sink::missing);
        if (head.announced().isEmpty()) {
            AnnouncedCount.above(comments.keySet().iterator().next()).ifPresent(sink::announced);
        }
        IncomingPost post = PostBuilder.of(head.postId(), head.title(), head.url(), null);
        DateOrder usual = DateOrder.usualIn(head.language());
        BorrowedQuotes quotes = BorrowedQuotes.in(HtmlComment.each(comments.keySet()), new ThreadStructure(comments));
        ThreadDates written = new ThreadDates(
                quotes.entries().values().stream().map(HtmlComment::date).toList(),
                usual,
                PublishedMoment.of(page),
                dates);
        written.tellOpen(sink);
        comments(comments, quotes, written, head, post, sink);
    }

    /** Rows that the page itself calls comments, as WordPress's list for moderators does, are no mere table. */
    private static boolean areRows(Map<Element, CommentIdentity> comments) {
        return comments.entrySet().stream()
                .anyMatch(some -> some.getKey().nameIs("tr")
                        && !some.getValue().id().isEmpty()
                        && MarkupRoles.isComment(some.getKey()));
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
            Map<Element, CommentIdentity> comments,
            BorrowedQuotes quotes,
            ThreadDates written,
            HtmlPageHead head,
            IncomingPost post,
            CommentSink sink) {
        // WordPress, which says the number of its post, counts the comments of all pages together.
        boolean counted = head.postId() != null;
        Map<Element, String> known = new HashMap<>();
        comments.forEach((element, identity) -> known.put(
                element, counted ? identity.id() : identity.within(post).id()));
        Set<String> seen = new HashSet<>();
        int[] index = {0};
        quotes.entries().forEach((element, entry) -> {
            CommentIdentity identity = comments.getOrDefault(element, CommentIdentity.NONE);
            Instant instant = written.at(index[0]++);
            if (!isTwin(entry, identity, seen)) {
                Element parent = quotes.parent(element);
                IncomingPost own = Objects.requireNonNullElse(ModerationList.post(element), post);
                IncomingComment comment =
                        comment(entry, known.get(element), parent == null ? null : known.get(parent), instant, own);
                known.put(element, comment.sourceId());
                sink.comment(own, comment);
            }
        });
    }

    private IncomingComment comment(
            HtmlComment entry,
            @Nullable String id,
            @Nullable String parent,
            @Nullable Instant written,
            IncomingPost post) {
        String text = entry.text();
        boolean onlyLink = text.isBlank() && entry.type() != CommentType.COMMENT;
        return new CommentBuilder()
                .with(CommentField.ID, id)
                .with(CommentField.PARENT, parent)
                .with(CommentField.TYPE, entry.type().name())
                .with(CommentField.STATUS, entry.status())
                .with(CommentField.AUTHOR, entry.author())
                .with(CommentField.DATE, entry.date())
                .writtenAt(written)
                .reckonedBy(dates)
                .text(onlyLink ? Objects.toString(entry.author(), "") : text, false)
                .comment(post, ids);
    }
}
