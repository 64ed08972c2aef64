package org.signpost.digest.delivery;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.signpost.platform.database.Worker;
import org.signpost.platform.web.Banner;

/** Says on every page when a digest of the last week did not reach somebody. Looks once a minute. */
@Singleton
final class DigestBanner implements Banner, Worker {
    private static final Duration SHOWN_FOR = Duration.ofDays(7);

    private final DigestDeliveries deliveries;
    private final Clock clock;
    private final AtomicInteger failed = new AtomicInteger();

    DigestBanner(DigestDeliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "digest-banner";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean work() {
        failed.set(deliveries.countFailed(clock.instant().minus(SHOWN_FOR)));
        return false;
    }

    @Override
    public Optional<String> text() {
        int count = failed.get();
        return count == 0
                ? Optional.empty()
                : Optional.of("This week's digest did not reach " + (count == 1 ? "1 person" : count + " people")
                        + ": Digests says why, and an administrator can send it again there.");
    }
}
