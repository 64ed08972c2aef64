package org.signpost.platform;

import java.io.InterruptedIOException;
import java.time.Duration;

/** The moment by which something must be over, on a clock that nobody sets. */
record Deadline(long nanos) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
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
