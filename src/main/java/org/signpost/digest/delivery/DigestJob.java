package org.signpost.digest.delivery;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.signpost.digest.DigestList;
import org.signpost.digest.DigestLists;
import org.signpost.digest.DigestMail;
import org.signpost.digest.IsoWeek;
import org.signpost.platform.CrashPoint;
import org.signpost.platform.database.Worker;
import org.signpost.platform.mail.MailAddress;
import org.signpost.platform.mail.Mailer;
import org.signpost.platform.mail.Mailer.MailOutcome;

/**
 * Plans the digest when it is due, then takes one delivery after another to the mail server: leased in a transaction, sent
 * in none, marked in another. Every node runs it; the unique key of the week and the locks on the deliveries decide which of
 * them does what.
 */
@Singleton
final class DigestJob implements Worker {
    private final DigestLists lists;
    private final DigestPlanner planner;
    private final DeliveryLeases leases;
    private final DigestIssues issues;
    private final MailComposer composer;
    private final Mailer mailer;
    private final Clock clock;

    DigestJob(
            DigestLists lists,
            DigestPlanner planner,
            DeliveryLeases leases,
            DigestIssues issues,
            MailComposer composer,
            Mailer mailer,
            Clock clock) {
        this.lists = lists;
        this.planner = planner;
        this.leases = leases;
        this.issues = issues;
        this.composer = composer;
        this.mailer = mailer;
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
        return canSend() && deliverNext();
    }

    /** A week that was due before the list was made is nobody's loss. */
    private boolean planWhatIsDue() {
        Instant now = clock.instant();
        DigestList list = lists.legal(now);
        IsoWeek week = list.schedule().latestDue(now);
        return list.schedule().due(week).isAfter(list.createdAt()) && planner.plan(list, week, now);
    }

    boolean canSend() {
        return mailer.configured();
    }

    /** Sends what is due next; false where nothing is. */
    boolean deliverNext() {
        Optional<DeliveryLeases.DeliveryLease> leased = leases.lease(clock.instant());
        leased.ifPresent(lease -> {
            CrashPoint.at("digest.after_lease_before_send");
            MailOutcome outcome = send(lease);
            CrashPoint.at("digest.after_send_before_mark");
            leases.mark(lease, outcome, clock.instant());
        });
        return leased.isPresent();
    }

    MailOutcome send(DeliveryLeases.DeliveryLease lease) {
        DigestMail digest = issues.mail(lease.issue().id()).orElseThrow();
        DigestList list = lists.legal(clock.instant());
        DigestDelivery delivery = lease.delivery();
        return mailer.send(
                composer.toRecipient(list, lease.issue().week(), digest, delivery, lease.token(), clock.instant()),
                new MailAddress(delivery.email()));
    }
}
