package org.signpost.digest;

import java.time.Instant;

/** Looks up what happened in a period. */
interface Weeks {
    /**
     * The facts of a period as they are known now: what came in it, and what waits at {@code now} whenever it came. Called
     * inside a transaction.
     */
    WeekInReview in(Period period, Instant now);
}
