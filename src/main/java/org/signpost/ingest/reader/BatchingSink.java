package org.signpost.ingest.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.input.UnreadablePart;

/** Gathers comments into batches, passing over those that an earlier, cut off run has stored. */
public final class BatchingSink implements CommentSink {
    private static final int BATCH = 200;
    private static final int BATCH_CHARACTERS = 2_000_000;

    private final Consumer<List<FoundComments.Item>> store;
    private final long from;
    private final List<FoundComments.Item> batch = new ArrayList<>();
    private final List<UnreadablePart> unreadable = new ArrayList<>();
    private final Map<String, Long> leftOut = new TreeMap<>();
    private final List<String> remarks = new ArrayList<>();
    private long found;
    private long unreadableCount;
    private int characters;
    private @Nullable Integer announced;
    private FoundComments.@Nullable Item first;
    private boolean severalPosts;

    /**
     * A sink.
     *
     * @param from how many comments an earlier run has stored
     */
    public BatchingSink(long from, Consumer<List<FoundComments.Item>> store) {
        this.from = from;
        this.store = store;
    }

    @Override
    public void comment(IncomingPost post, IncomingComment comment) {
        found++;
        FoundComments.Item item = new FoundComments.Item(post, comment);
        if (first == null) {
            first = item;
        }
        severalPosts |= !first.post().sourceId().equals(post.sourceId());
        if (found <= from) {
            return;
        }
        batch.add(item);
        characters += comment.text().length();
        if (batch.size() >= BATCH || characters >= BATCH_CHARACTERS) {
            flush();
        }
    }

    /** Hands on what has gathered. */
    public void flush() {
        if (!batch.isEmpty()) {
            store.accept(List.copyOf(batch));
            batch.clear();
            characters = 0;
        }
    }

    @Override
    public void announced(int count) {
        announced = count;
    }

    @Override
    public void leftOut(String reason) {
        leftOut.merge(reason, 1L, Long::sum);
    }

    @Override
    public void remark(String sentence) {
        remarks.add(sentence);
    }

    @Override
    public void unreadable(UnreadablePart item) {
        unreadableCount++;
        if (unreadable.size() < FoundComments.MAX_UNREADABLE) {
            unreadable.add(item);
        }
    }

    /** The first comment, where all stand under one post. */
    public Optional<FoundComments.Item> onlyThread() {
        return severalPosts ? Optional.empty() : Optional.ofNullable(first);
    }

    /** How many comments there were, with those that an earlier run has stored. */
    public long found() {
        return found;
    }

    /** How many comments the page says it has, or null. */
    public @Nullable Integer announced() {
        return announced;
    }

    /** How many comments were left out for each reason, by the reason's words. */
    public List<LeftOut> leftOut() {
        return leftOut.entrySet().stream()
                .map(reason -> new LeftOut(reason.getKey(), reason.getValue()))
                .toList();
    }

    /** What else is to be known of the input, in whole sentences. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** How many parts could not be read. */
    public long unreadableCount() {
        return unreadableCount;
    }

    /** The first of them, at most {@link FoundComments#MAX_UNREADABLE}. */
    public List<UnreadablePart> unreadable() {
        return List.copyOf(unreadable);
    }
}
