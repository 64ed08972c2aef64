package org.signpost.ingest.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;

/** Keeps everything, up to a size that fits into memory. */
final class CollectingSink implements Sink {
    private static final long MAX_CHARACTERS = 64_000_000;
    private static final int FOR_EACH = 200;

    private final List<Found.Item> items = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private OptionalInt announced = OptionalInt.empty();
    private long characters;

    @Override
    public void comment(IncomingPost post, IncomingComment comment) {
        boolean fits = characters < MAX_CHARACTERS;
        characters += comment.text().length() + FOR_EACH;
        if (fits) {
            items.add(new Found.Item(post, comment));
            if (characters >= MAX_CHARACTERS) {
                unreadable(new Unreadable(
                        "comment " + items.size(),
                        "too many to hold at once; the rest was left out (import the file)"));
            }
        }
    }

    @Override
    public void announced(int count) {
        announced = OptionalInt.of(count);
    }

    @Override
    public void unreadable(Unreadable item) {
        if (unreadable.size() < Found.MAX_UNREADABLE) {
            unreadable.add(item);
        }
    }

    Found found(Optional<Format> format) {
        return new Found(format, items, announced, unreadable);
    }
}
