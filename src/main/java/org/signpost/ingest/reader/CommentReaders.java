package org.signpost.ingest.reader;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.FormatReader;
import org.signpost.ingest.found.PostBuilder;
import org.signpost.ingest.found.ReckonedDates;
import org.signpost.ingest.found.SeenMoment;
import org.signpost.ingest.found.SourceDates;
import org.signpost.ingest.input.CleanReader;
import org.signpost.ingest.input.EncodingDetection;
import org.signpost.ingest.input.GzipInput;
import org.signpost.ingest.input.UnpackingLimits;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.ingest.reader.foreign.ForeignFiles;
import org.signpost.ingest.reader.foreign.MhtmlPage;
import org.signpost.ingest.reader.html.HtmlPageReader;
import org.signpost.ingest.reader.table.NamedColumns;

/**
 * Finds the comments in any supported format. Thread-safe; memory stays bounded whatever the input holds.
 *
 * <p>Input that is not one of the formats, is cut off, or tries to do harm is no exception: what could be read is handed on
 * and the rest is named as {@link UnreadablePart}.
 */
public final class CommentReaders {
    private static final long MAX_CHARACTERS = 64_000_000;
    private static final int FOR_EACH = 200;
    private static final UnreadablePart GARBLED = new UnreadablePart(
            "the file",
            "many of its letters are in an encoding that is not known here, so names and texts may be wrong; open it in the"
                    + " program that made it, save it as UTF-8, and import that");

    private CommentReaders() {}

    /**
     * Reads everything into memory; meant for one page or file of moderate size.
     *
     * @param nameHint the file's name, or blank
     * @param format a label of {@link InputFormat}; empty or "auto" to look at the content
     * @throws IOException where the stream itself fails
     * @throws IllegalArgumentException where there is no such format
     */
    public static FoundComments read(InputStream in, String nameHint, Optional<String> format) throws IOException {
        return read(in, nameHint, format, NamedColumns.NONE, SeenMoment.UNKNOWN);
    }

    /**
     * As above.
     *
     * @param columns of a table, where somebody has named them
     * @param seen when, from which "5 days ago" counts back
     */
    public static FoundComments read(
            InputStream in, String nameHint, Optional<String> format, NamedColumns columns, SeenMoment seen)
            throws IOException {
        List<FoundComments.Item> items = new ArrayList<>();
        long[] characters = {0};
        BatchingSink sink = new BatchingSink(0, batch -> {
            if (characters[0] < MAX_CHARACTERS) {
                items.addAll(batch);
            }
            characters[0] += batch.stream()
                    .mapToLong(item -> item.comment().text().length() + FOR_EACH)
                    .sum();
        });
        Optional<InputFormat> read = read(in, nameHint, format, UnpackingLimits.COMMAND_LINE, columns, seen, sink);
        sink.flush();
        List<UnreadablePart> unreadable = new ArrayList<>(sink.unreadable());
        if (sink.found() > items.size()) {
            unreadable.addFirst(new UnreadablePart(
                    "comment " + items.size(), "too many to hold at once; the rest was left out (import the file)"));
        }
        return new FoundComments(read, items, sink.announced(), unreadable, sink.leftOut(), sink.remarks());
    }

    /**
     * Hands each comment to {@code sink} as it is read.
     *
     * @return the format, or empty where it is none of ours
     */
    public static Optional<InputFormat> read(
            InputStream in, String nameHint, Optional<String> format, UnpackingLimits limits, CommentSink sink)
            throws IOException {
        return read(in, nameHint, format, limits, NamedColumns.NONE, SeenMoment.UNKNOWN, sink);
    }

    /**
     * As above.
     *
     * @param columns of a table, where somebody has named them; they make a table of what could be a page of text
     * @param seen when, from which "5 days ago" counts back
     */
    public static Optional<InputFormat> read(
            InputStream in,
            String nameHint,
            Optional<String> format,
            UnpackingLimits limits,
            NamedColumns columns,
            SeenMoment seen,
            CommentSink sink)
            throws IOException {
        Optional<InputFormat> wanted = format.filter(label -> !label.equalsIgnoreCase("auto"))
                .map(label -> InputFormat.named(label)
                        .orElseThrow(() -> new IllegalArgumentException("There is no format \"" + label + "\".")));
        BufferedInputStream bytes = buffered(in);
        if (GzipInput.isGzip(FormatDetection.head(bytes))) {
            bytes = buffered(new GzipInput(bytes, limits));
        }
        byte[] head = FormatDetection.head(bytes);
        Optional<UnreadablePart> foreign = ForeignFiles.unreadable(head)
                .or(() -> wanted.isPresent() ? Optional.empty() : ForeignFiles.otherText(head, nameHint));
        if (foreign.isPresent()) {
            sink.unreadable(foreign.get());
            return Optional.empty();
        }
        ReckonedDates dates = new ReckonedDates(seen);
        if (MhtmlPage.isIn(head)) {
            return savedInOneFile(new MhtmlPage(bytes), nameHint, dates, sink);
        }
        InputFormat chosen = wanted.orElseGet(() -> FormatDetection.format(head, nameHint, columns));
        CleanReader text = new CleanReader(bytes, EncodingDetection.of(head));
        read(chosen.newReader(columns, dates), text, nameHint, sink);
        if (text.isGarbled() || EncodingDetection.isUnknown(head)) {
            sink.unreadable(GARBLED);
        }
        EncodingDetection.guess(head).ifPresent(sink::remark);
        dates.sentences().forEach(sink::remark);
        return Optional.of(chosen);
    }

    private static BufferedInputStream buffered(InputStream in) {
        return new BufferedInputStream(in, FormatDetection.HEAD + 8192);
    }

    /** Reads the page that a browser has packed into one file, whatever somebody called the file. */
    private static Optional<InputFormat> savedInOneFile(
            MhtmlPage page, String nameHint, ReckonedDates dates, CommentSink sink) throws IOException {
        BufferedInputStream bytes = buffered(page);
        byte[] head = FormatDetection.head(bytes);
        if (head.length == 0) {
            sink.unreadable(new UnreadablePart(
                    "the file", "a browser saved it as one file (MHTML), but no page is in it; save the page as HTML"));
            return Optional.empty();
        }
        CleanReader text = new CleanReader(bytes, EncodingDetection.of(head, page.charset()));
        dates.savedAt(SourceDates.parse(page.date()));
        read(new HtmlPageReader(dates, page.address(), NamedColumns.NONE), text, nameHint, sink);
        dates.sentences().forEach(sink::remark);
        return Optional.of(InputFormat.HTML);
    }

    private static void read(FormatReader reader, CleanReader text, String nameHint, CommentSink sink)
            throws IOException {
        MissingCommentCheck check = new MissingCommentCheck(sink, text);
        reader.read(text, nameHint, check);
        check.finish();
    }

    /** Whether the post's title was only made of its address or number, so that a real one must not give way to it. */
    public static boolean isTitleGuessed(IncomingPost post) {
        return post.title()
                        .equals(PostBuilder.of(post.sourceId(), null, post.url(), null)
                                .title())
                || post.title().equals("Untitled");
    }
}
