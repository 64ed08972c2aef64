package org.signpost.triage;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.signpost.platform.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Assesses every comment whose newest revision has no assessment yet; any number of nodes may run it side by side. */
@Singleton
public class TriageJob implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(TriageJob.class);
    private static final int BATCH = 20;

    private final Assessments assessments;
    private final Provider<Triage> triage;

    /** @param triage loaded when the first comment waits, because that takes a second */
    TriageJob(Assessments assessments, Provider<Triage> triage) {
        this.assessments = assessments;
        this.triage = triage;
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
        List<Waiting> waiting = assessments.takeWaiting(BATCH);
        for (Waiting comment : waiting) {
            Assessment assessment = triage.get().assess(comment.reading());
            assessments.store(comment.id(), comment.revision(), assessment);
            LOG.info(
                    "event=comment.assessed comment={} revision={} kind={} needs_answer={} urgent={} model={}",
                    comment.id(),
                    comment.revision(),
                    assessment.kind(),
                    assessment.needsAnswer(),
                    assessment.urgent(),
                    assessment.model());
        }
        return !waiting.isEmpty();
    }
}
