package org.signpost.platform.database;

import java.time.Duration;

/**
 * A stage of the way of a comment that runs in the background. Any number of nodes run the same worker side by side;
 * the database decides who takes which row.
 */
public interface Worker {
    /** For logs and the screen, such as {@code triage}. */
    String name();

    /** How long to wait after a round that found nothing to do. */
    Duration every();

    /**
     * Does one bounded round in transactions of its own. It may be stopped at any instruction.
     *
     * @return whether something was done, so that there may be more
     */
    boolean work() throws InterruptedException;
}
