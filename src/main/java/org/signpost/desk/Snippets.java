package org.signpost.desk;

import jakarta.inject.Singleton;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;

/** What a comment asks, short and with personal data masked, for lists of other rooms. Thread-safe. */
@Singleton
public class Snippets {
    private final Comments comments;
    private final Proposals proposals;

    Snippets(Comments comments, Proposals proposals) {
        this.comments = comments;
        this.proposals = proposals;
    }

    /** The sentence that asks, else the beginning; empty where nobody has read the comment yet. */
    public String of(CommentId id) {
        return comments.find(id).map(proposals::snippet).orElse("");
    }
}
