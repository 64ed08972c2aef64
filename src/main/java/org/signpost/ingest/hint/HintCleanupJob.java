package org.signpost.ingest.hint;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.signpost.platform.database.Worker;

/** Forgets the signatures that would be refused for their age anyway. */
@Singleton
final class HintCleanupJob implements Worker {
    /** One can come five minutes early and again five minutes late. */
    private static final Duration KEPT = SignedHint.TOLERANCE.multipliedBy(2);

    private final HintSignatures signatures;
    private final Clock clock;

    HintCleanupJob(HintSignatures signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "hints";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean work() {
        signatures.deleteByReceivedAtLessThan(clock.instant().minus(KEPT));
        return false;
    }
}
