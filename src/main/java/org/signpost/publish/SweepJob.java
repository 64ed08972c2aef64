package org.signpost.publish;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.signpost.platform.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops what must not be posted any more. */
@Singleton
final class SweepJob implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(SweepJob.class);

    private final Stopping stopping;

    SweepJob(Stopping stopping) {
        this.stopping = stopping;
    }

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public boolean work() {
        int stopped = stopping.stopSome();
        if (stopped > 0) {
            LOG.info("event=publish.stopped replies={}", stopped);
        }
        return stopped > 0;
    }
}
