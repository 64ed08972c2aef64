package org.signpost.ingest.reader;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;

/**
 * Finds the comments in any supported format. Thread-safe; memory stays bounded whatever the input holds.
 *
 * <p>Input that is not one of the formats, is cut off, or tries to do harm is no exception: what could be read is handed on
 * and the rest is named as {@link Unreadable}.
 */
public final class Readers {
    private Readers() {}

    /**
     * Reads everything into memory; meant for one page or file of moderate size.
     *
     * @param nameHint the file's name, or blank
     * @param format a label of {@link Format}; empty or "auto" to look at the content
     * @throws IOException where the stream itself fails
     * @throws IllegalArgumentException where there is no such format
     */
    public static Found read(InputStream in, String nameHint, Optional<String> format) throws IOException {
        CollectingSink sink = new CollectingSink();
        Optional<Format> read = read(in, nameHint, format, Limits.COMMAND_LINE, sink);
        return sink.found(read);
    }

    /**
     * Hands each comment to {@code sink} as it is read.
     *
     * @return the format, or empty where it is none of ours
     */
    public static Optional<Format> read(
            InputStream in, String nameHint, Optional<String> format, Limits limits, Sink sink) throws IOException {
        Optional<Format> wanted = format.filter(label -> !label.equalsIgnoreCase("auto"))
                .map(label -> Format.named(label)
                        .orElseThrow(() -> new IllegalArgumentException("There is no format \"" + label + "\".")));
        BufferedInputStream bytes = new BufferedInputStream(in, Detection.HEAD + 8192);
        if (GzipInput.isGzip(Detection.head(bytes))) {
            bytes = new BufferedInputStream(new GzipInput(bytes, limits), Detection.HEAD + 8192);
        }
        byte[] head = Detection.head(bytes);
        Optional<String> foreign = Detection.foreign(head);
        if (foreign.isPresent()) {
            sink.unreadable(new Unreadable("byte 1", foreign.get()));
            return Optional.empty();
        }
        CleanReader text = new CleanReader(bytes, Encoding.of(head));
        Format chosen = wanted.orElseGet(() -> Detection.format(head, nameHint));
        chosen.newReader().read(text, nameHint, new OneLine(sink, text));
        text.failure().ifPresent(sink::unreadable);
        return Optional.of(chosen);
    }

    /** Whether the post's title was only made of its address or number, so that a real one must not give way to it. */
    public static boolean isTitleGuessed(IncomingPost post) {
        return post.title()
                        .equals(PostOf.of(post.sourceId(), null, post.url(), null)
                                .title())
                || post.title().equals("Untitled");
    }

    /** Keeps back "ends in the middle" where the reason why it does is known and said anyway. */
    private record OneLine(Sink sink, CleanReader text) implements Sink {
        @Override
        public void comment(IncomingPost post, IncomingComment comment) {
            sink.comment(post, comment);
        }

        @Override
        public void announced(int count) {
            sink.announced(count);
        }

        @Override
        public void unreadable(Unreadable item) {
            if (!item.reason().equals(Unreadable.ENDS_EARLY) || text.failure().isEmpty()) {
                sink.unreadable(item);
            }
        }
    }
}
