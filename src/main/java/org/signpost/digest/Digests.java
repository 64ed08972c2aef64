package org.signpost.digest;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.signpost.staff.Actor;

/** The weekly digests, for the command line and the screen. Thread-safe; opens its own transactions. */
@Singleton
public class Digests {
    private static final int SHOWN = 60;

    private final LegalList lists;
    private final DigestPlanner planner;
    private final Courier courier;
    private final DigestHistory history;
    private final Clock clock;

    Digests(LegalList lists, DigestPlanner planner, Courier courier, DigestHistory history, Clock clock) {
        this.lists = lists;
        this.planner = planner;
        this.courier = courier;
        this.history = history;
        this.clock = clock;
    }

    /** What became of {@link #send}. */
    public sealed interface Sending {
        /** The week is not over yet. */
        record NotDue(Instant due) implements Sending {}

        /** No mail server is set up; the digest was written down and can be downloaded. */
        record NoMailServer(IsoWeek week) implements Sending {}

        /** It was tried; each recipient with what became of it. */
        record Tried(IsoWeek week, List<Receipt> receipts) implements Sending {
            public Tried {
                receipts = List.copyOf(receipts);
            }
        }
    }

    /**
     * One recipient of one digest.
     *
     * @param state in words
     * @param problem what the mail server said last, or empty
     */
    public record Receipt(String email, boolean sent, String state, String problem) {}

    /** The week whose digest comes next. */
    public IsoWeek nextWeek() {
        Instant now = clock.instant();
        return lists.get(now).schedule().latestDue(now).next();
    }

    /** When the digest of a week is due. */
    public Instant due(IsoWeek week) {
        return lists.get(clock.instant()).schedule().due(week);
    }

    /** The digest of a week: as it was written down, else as it would be now; the next one where no week is given. */
    public Letter preview(Optional<IsoWeek> week) {
        Instant now = clock.instant();
        DigestList list = lists.get(now);
        IsoWeek wanted = week.orElseGet(this::nextWeek);
        return history.find(list, wanted).map(history::letter).orElseGet(() -> planner.draft(list, wanted, now));
    }

    /** Sends the digest of a week to everybody on the list who has not got it; the newest due one where none is given. */
    public Sending send(Actor who, Optional<IsoWeek> week) {
        Instant now = clock.instant();
        IsoWeek wanted = week.orElseGet(() -> lists.get(now).schedule().latestDue(now));
        Instant due = due(wanted);
        if (due.isAfter(now)) {
            return new Sending.NotDue(due);
        }
        Run run = makeWait(who, wanted);
        if (!courier.canGo()) {
            return new Sending.NoMailServer(wanted);
        }
        boolean more = true;
        while (more) {
            more = courier.deliverNext(clock);
        }
        return new Sending.Tried(
                wanted, history.deliveries(run).stream().map(Digests::receipt).toList());
    }

    /** Writes the digest of a due week down where it is not, and makes it wait for everybody who has not got it. */
    Run makeWait(Actor who, IsoWeek week) {
        Instant now = clock.instant();
        DigestList list = lists.get(now);
        planner.planByHand(list, week, now);
        Run run = history.find(list, week).orElseThrow();
        courier.again(who, list, run, now);
        return run;
    }

    /** The newest first. */
    List<Run> newest() {
        return history.newest(lists.get(clock.instant()), SHOWN);
    }

    Optional<Run> find(IsoWeek week) {
        return history.find(lists.get(clock.instant()), week);
    }

    List<Delivery> deliveries(Run run) {
        return history.deliveries(run);
    }

    ZoneId zone() {
        return lists.get(clock.instant()).schedule().zone();
    }

    private static Receipt receipt(Delivery delivery) {
        String error = delivery.lastError();
        return new Receipt(
                delivery.email(),
                delivery.state() == DeliveryState.SENT,
                delivery.state().word(),
                error == null ? "" : error);
    }
}
