package org.signpost.ingest.reader;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.PostBuilder;
import org.signpost.ingest.input.CleanReader;
import org.signpost.ingest.input.EncodingDetection;
import org.signpost.ingest.input.GzipInput;
import org.signpost.ingest.input.UnpackingLimits;
import org.signpost.ingest.input.UnreadablePart;
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
        return read(in, nameHint, format, NamedColumns.NONE);
    }

    /**
     * As above.
     *
     * @param columns of a table, where somebody has named them
     */
    public static FoundComments read(InputStream in, String nameHint, Optional<String> format, NamedColumns columns)
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
        Optional<InputFormat> read = read(in, nameHint, format, UnpackingLimits.COMMAND_LINE, columns, sink);
        sink.flush();
        List<UnreadablePart> unreadable = new ArrayList<>(sink.unreadable());
        if (sink.found() > items.size()) {
            unreadable.addFirst(new UnreadablePart(
                    "comment " + items.size(), "too many to hold at once; the rest was left out (import the file)"));
        }
        return new FoundComments(read, items, sink.announced(), unreadable, sink.leftOut());
    }

    /**
     * Hands each comment to {@code sink} as it is read.
     *
     * @return the format, or empty where it is none of ours
     */
    public static Optional<InputFormat> read(
            InputStream in, String nameHint, Optional<String> format, UnpackingLimits limits, CommentSink sink)
            throws IOException {
        return read(in, nameHint, format, limits, NamedColumns.NONE, sink);
    }

    /**
     * As above.
     *
     * @param columns of a table, where somebody has named them; they make a table of what could be a page of text
     */
    public static Optional<InputFormat> read(
            InputStream in,
            String nameHint,
            Optional<String> format,
            UnpackingLimits limits,
            NamedColumns columns,
            CommentSink sink)
            throws IOException {
        Optional<InputFormat> wanted = format.filter(label -> !label.equalsIgnoreCase("auto"))
                .map(label -> InputFormat.named(label)
                        .orElseThrow(() -> new IllegalArgumentException("There is no format \"" + label + "\".")));
        BufferedInputStream bytes = new BufferedInputStream(in, FormatDetection.HEAD + 8192);
        if (GzipInput.isGzip(FormatDetection.head(bytes))) {
            bytes = new BufferedInputStream(new GzipInput(bytes, limits), FormatDetection.HEAD + 8192);
        }
        byte[] head = FormatDetection.head(bytes);
        Optional<String> foreign = FormatDetection.foreign(head);
        if (foreign.isPresent()) {
            sink.unreadable(new UnreadablePart("byte 1", foreign.get()));
            return Optional.empty();
        }
        CleanReader text = new CleanReader(bytes, EncodingDetection.of(head));
        InputFormat chosen = wanted.orElseGet(() -> FormatDetection.format(head, nameHint, columns));
        chosen.newReader(columns).read(text, nameHint, new OneLine(sink, text));
        text.failure().ifPresent(sink::unreadable);
        return Optional.of(chosen);
    }

    /** Whether the post's title was only made of its address or number, so that a real one must not give way to it. */
    public static boolean isTitleGuessed(IncomingPost post) {
        return post.title()
                        .equals(PostBuilder.of(post.sourceId(), null, post.url(), null)
                                .title())
                || post.title().equals("Untitled");
    }

    /** Keeps back "ends in the middle" where the reason why it does is known and said anyway. */
    private record OneLine(CommentSink sink, CleanReader text) implements CommentSink {
        @Override
        public void comment(IncomingPost post, IncomingComment comment) {
            sink.comment(post, comment);
        }

        @Override
        public void announced(int count) {
            sink.announced(count);
        }

        @Override
        public void leftOut(String reason) {
            sink.leftOut(reason);
        }

        @Override
        public void unreadable(UnreadablePart item) {
            if (!item.reason().equals(UnreadablePart.ENDS_EARLY)
                    || text.failure().isEmpty()) {
                sink.unreadable(item);
            }
        }
    }
}
