package org.signpost.digest.delivery;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.signpost.digest.DigestList;
import org.signpost.digest.DigestLists;
import org.signpost.digest.IsoWeek;
import org.signpost.platform.CrashPoint;
import org.signpost.platform.database.Worker;

/**
 * Plans the digest when it is due and sends it. Every node runs it; the unique key of the week and the locks on the
 * deliveries decide which of them does what.
 */
@Singleton
final class DigestJob implements Worker {
    private final DigestLists lists;
    private final DigestPlanner planner;
    private final DeliveryLeases leases;
    private final DigestSender sender;
    private final Clock clock;

    DigestJob(DigestLists lists, DigestPlanner planner, DeliveryLeases leases, DigestSender sender, Clock clock) {
        this.lists = lists;
        this.planner = planner;
        this.leases = leases;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "digest";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public boolean work() {
        if (planWhatIsDue()) {
            CrashPoint.at("digest.after_plan");
            return true;
        }
        leases.close(clock.instant());
        return sender.canSend() && sender.deliverNext(clock);
    }

    /** A week that was due before the list was made is nobody's loss. */
    private boolean planWhatIsDue() {
        Instant now = clock.instant();
        DigestList list = lists.legal(now);
        IsoWeek week = list.schedule().latestDue(now);
        return list.schedule().due(week).isAfter(list.createdAt()) && planner.plan(list, week, now);
    }
}
