package org.signpost.desk;

import java.util.Optional;
import org.signpost.comment.CommentId;

/** What speaks against posting a reply and is known before it is approved. The room that posts replies knows it. */
public interface PostingCheck {
    /**
     * Why a reply to a comment could not be posted whatever its website says, as a sentence; empty where nothing is in its way,
     * or where a person pastes it, who sees for themselves.
     *
     * @param text the whole reply
     */
    Optional<String> objection(CommentId comment, String text);
}
