package org.signpost.faq.matching;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.signpost.comment.CommentId;
import org.signpost.faq.Library;
import org.signpost.platform.database.Worker;

/** Matches comments that have an assessment and no match made from it yet. */
@Singleton
public class MatchJob implements Worker {
    private static final int AT_ONCE = 20;

    private final Matches matches;
    private final CommentMatcher commentMatcher;
    private final CurrentMatcher matcher;

    MatchJob(Matches matches, CommentMatcher commentMatcher, CurrentMatcher matcher) {
        this.matches = matches;
        this.commentMatcher = commentMatcher;
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
        List<CommentId> due = matches.lockDue(AT_ONCE);
        due.forEach(id -> commentMatcher.match(id, library));
        return !due.isEmpty();
    }
}
