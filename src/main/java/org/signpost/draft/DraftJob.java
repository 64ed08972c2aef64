package org.signpost.draft;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.signpost.comment.Comment;
import org.signpost.comment.Comments;
import org.signpost.faq.CurrentLibrary;
import org.signpost.platform.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Composes drafts for comments that have a match and no draft made from it yet. */
@Singleton
public class DraftJob implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(DraftJob.class);
    private static final int AT_ONCE = 50;

    private final DraftRows rows;
    private final Drafts drafts;
    private final Comments comments;
    private final CommentComposer composer;
    private final CurrentLibrary library;

    DraftJob(DraftRows rows, Drafts drafts, Comments comments, CommentComposer composer, CurrentLibrary library) {
        this.rows = rows;
        this.drafts = drafts;
        this.comments = comments;
        this.composer = composer;
        this.library = library;
    }

    @Override
    public String name() {
        return "draft";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    @Transactional
    public boolean work() {
        List<DraftRows.Due> due = rows.lockDue(AT_ONCE);
        if (!due.isEmpty()) {
            library.lookAgain();
        }
        for (DraftRows.Due one : due) {
            Comment comment = comments.find(one.commentId()).orElseThrow();
            Composition composition = composer.compose(comment);
            drafts.store(comment, composition, one.matchedAt());
            LOG.info(
                    "event=drafted comment={} revision={} proposed={}",
                    comment.id(),
                    comment.revision(),
                    composition.proposal().isPresent());
        }
        return !due.isEmpty();
    }
}
