package org.signpost.digest;

import java.time.Instant;
import java.time.ZoneId;

/**
 * The time that a digest tells about.
 *
 * @param from the first instant of it
 * @param to the first instant after it
 * @param zone in which its dates are written
 */
record Period(Instant from, Instant to, ZoneId zone) {
    Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a period that ends before it begins: " + from + " to " + to);
        }
    }
}
