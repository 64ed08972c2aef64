package org.signpost.desk.queue;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signpost.comment.CommentId;
import org.signpost.comment.WorkLease;
import org.signpost.platform.database.Worker;
import org.signpost.triage.Reassessment;
import org.signpost.triage.Reassessment.FreshAssessment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has open comments read again when there is a new model; match and draft follow. A comment that somebody decided about
 * or has open is left alone, and so is what a person typed.
 */
@Singleton
public class RetriageJob implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(RetriageJob.class);
    private static final int BATCH = 5;

    private final RetriageLeases leases;
    private final Reassessment reassessment;

    RetriageJob(RetriageLeases leases, Reassessment reassessment) {
        this.leases = leases;
        this.reassessment = reassessment;
    }

    @Override
    public String name() {
        return "retriage";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    /** One batch, each comment stored in a transaction of its own; one that fails keeps its lease, and the others go on. */
    @Override
    public boolean work() {
        Optional<String> model = reassessment.model();
        return model.isPresent() && redo(model.get());
    }

    private boolean redo(String model) {
        WorkLease lease = leases.take(model, BATCH);
        List<CommentId> settled = new ArrayList<>(lease.comments());
        int redone = 0;
        try {
            for (CommentId comment : lease.comments()) {
                settled.remove(comment);
                Optional<FreshAssessment> fresh = reassessment.assess(comment);
                redone += fresh.isPresent() && leases.store(model, fresh.get()) ? 1 : 0;
                settled.add(comment);
            }
        } finally {
            leases.drop(lease, settled);
        }
        if (redone > 0) {
            LOG.info("event=comment.retriage-asked comments={} model={}", redone, model);
        }
        return !lease.isEmpty();
    }
}
