package org.signpost.faq.matching;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.faq.Library;
import org.signpost.platform.Worker;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Matches comments that have an assessment and no match made from it yet. */
@Singleton
public class MatchJob implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(MatchJob.class);
    private static final int AT_ONCE = 20;

    private final MatchRows rows;
    private final Matches matches;
    private final Comments comments;
    private final Assessments assessments;
    private final CurrentMatcher matcher;

    MatchJob(MatchRows rows, Matches matches, Comments comments, Assessments assessments, CurrentMatcher matcher) {
        this.rows = rows;
        this.matches = matches;
        this.comments = comments;
        this.assessments = assessments;
        this.matcher = matcher;
    }

    @Override
    public String name() {
        return "match";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    @Transactional
    public boolean work() {
        Library library = matcher.library();
        List<CommentId> due = rows.lockDue(AT_ONCE);
        for (CommentId id : due) {
            Comment comment = comments.find(id).orElseThrow();
            Assessment assessment = assessments.find(id).orElseThrow();
            Match match = matcher.of(library).match(comment.text(), assessment);
            matches.store(comment, assessment, match, library);
            LOG.info("event=matched comment={} revision={} outcome={}", id, comment.revision(), match.outcome());
        }
        return !due.isEmpty();
    }
}
