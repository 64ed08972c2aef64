package org.signpost.faq.matching;

import jakarta.inject.Singleton;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.faq.Library;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Matches one comment, for the worker or while somebody waits for it, the first time and every other time. Thread-safe;
 * callers open the transaction and lock the comment.
 */
@Singleton
public class CommentMatcher {
    private static final Logger LOG = LoggerFactory.getLogger(CommentMatcher.class);

    private final Matches matches;
    private final Comments comments;
    private final Assessments assessments;
    private final CurrentMatcher matcher;

    CommentMatcher(Matches matches, Comments comments, Assessments assessments, CurrentMatcher matcher) {
        this.matches = matches;
        this.comments = comments;
        this.assessments = assessments;
        this.matcher = matcher;
    }

    /** Loads what matching needs: the first time that takes seconds, too long for a transaction. */
    public void prepare() {
        matcher.of(matcher.library());
    }

    /** Puts a match from the assessment and the entries as they are now in the place of the comment's. */
    public void match(CommentId id) {
        match(id, matcher.library());
    }

    void match(CommentId id, Library library) {
        Comment comment = comments.find(id).orElseThrow();
        Assessment assessment = assessments.find(id).orElseThrow();
        Match match = matcher.of(library).match(comment.text(), assessment);
        matches.store(comment, assessment, match, library);
        LOG.info("event=comment.matched comment={} revision={} outcome={}", id, comment.revision(), match.outcome());
    }
}
