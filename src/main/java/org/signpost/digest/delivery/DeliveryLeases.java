package org.signpost.digest.delivery;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
    private final DigestIssues digestIssues;
    private final Recipients recipients;

    DeliveryLeases(DigestDeliveries deliveries, DigestIssues digestIssues, Recipients recipients) {
        this.deliveries = deliveries;
        this.digestIssues = digestIssues;
        this.recipients = recipients;
    }

    /** @param attempt tells this claim from any other of the same delivery */
    record Claim(DigestDelivery delivery, DigestIssue digestIssue, int attempt, Instant giveUpAt, String token) {}

    /** Takes one delivery that is due; no other node gets it until the lease ends. */
    @Transactional
    public Optional<Claim> claim(Instant now) {
        return deliveries.lockNext(now).map(delivery -> {
            Instant giveUpAt = delivery.attempts() == 0 ? now.plus(PATIENCE) : delivery.giveUpAt();
            deliveries.claim(delivery.id(), now.plus(LEASE), giveUpAt);
            digestIssues.begin(delivery.runId());
            DigestIssue digestIssue = digestIssues.findById(delivery.runId()).orElseThrow();
            String token = recipients.newToken(delivery.recipientId());
            return new Claim(delivery, digestIssue, delivery.attempts() + 1, giveUpAt, token);
        });
    }

    /** Writes down how the sending ended. */
    @Transactional
    public void mark(Claim claim, MailOutcome outcome, Instant now) {
        long id = claim.delivery().id();
        boolean late = now.isAfter(claim.digestIssue().dueAt().plus(DigestPlanner.LATE));
        int attempt = claim.attempt();
        Instant next = now.plus(pauseAfter(attempt));
        switch (outcome) {
            case MailOutcome.Accepted _ -> {
                deliveries.mark(id, attempt, DigestDelivery.State.SENT, now, now, late, null);
                log(Level.INFO, "sent", claim);
            }
            case MailOutcome.TryLater later
            when next.isBefore(claim.giveUpAt()) -> {
                deliveries.mark(id, attempt, DigestDelivery.State.WAITING, next, null, false, later.reason());
                log(Level.INFO, "later", claim);
            }
            case MailOutcome.TryLater later -> fail(claim, later.reason(), now);
            case MailOutcome.Refused refused -> fail(claim, refused.reason(), now);
        }
        close(now);
    }

    /** Gives up what waited too long, and closes the weeks with which all is done. */
    @Transactional
    public void close(Instant now) {
        int gaveUp = deliveries.giveUp(now);
        if (gaveUp > 0) {
            LOG.warn("event=digest.gave-up deliveries={}", gaveUp);
        }
        digestIssues.close(now);
    }

    private void fail(Claim claim, String reason, Instant now) {
        deliveries.mark(claim.delivery().id(), claim.attempt(), DigestDelivery.State.FAILED, now, null, false, reason);
        log(Level.WARN, "failed", claim);
    }

    private static void log(Level level, String event, Claim claim) {
        LOG.atLevel(level)
                .log(
                        "event=digest.{} delivery={} week={} attempt={}",
                        event,
                        claim.delivery().id(),
                        claim.digestIssue().isoWeek(),
                        claim.attempt());
    }

    /** 1, 2, 4, 8, 16, then every 30 minutes. */
    static Duration pauseAfter(int attempt) {
        return Duration.ofMinutes(Math.min(LONGEST_PAUSE_MINUTES, 1L << Math.min(attempt - 1, 10)));
    }
}
