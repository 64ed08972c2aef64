package org.signpost.draft;

import jakarta.inject.Singleton;
import java.util.List;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.faq.CurrentLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drafts the reply to one comment, for the worker or while somebody waits for it. Thread-safe; callers open the transaction
 * and lock the comment.
 */
@Singleton
public class CommentDrafter {
    private static final Logger LOG = LoggerFactory.getLogger(CommentDrafter.class);

    private final Drafts drafts;
    private final Comments comments;
    private final CommentComposer composer;
    private final CurrentLibrary library;

    CommentDrafter(Drafts drafts, Comments comments, CommentComposer composer, CurrentLibrary library) {
        this.drafts = drafts;
        this.comments = comments;
        this.composer = composer;
        this.library = library;
    }

    /** Puts a draft from the entries as they are now in the place of the comment's; without a match it only goes. */
    public void compose(CommentId id) {
        drafts.matched(id).ifPresentOrElse(due -> composeAll(List.of(due)), () -> drafts.outdate(List.of(id)));
    }

    /** The same for several, with one look at the entries. */
    void composeAll(List<Drafts.Due> due) {
        if (!due.isEmpty()) {
            library.lookAgain();
        }
        for (Drafts.Due one : due) {
            Comment comment = comments.find(one.commentId()).orElseThrow();
            CompositionOutcome composition = composer.compose(comment);
            drafts.store(comment, composition, one.matchedAt());
            LOG.info(
                    "event=drafted comment={} revision={} proposed={}",
                    comment.id(),
                    comment.revision(),
                    composition.proposal().isPresent());
        }
    }
}
