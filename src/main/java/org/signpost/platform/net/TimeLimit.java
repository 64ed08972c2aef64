package org.signpost.platform.net;

import java.io.InterruptedIOException;
import java.time.Duration;

/** The moment by which something must be over, on a clock that nobody sets. */
record TimeLimit(long nanos) {
    static TimeLimit in(Duration time) {
        return new TimeLimit(System.nanoTime() + time.toNanos());
    }

    Duration left() {
        return Duration.ofNanos(Math.max(nanos - System.nanoTime(), 0));
    }

    boolean isOver() {
        return left().isZero();
    }

    void check() throws InterruptedIOException {
        if (isOver()) {
            throw new InterruptedIOException("the time is over");
        }
    }
}
