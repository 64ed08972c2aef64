package org.signpost.draft;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signpost.comment.CommentId;
import org.signpost.comment.WorkLease;
import org.signpost.platform.database.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Composes drafts for comments that have a match and no draft made from it yet; where there is none, those anew that wait and
 * were composed for other settings. The links of each are looked at behind it, so that they are known when somebody approves.
 */
@Singleton
public class DraftJob implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(DraftJob.class);
    private static final int AT_ONCE = 50;

    private final DraftSteps steps;
    private final LinkLooks looks;
    private volatile boolean started;

    DraftJob(DraftSteps steps, LinkLooks looks) {
        this.steps = steps;
        this.looks = looks;
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
    public boolean work() {
        if (!started) {
            steps.start();
            started = true;
        }
        List<CommentDrafter.Composed> drafted = steps.draftDue(AT_ONCE);
        drafted.forEach(composed -> looks.lookSoon(composed.text()));
        return !drafted.isEmpty() || draftAnew();
    }

    /** One batch, each stored in a transaction of its own; one that fails keeps its lease, and the others go on. */
    private boolean draftAnew() {
        WorkLease lease = steps.takeForOtherSettings(AT_ONCE);
        List<CommentId> settled = new ArrayList<>(lease.comments());
        int stored = 0;
        try {
            for (CommentId comment : lease.comments()) {
                settled.remove(comment);
                Optional<CommentDrafter.Composed> composed = steps.compose(comment);
                stored += composed.filter(steps::store).isPresent() ? 1 : 0;
                composed.ifPresent(some -> looks.lookSoon(some.text()));
                settled.add(comment);
            }
        } finally {
            steps.drop(lease, settled);
        }
        if (stored > 0) {
            LOG.info("event=comment.drafted-for-settings comments={}", stored);
        }
        return !lease.isEmpty();
    }
}
