package org.signpost.digest.delivery;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signpost.digest.DigestList;
import org.signpost.digest.DigestLists;
import org.signpost.digest.DigestMail;
import org.signpost.digest.Digests;
import org.signpost.digest.IsoWeek;
import org.signpost.staff.Actor;

/** The digests of the legal team's list: written, kept, looked at and sent. */
@Singleton
final class WeeklyDigests implements Digests {
    private static final int SHOWN = 60;

    private final DigestLists lists;
    private final DigestPlanner planner;
    private final DigestSender digestSender;
    private final DigestIssues digestIssues;
    private final DigestDeliveries deliveries;
    private final Clock clock;

    WeeklyDigests(
            DigestLists lists,
            DigestPlanner planner,
            DigestSender digestSender,
            DigestIssues digestIssues,
            DigestDeliveries deliveries,
            Clock clock) {
        this.lists = lists;
        this.planner = planner;
        this.digestSender = digestSender;
        this.digestIssues = digestIssues;
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
    public DigestMail preview(Optional<IsoWeek> week) {
        Instant now = clock.instant();
        DigestList list = lists.legal(now);
        IsoWeek wanted = week.orElseGet(this::nextWeek);
        return digestIssues
                .find(list.id(), wanted.toString())
                .map(digestIssue -> digestIssues.letter(digestIssue.id()).orElseThrow())
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
        DigestIssue digestIssue = makeWait(who, wanted);
        if (!digestSender.canSend()) {
            return new Sending.NoMailServer(wanted);
        }
        boolean more = true;
        while (more) {
            more = digestSender.deliverNext(clock);
        }
        return new Sending.Tried(
                wanted,
                deliveries(digestIssue).stream().map(WeeklyDigests::receipt).toList());
    }

    /** Writes the digest of a due week down where it is not, and makes it wait for everybody who has not got it. */
    DigestIssue makeWait(Actor who, IsoWeek week) {
        Instant now = clock.instant();
        return planner.sendByHand(who, lists.legal(now), week, now);
    }

    /** The newest first. */
    List<DigestIssue> newest() {
        return digestIssues.newest(lists.legal(clock.instant()).id(), SHOWN);
    }

    Optional<DigestIssue> find(IsoWeek week) {
        return digestIssues.find(lists.legal(clock.instant()).id(), week.toString());
    }

    List<DigestDelivery> deliveries(DigestIssue digestIssue) {
        return deliveries.findByRun(digestIssue.id());
    }

    ZoneId zone() {
        return lists.legal(clock.instant()).schedule().zone();
    }

    /** Whether there is a mail server to send to. */
    boolean canSend() {
        return digestSender.canSend();
    }

    private static Receipt receipt(DigestDelivery delivery) {
        return new Receipt(
                delivery.email(),
                delivery.state() == DigestDelivery.State.SENT,
                delivery.state().word(),
                Objects.requireNonNullElse(delivery.lastError(), ""));
    }
}
