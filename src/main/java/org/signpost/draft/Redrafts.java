package org.signpost.draft;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.faq.CurrentLibrary;

/** Composes a draft anew while somebody waits for it. Thread-safe; callers open the transaction and lock the comment. */
@Singleton
public class Redrafts {
    private final DraftRows rows;
    private final Drafts drafts;
    private final Comments comments;
    private final CommentComposer composer;
    private final CurrentLibrary library;

    Redrafts(DraftRows rows, Drafts drafts, Comments comments, CommentComposer composer, CurrentLibrary library) {
        this.rows = rows;
        this.drafts = drafts;
        this.comments = comments;
        this.composer = composer;
        this.library = library;
    }

    /** Puts a draft from the entries as they are now in the place of the comment's; without a match it only goes. */
    public void compose(CommentId id) {
        Optional<DraftRows.Due> matched = rows.matched(id);
        if (matched.isEmpty()) {
            drafts.outdate(List.of(id));
            return;
        }
        library.lookAgain();
        Comment comment = comments.find(id).orElseThrow();
        drafts.store(comment, composer.compose(comment), matched.get().matchedAt());
    }
}
