package org.signpost.ingest.reader;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.input.UnreadablePart;

/**
 * Everything that was found in one input.
 *
 * @param format or empty where it is none of ours
 * @param items the comments in the order of the input, each with its post
 * @param announced how many the page says it has, or null
 * @param unreadable the first parts that could not be read, at most {@link #MAX_UNREADABLE}
 * @param leftOut how many comments were passed over as they are not public, and why
 * @param remarks what else is to be known, in whole sentences
 */
public record FoundComments(
        Optional<InputFormat> format,
        List<Item> items,
        @Nullable Integer announced,
        List<UnreadablePart> unreadable,
        List<LeftOut> leftOut,
        List<String> remarks) {
    /** How many unreadable parts are kept. */
    public static final int MAX_UNREADABLE = 200;

    /**
     * A comment and what it stands under.
     *
     * @param post the same for all comments of a thread
     * @param comment as read
     */
    public record Item(IncomingPost post, IncomingComment comment) {}

    public FoundComments {
        items = List.copyOf(items);
        unreadable = List.copyOf(unreadable);
        leftOut = List.copyOf(leftOut);
        remarks = List.copyOf(remarks);
    }

    /** The same with one more part that could not be read. */
    public FoundComments lacking(UnreadablePart part) {
        List<UnreadablePart> parts =
                Stream.concat(Stream.of(part), unreadable.stream()).toList();
        return new FoundComments(format, items, announced, parts, leftOut, remarks);
    }

    /** How many the page says it has, beside how many are here. */
    public ThreadCount count() {
        return new ThreadCount(announced, items.size(), unreadable.size());
    }

    /** What could not be read and what is missing, each as a sentence. */
    public List<String> complaints() {
        return Stream.concat(unreadable.stream().map(UnreadablePart::toString), count().sentence().stream())
                .toList();
    }

    /** The comments of all posts. */
    public List<IncomingComment> comments() {
        return items.stream().map(Item::comment).toList();
    }
}
