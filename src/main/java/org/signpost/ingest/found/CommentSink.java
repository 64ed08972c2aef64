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

    /** A comment that is not made yet. What is not known of its status is noted. */
    default void comment(IncomingPost post, CommentBuilder comment, FingerprintIds ids) {
        comment.unknownStatus().ifPresent(this::unknownStatus);
        comment(post, comment.comment(post, ids));
    }

    /** One comment that was handed on as not public, because nobody knows what the source's word for its status means. */
    default void unknownStatus(String word) {}

    /** How many comments the page says it has. */
    void announced(int count);

    /**
     * One comment that was read and is not handed on, as it is not public.
     *
     * @param reason one of few fixed phrases that follow "left out:", such as "of a private post"
     */
    void leftOut(String reason);

    /** Something that could not be read, or not to its end. */
    void unreadable(UnreadablePart item);

    /** Something to know of what was read, as a whole sentence; nothing is wrong with the input. */
    default void remark(String sentence) {}

    /** Why comments may be missing; it is said only where some are. */
    default void missing(MissingComments why) {}
}
