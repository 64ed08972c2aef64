package org.signpost.digest.delivery;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.digest.Recipients;
import org.signpost.platform.mail.Mailer.MailOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Leases deliveries to one node at a time: the short transactions before and after a mail goes out. */
@Singleton
class DeliveryLeases {
    /** Longer than {@link org.signpost.platform.mail.Mailer#LONGEST}, so that a live node never loses what it has in hand. */
    static final Duration LEASE = Duration.ofSeconds(60);

    /** How long a mail server that says "later" is asked again. */
    static final Duration PATIENCE = Duration.ofHours(4);

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryLeases.class);
    private static final int LONGEST_PAUSE_MINUTES = 30;

    private final DigestDeliveries deliveries;
    private final DigestIssues issues;
    private final Recipients recipients;

    DeliveryLeases(DigestDeliveries deliveries, DigestIssues issues, Recipients recipients) {
        this.deliveries = deliveries;
        this.issues = issues;
        this.recipients = recipients;
    }

    /** @param attempt tells this lease from any other of the same delivery */
    record DeliveryLease(DigestDelivery delivery, DigestIssue issue, int attempt, Instant giveUpAt, String token) {}

    /** Takes one delivery that is due; no other node gets it until the lease ends. */
    @Transactional
    Optional<DeliveryLease> lease(Instant now) {
        return deliveries.lockNext(now).map(delivery -> {
            Instant giveUpAt = delivery.attempts() == 0 ? now.plus(PATIENCE) : delivery.giveUpAt();
            deliveries.lease(delivery.id(), now.plus(LEASE), giveUpAt);
            issues.begin(delivery.issueId());
            DigestIssue issue = issues.findById(delivery.issueId()).orElseThrow();
            String token = recipients.newToken(delivery.recipientId());
            return new DeliveryLease(delivery, issue, delivery.attempts() + 1, giveUpAt, token);
        });
    }

    /** Writes down how the sending ended. */
    @Transactional
    void mark(DeliveryLease lease, MailOutcome outcome, Instant now) {
        Instant next = now.plus(pauseAfter(lease.attempt()));
        switch (outcome) {
            case MailOutcome.Accepted _ -> end(lease, DigestDelivery.State.SENT, now, now, null);
            case MailOutcome.TryLater later
            when next.isBefore(lease.giveUpAt()) ->
                end(lease, DigestDelivery.State.WAITING, next, null, later.reason());
            case MailOutcome.TryLater later -> end(lease, DigestDelivery.State.FAILED, now, null, later.reason());
            case MailOutcome.Refused refused -> end(lease, DigestDelivery.State.FAILED, now, null, refused.reason());
        }
        close(now);
    }

    private void end(
            DeliveryLease lease,
            DigestDelivery.State state,
            Instant next,
            @Nullable Instant sentAt,
            @Nullable String error) {
        boolean late = sentAt != null && sentAt.isAfter(lease.issue().dueAt().plus(DigestPlanner.LATE));
        deliveries.mark(lease.delivery().id(), lease.attempt(), state, next, sentAt, late, error);
        LOG.atLevel(state == DigestDelivery.State.FAILED ? Level.WARN : Level.INFO)
                .log(
                        "event=digest.delivery-ended state={} delivery={} week={} attempt={}",
                        state,
                        lease.delivery().id(),
                        lease.issue().isoWeek(),
                        lease.attempt());
    }

    /** Gives up what waited too long, and closes the weeks with which all is done. */
    @Transactional
    void close(Instant now) {
        int gaveUp = deliveries.giveUp(now);
        if (gaveUp > 0) {
            LOG.warn("event=digest.given-up deliveries={}", gaveUp);
        }
        issues.close(now);
    }

    /** 1, 2, 4, 8, 16, then every 30 minutes. */
    static Duration pauseAfter(int attempt) {
        return Duration.ofMinutes(Math.min(LONGEST_PAUSE_MINUTES, 1L << Math.min(attempt - 1, 10)));
    }
}
