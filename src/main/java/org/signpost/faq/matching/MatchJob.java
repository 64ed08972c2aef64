package org.signpost.faq.matching;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.signpost.comment.CommentId;
import org.signpost.comment.WorkLease;
import org.signpost.comment.WorkLeases;
import org.signpost.comment.WorkStage;
import org.signpost.faq.Library;
import org.signpost.platform.database.Worker;

/** Matches comments that have an assessment and no match made from it yet. */
@Singleton
public class MatchJob implements Worker {
    private static final int AT_ONCE = 20;

    private final WorkLeases leases;
    private final CommentMatcher commentMatcher;
    private final CurrentMatcher matcher;

    MatchJob(WorkLeases leases, CommentMatcher commentMatcher, CurrentMatcher matcher) {
        this.leases = leases;
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

    /**
     * One batch, each comment stored in a transaction of its own. One that fails keeps its lease, so that it is tried again
     * later and the others go on.
     */
    @Override
    public boolean work() {
        Library library = matcher.library();
        if (!leases.waiting(WorkStage.MATCH)) {
            return false;
        }
        // The first matcher of a library may take long: nothing is in hand meanwhile.
        matcher.of(library);
        WorkLease lease = leases.take(WorkStage.MATCH, AT_ONCE);
        Set<CommentId> left = new LinkedHashSet<>(lease.comments());
        try {
            for (CommentId comment : lease.comments()) {
                left.remove(comment);
                Optional<FreshMatch> fresh = commentMatcher.match(comment);
                if (fresh.isEmpty() || !commentMatcher.store(fresh.get())) {
                    left.add(comment);
                }
            }
        } finally {
            leases.release(lease, left);
        }
        return left.size() < lease.comments().size();
    }
}
