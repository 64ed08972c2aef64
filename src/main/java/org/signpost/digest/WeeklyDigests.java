package org.signpost.digest;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.signpost.staff.Actor;

/** The digests of the legal team's list: written, kept, looked at and sent. */
@Singleton
final class WeeklyDigests implements Digests {
    private static final int SHOWN = 60;

    private final DigestLists lists;
    private final DigestPlanner planner;
    private final Courier courier;
    private final Runs runs;
    private final Deliveries deliveries;
    private final Clock clock;

    WeeklyDigests(
            DigestLists lists, DigestPlanner planner, Courier courier, Runs runs, Deliveries deliveries, Clock clock) {
        this.lists = lists;
        this.planner = planner;
        this.courier = courier;
        this.runs = runs;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public IsoWeek nextWeek() {
        Instant now = clock.instant();
        return lists.legal(now).schedule().latestDue(now).next();
    }

    /** When the digest of a week is due. */
    Instant due(IsoWeek week) {
        return lists.legal(clock.instant()).schedule().due(week);
    }

    @Override
    public Letter preview(Optional<IsoWeek> week) {
        Instant now = clock.instant();
        DigestList list = lists.legal(now);
        IsoWeek wanted = week.orElseGet(this::nextWeek);
        return runs.find(list.id(), wanted.toString())
                .map(run -> runs.letter(run.id()).orElseThrow())
                .orElseGet(() -> planner.draft(list, wanted, now));
    }

    @Override
    public Sending send(Actor who, Optional<IsoWeek> week) {
        Instant now = clock.instant();
        IsoWeek wanted = week.orElseGet(() -> lists.legal(now).schedule().latestDue(now));
        Instant due = due(wanted);
        if (due.isAfter(now)) {
            return new Sending.NotDue(due);
        }
        Run run = makeWait(who, wanted);
        if (!courier.canSend()) {
            return new Sending.NoMailServer(wanted);
        }
        boolean more = true;
        while (more) {
            more = courier.deliverNext(clock);
        }
        return new Sending.Tried(
                wanted, deliveries(run).stream().map(WeeklyDigests::receipt).toList());
    }

    /** Writes the digest of a due week down where it is not, and makes it wait for everybody who has not got it. */
    Run makeWait(Actor who, IsoWeek week) {
        Instant now = clock.instant();
        DigestList list = lists.legal(now);
        planner.planByHand(list, week, now);
        Run run = find(week).orElseThrow();
        planner.sendAgain(who, list, run, now);
        return run;
    }

    /** The newest first. */
    List<Run> newest() {
        return runs.newest(lists.legal(clock.instant()).id(), SHOWN);
    }

    Optional<Run> find(IsoWeek week) {
        return runs.find(lists.legal(clock.instant()).id(), week.toString());
    }

    List<Delivery> deliveries(Run run) {
        return deliveries.findByRun(run.id());
    }

    ZoneId zone() {
        return lists.legal(clock.instant()).schedule().zone();
    }

    /** Whether there is a mail server to send to. */
    boolean canSend() {
        return courier.canSend();
    }

    private static Receipt receipt(Delivery delivery) {
        String error = delivery.lastError();
        return new Receipt(
                delivery.email(),
                delivery.state() == Delivery.State.SENT,
                delivery.state().word(),
                error == null ? "" : error);
    }
}
