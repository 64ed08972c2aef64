package org.signpost.ingest.found;

import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.input.UnreadablePart;

/** Takes what a reader finds, while it reads. */
public interface CommentSink {
    /**
     * A comment. The same file always gives the same comments in the same order.
     *
     * @param post what it stands under; equal for comments of one thread
     */
    void comment(IncomingPost post, IncomingComment comment);

    /** How many comments the page says it has. */
    void announced(int count);

    /** Something that could not be read, or not to its end. */
    void unreadable(UnreadablePart item);

    /** Why comments may be missing; it is said only where some are. */
    default void missing(MissingComments why) {}
}
