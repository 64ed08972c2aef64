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
    private final DigestJob job;
    private final DigestIssues issues;
    private final DigestDeliveries deliveries;
    private final Clock clock;

    WeeklyDigests(
            DigestLists lists,
            DigestPlanner planner,
            DigestJob job,
            DigestIssues issues,
            DigestDeliveries deliveries,
            Clock clock) {
        this.lists = lists;
        this.planner = planner;
        this.job = job;
        this.issues = issues;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public IsoWeek nextWeek() {
        Instant now = clock.instant();
        return lists.legal(now).schedule().latestDue(now).next();
    }

    Instant due(IsoWeek week) {
        return lists.legal(clock.instant()).schedule().due(week);
    }

    @Override
    public DigestMail preview(Optional<IsoWeek> week) {
        Instant now = clock.instant();
        DigestList list = lists.legal(now);
        IsoWeek wanted = week.orElseGet(this::nextWeek);
        return issues.find(list.id(), wanted.toString())
                .map(issue -> issues.mail(issue.id()).orElseThrow())
                .orElseGet(() -> planner.compose(list, wanted, now));
    }

    @Override
    public Sending send(Actor who, Optional<IsoWeek> week) {
        Instant now = clock.instant();
        IsoWeek wanted = week.orElseGet(() -> lists.legal(now).schedule().latestDue(now));
        Instant due = due(wanted);
        if (due.isAfter(now)) {
            return new Sending.NotDue(due);
        }
        DigestIssue issue = queue(who, wanted);
        if (!job.canSend()) {
            return new Sending.NoMailServer(wanted);
        }
        boolean more = true;
        while (more) {
            more = job.deliverNext();
        }
        return new Sending.Tried(
                wanted, deliveries(issue).stream().map(WeeklyDigests::receipt).toList());
    }

    /** Writes the digest of a due week down where it is not, and makes it wait for everybody who has not got it. */
    DigestIssue queue(Actor who, IsoWeek week) {
        Instant now = clock.instant();
        return planner.sendByHand(who, lists.legal(now), week, now);
    }

    List<DigestIssue> newest() {
        return issues.newest(lists.legal(clock.instant()).id(), SHOWN);
    }

    Optional<DigestIssue> find(IsoWeek week) {
        return issues.find(lists.legal(clock.instant()).id(), week.toString());
    }

    List<DigestDelivery> deliveries(DigestIssue issue) {
        return deliveries.findByIssue(issue.id());
    }

    ZoneId zone() {
        return lists.legal(clock.instant()).schedule().zone();
    }

    boolean canSend() {
        return job.canSend();
    }

    private static Receipt receipt(DigestDelivery delivery) {
        return new Receipt(
                delivery.email(),
                delivery.state() == DigestDelivery.State.SENT,
                delivery.state().word(),
                Objects.requireNonNullElse(delivery.lastError(), ""));
    }
}
