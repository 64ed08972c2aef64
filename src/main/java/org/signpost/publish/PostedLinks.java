package org.signpost.publish;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.signpost.comment.CommentId;
import org.signpost.desk.PostingCheck;
import org.signpost.draft.LinkReach;

/** Objects to links that the readers of the website could not follow, where the program would post the reply. */
@Singleton
final class PostedLinks implements PostingCheck {
    private final ReplyPostings postings;
    private final LinkReach reach;

    PostedLinks(ReplyPostings postings, LinkReach reach) {
        this.postings = postings;
        this.reach = reach;
    }

    @Override
    public Optional<String> objection(CommentId comment, String text) {
        return postings.postedThrough(comment).flatMap(site -> reach.objection(text, site));
    }
}
