package org.signpost.desk.queue;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.signpost.comment.CommentId;
import org.signpost.platform.database.Worker;
import org.signpost.triage.Reassessment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has open comments read again when there is a new model; match and draft follow. A comment that somebody decided about
 * or has open is left alone, and so is what a person typed.
 */
@Singleton
public class RetriageJob implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(RetriageJob.class);
    /** Few, because who opens one of them meanwhile waits until they are read: about a tenth of a second. */
    private static final int BATCH = 5;

    private final QueueRepository queue;
    private final Reassessment reassessment;
    private final Clock clock;

    RetriageJob(QueueRepository queue, Reassessment reassessment, Clock clock) {
        this.queue = queue;
        this.reassessment = reassessment;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "retriage";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    /** One batch in one transaction. */
    @Override
    @Transactional
    public boolean work() {
        return reassessment
                .model()
                .filter(model -> redo(model, clock.instant()))
                .isPresent();
    }

    private boolean redo(String model, Instant now) {
        List<CommentId> locked = queue.lockReadByAnotherModel(model, now, BATCH);
        if (locked.isEmpty()) {
            return false;
        }
        List<CommentId> due = queue.stillReadByAnotherModel(model, now, locked);
        reassessment.redo(due);
        LOG.info("event=comment.retriage-asked comments={} model={}", due.size(), model);
        return true;
    }
}
