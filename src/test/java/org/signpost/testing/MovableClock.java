package org.signpost.testing;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.signpost.platform.database.Installation;

/** A clock that stands still until a test moves it; in contexts with the property {@code test.clock}. */
@Singleton
@Replaces(bean = Clock.class, factory = Installation.ClockFactory.class)
@Requires(property = "test.clock")
public final class MovableClock extends Clock {
    private final AtomicLong millis =
            new AtomicLong(Instant.parse("2026-11-02T09:00:00Z").toEpochMilli());

    /** Jumps to an instant. */
    public void set(Instant instant) {
        millis.set(instant.toEpochMilli());
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        millis.addAndGet(time.toMillis());
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
