package org.signpost.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.ingest.reader.CommentSink;
import org.signpost.ingest.reader.FoundComments;

/** Gathers comments into batches, passing over those that an earlier, cut off run has stored. */
final class BatchingSink implements CommentSink {
    private static final int BATCH = 200;
    private static final int BATCH_CHARACTERS = 2_000_000;

    private final Consumer<List<FoundComments.Item>> store;
    private final long from;
    private final List<FoundComments.Item> batch = new ArrayList<>();
    private final List<UnreadablePart> unreadable = new ArrayList<>();
    private long found;
    private long unreadableCount;
    private int characters;
    private @Nullable Integer announced;

    BatchingSink(long from, Consumer<List<FoundComments.Item>> store) {
        this.from = from;
        this.store = store;
    }

    @Override
    public void comment(IncomingPost post, IncomingComment comment) {
        found++;
        if (found <= from) {
            return;
        }
        batch.add(new FoundComments.Item(post, comment));
        characters += comment.text().length();
        if (batch.size() >= BATCH || characters >= BATCH_CHARACTERS) {
            flush();
        }
    }

    /** Hands on what has gathered. */
    void flush() {
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
    public void unreadable(UnreadablePart item) {
        unreadableCount++;
        if (unreadable.size() < FoundComments.MAX_UNREADABLE) {
            unreadable.add(item);
        }
    }

    long found() {
        return found;
    }

    @Nullable Integer announced() {
        return announced;
    }

    long unreadableCount() {
        return unreadableCount;
    }

    List<UnreadablePart> unreadable() {
        return List.copyOf(unreadable);
    }
}
