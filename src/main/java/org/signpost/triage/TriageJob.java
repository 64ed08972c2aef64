package org.signpost.triage;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.signpost.platform.database.Worker;

/**
 * Assesses every comment whose newest revision has no assessment yet; any number of nodes may run it side by side. What
 * an older model assessed is read again by {@link Reassessment}.
 */
@Singleton
public class TriageJob implements Worker {
    private static final int BATCH = 20;

    private final AssessmentRepository rows;
    private final CommentAssessor assessor;

    TriageJob(AssessmentRepository rows, CommentAssessor assessor) {
        this.rows = rows;
        this.assessor = assessor;
    }

    @Override
    public String name() {
        return "triage";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    /** One batch in one transaction. */
    @Override
    @Transactional
    public boolean work() {
        List<PendingComment> waiting = rows.takeWaiting(BATCH);
        assessor.assess(waiting);
        return !waiting.isEmpty();
    }
}
