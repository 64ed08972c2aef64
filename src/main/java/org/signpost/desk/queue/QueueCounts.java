package org.signpost.desk.queue;

import io.micronaut.core.annotation.Introspected;
import org.signpost.desk.Lane;

/**
 * What the head of the queue counts: how many comments wait in each lane, and what happened this week.
 *
 * @param unread comments that triage has not read yet
 * @param answered replies approved since Monday
 * @param newest the number of the newest comment
 */
@Introspected
public record QueueCounts(
        long urgent, long ready, long unsure, long legal, long snoozed, long unread, long answered, long newest) {
    public long of(Lane lane) {
        return switch (lane) {
            case URGENT -> urgent;
            case READY -> ready;
            case UNSURE -> unsure;
            case LEGAL -> legal;
            case SNOOZED -> snoozed;
        };
    }

    public boolean isEmpty() {
        return all() == 0;
    }

    /** In all lanes together. */
    long all() {
        return urgent + ready + unsure + legal + snoozed;
    }

    /** The first lane of those with work for the staff where somebody waits, else Ready. */
    Lane firstWithWork() {
        if (urgent > 0) {
            return Lane.URGENT;
        }
        return ready == 0 && unsure > 0 ? Lane.UNSURE : Lane.READY;
    }
}
