package org.signpost.digest;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.signpost.platform.MailOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Leases deliveries to one node at a time: the short transactions before and after a mail goes out. */
@Singleton
class Claims {
    /** Longer than {@link org.signpost.platform.Mailer#LONGEST}, so that a live node never loses what it has in hand. */
    static final Duration LEASE = Duration.ofSeconds(60);

    /** How long a mail server that says "later" is asked again. */
    static final Duration PATIENCE = Duration.ofHours(4);

    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    private static final int LONGEST_PAUSE_MINUTES = 30;

    private final Deliveries deliveries;
    private final Runs runs;
    private final Recipients recipients;

    Claims(Deliveries deliveries, Runs runs, Recipients recipients) {
        this.deliveries = deliveries;
        this.runs = runs;
        this.recipients = recipients;
    }

    /** @param attempt tells this claim from any other of the same delivery */
    record Claim(Delivery delivery, Run run, int attempt, Instant giveUpAt, String token) {}

    /** Takes one delivery that is due; no other node gets it until the lease ends. */
    @Transactional
    public Optional<Claim> claim(Instant now) {
        return deliveries.lockNext(now).map(delivery -> {
            Instant giveUpAt = delivery.attempts() == 0 ? now.plus(PATIENCE) : delivery.giveUpAt();
            deliveries.claim(delivery.id(), now.plus(LEASE), giveUpAt);
            runs.begin(delivery.runId());
            Run run = runs.findById(delivery.runId()).orElseThrow();
            String token = recipients.newToken(delivery.recipientId());
            return new Claim(delivery, run, delivery.attempts() + 1, giveUpAt, token);
        });
    }

    /** Writes down how the sending ended. */
    @Transactional
    public void mark(Claim claim, MailOutcome outcome, Instant now) {
        long id = claim.delivery().id();
        boolean late = now.isAfter(claim.run().dueAt().plus(DigestPlanner.LATE));
        int attempt = claim.attempt();
        Instant next = now.plus(pauseAfter(attempt));
        switch (outcome) {
            case MailOutcome.Accepted _ -> {
                deliveries.mark(id, attempt, Delivery.State.SENT, now, now, late, null);
                log(Level.INFO, "sent", claim);
            }
            case MailOutcome.TryLater later
            when next.isBefore(claim.giveUpAt()) -> {
                deliveries.mark(id, attempt, Delivery.State.WAITING, next, null, false, later.reason());
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
        runs.close(now);
    }

    private void fail(Claim claim, String reason, Instant now) {
        deliveries.mark(claim.delivery().id(), claim.attempt(), Delivery.State.FAILED, now, null, false, reason);
        log(Level.WARN, "failed", claim);
    }

    private static void log(Level level, String event, Claim claim) {
        LOG.atLevel(level)
                .log(
                        "event=digest.{} delivery={} week={} attempt={}",
                        event,
                        claim.delivery().id(),
                        claim.run().isoWeek(),
                        claim.attempt());
    }

    /** 1, 2, 4, 8, 16, then every 30 minutes. */
    static Duration pauseAfter(int attempt) {
        return Duration.ofMinutes(Math.min(LONGEST_PAUSE_MINUTES, 1L << Math.min(attempt - 1, 10)));
    }
}
