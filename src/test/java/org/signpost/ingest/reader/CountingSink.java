package org.signpost.ingest.reader;

import java.util.ArrayList;
import java.util.List;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.input.UnreadablePart;

/** Counts what comes and keeps none of it. */
final class CountingSink implements CommentSink {
    final List<UnreadablePart> unreadable = new ArrayList<>();
    int comments;
    int longest;

    @Override
    public void comment(IncomingPost post, IncomingComment comment) {
        comments++;
        longest = Math.max(longest, comment.text().length());
    }

    @Override
    public void announced(int count) {}

    @Override
    public void leftOut(String reason) {}

    @Override
    public void unreadable(UnreadablePart item) {
        if (unreadable.size() < 1000) {
            unreadable.add(item);
        }
    }
}
