package org.signpost.desk.queue;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.signpost.comment.CommentId;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.matching.Matches;
import org.signpost.platform.database.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the open comments matched and drafted again after the FAQ changed; comments that somebody has dealt with stay as they
 * are. Nodes that see a new text some seconds apart may do a comment twice.
 */
@Singleton
public class RematchJob implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(RematchJob.class);
    private static final int AT_ONCE = 200;

    private final QueueRepository queue;
    private final Matches matches;
    private final CurrentLibrary currentLibrary;
    private final Clock clock;

    RematchJob(QueueRepository queue, Matches matches, CurrentLibrary currentLibrary, Clock clock) {
        this.queue = queue;
        this.matches = matches;
        this.currentLibrary = currentLibrary;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rematch";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(3);
    }

    /** One batch in one transaction. */
    @Override
    @Transactional
    public boolean work() {
        List<CommentId> due =
                queue.lockMatchedInAnotherLibrary(currentLibrary.get().id(), clock.instant(), AT_ONCE);
        if (due.isEmpty()) {
            return false;
        }
        matches.redo(due);
        LOG.info("event=comment.rematch-asked comments={}", due.size());
        return true;
    }
}
