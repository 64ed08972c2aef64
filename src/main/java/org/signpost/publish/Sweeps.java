package org.signpost.publish;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.signpost.desk.Outbox;

/** The posted replies that relied on answers which are wrong by now. Reads only; thread-safe. */
@Singleton
public class Sweeps {
    static final int PAGE = 50;

    private final SweepRows rows;
    private final Clock clock;

    Sweeps(SweepRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Sweeps with replies that nobody has decided about, the largest first. */
    public List<Sweep> open(int limit) {
        return rows.open(today(), limit);
    }

    /** How many sweeps {@link #open} would list without a limit. */
    public int countOpen() {
        return rows.countOpen(today());
    }

    /** How many replies wait in all sweeps, and how many are not posted yet. */
    Outbox.Counts counts() {
        return rows.counts(today());
    }

    /** How many replies wait in all sweeps. */
    long waiting() {
        return rows.countWaiting(today());
    }

    /** Every sweep that has replies, those where some wait first, then the newest. */
    List<Sweep> all(int page) {
        return rows.sweeps(today(), PAGE + 1, (long) page * PAGE);
    }

    /** Empty where there is no such version, or where it does not say that the old answer is wrong, or not yet. */
    Optional<Sweep> find(SweepKey key) {
        return rows.sweep(key.slug(), key.version(), today());
    }

    List<SweepLine> lines(SweepKey key, int page) {
        return rows.lines(key.slug(), key.version(), today(), PAGE + 1, (long) page * PAGE);
    }

    /** Empty where the reply does not wait in this sweep. */
    Optional<SweepItem> item(SweepKey key, ReplyId reply) {
        return rows.item(key.slug(), key.version(), reply, today());
    }

    /** The next one that waits, from the beginning again behind the last. */
    Optional<SweepItem> next(SweepKey key, ReplyId reply) {
        return after(key, reply)
                .or(() -> first(key))
                .filter(found -> !found.replyId().equals(reply));
    }

    Optional<SweepItem> first(SweepKey key) {
        return after(key, new ReplyId(0));
    }

    Optional<SweepItem> after(SweepKey key, ReplyId reply) {
        return rows.after(key.slug(), key.version(), reply, today());
    }

    Optional<SweepItem> before(SweepKey key, ReplyId reply) {
        return rows.before(key.slug(), key.version(), reply, today());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
