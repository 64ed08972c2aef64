package org.signpost.faq.matching;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.comment.WorkLeases;
import org.signpost.comment.WorkStage;
import org.signpost.faq.Library;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;
import org.signpost.triage.TopicCorrection;
import org.signpost.triage.TopicCorrections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Matches one comment, for the worker or while somebody waits for it, the first time and every other time. Thread-safe. What
 * takes long, {@link #match}, is called with no transaction open; {@link #store} is short.
 */
@Singleton
public class CommentMatcher {
    private static final Logger LOG = LoggerFactory.getLogger(CommentMatcher.class);

    private final Matches matches;
    private final Comments comments;
    private final Assessments assessments;
    private final TopicCorrections corrections;
    private final WorkLeases leases;
    private final CurrentMatcher matcher;

    CommentMatcher(
            Matches matches,
            Comments comments,
            Assessments assessments,
            TopicCorrections corrections,
            WorkLeases leases,
            CurrentMatcher matcher) {
        this.matches = matches;
        this.comments = comments;
        this.assessments = assessments;
        this.corrections = corrections;
        this.leases = leases;
        this.matcher = matcher;
    }

    /**
     * The match that follows from the assessment and the entries as they are now; empty where there is nothing to match, and
     * where the entries changed while it was made.
     */
    public Optional<FreshMatch> match(CommentId id) {
        Library library = matcher.library();
        // In this order: whatever changes in between, what is read first is not the newest any more when it is stored.
        Optional<Comment> comment = comments.find(id);
        long correction = corrections.current(id).map(TopicCorrection::id).orElse(0L);
        Optional<Assessment> assessment = assessments.findForMatching(id);
        if (comment.isEmpty() || assessment.isEmpty()) {
            return Optional.empty();
        }
        EntryMatcher entries = matcher.of(library);
        Match match = entries.match(comment.get().text(), assessment.get());
        FreshMatch fresh = new FreshMatch(
                id,
                comment.get().revision(),
                assessment.get().model(),
                correction,
                library.id(),
                match,
                entries.topics(assessment.get(), match));
        return Optional.of(fresh).filter(_ -> matcher.library().id().equals(library.id()));
    }

    /**
     * Puts it in the place of the comment's, unless another node did so first. Joins the transaction of the caller, else it is
     * one of its own.
     *
     * @return false where what it rests on has changed since, so that it was not kept
     */
    @Transactional
    public boolean store(FreshMatch fresh) {
        boolean fits = leases.lock(fresh.comment())
                        .filter(newest -> newest == fresh.revision())
                        .isPresent()
                && matches.restsOnTheSame(fresh.comment(), fresh.revision(), fresh.model(), fresh.correction());
        if (fits && leases.waits(WorkStage.MATCH, fresh.comment(), fresh.revision())) {
            matches.store(fresh);
            LOG.info(
                    "event=comment.matched comment={} revision={} outcome={}",
                    fresh.comment(),
                    fresh.revision(),
                    fresh.match().outcome());
        }
        return fits;
    }
}
