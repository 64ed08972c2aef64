package org.signpost.staff;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.signpost.platform.Worker;

/** Deletes sessions that have ended by themselves. */
@Singleton
final class SessionSweep implements Worker {
    private final Sessions sessions;

    SessionSweep(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public boolean work() {
        sessions.forgetEnded();
        return false;
    }
}
