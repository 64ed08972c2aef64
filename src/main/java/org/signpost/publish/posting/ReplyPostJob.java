package org.signpost.publish.posting;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.signpost.comment.SiteId;
import org.signpost.platform.database.Worker;
import org.signpost.publish.posting.PostingSteps.StepResult;
import org.signpost.wordpress.connection.SiteTurn;
import org.signpost.wordpress.connection.SiteTurns;
import org.signpost.wordpress.connection.VisitGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts replies, looks for those that a site did not confirm, removes those that somebody withdrew, and approves comments where
 * somebody wants that; several sites side by side, each in its turn, so that one that is slow to answer delays no other.
 */
@Singleton
public class ReplyPostJob implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(ReplyPostJob.class);
    /** So few and so short that whoever else has something to ask gets its turn, and that the turn does not end meanwhile. */
    private static final int AT_ONCE = 20;

    private static final Duration LONGEST_TURN = Duration.ofSeconds(20);

    private final SiteTurns turns;
    private final DueReplies due;
    private final PostingRecords records;
    private final PostingSteps steps;
    private final SiteApprovalVisit approvals;
    private final Clock clock;
    private final int databasePool;

    ReplyPostJob(
            SiteTurns turns,
            DueReplies due,
            PostingRecords records,
            PostingSteps steps,
            SiteApprovalVisit approvals,
            Clock clock,
            @Value("${datasources.default.maximum-pool-size}") int databasePool) {
        this.turns = turns;
        this.due = due;
        this.records = records;
        this.steps = steps;
        this.approvals = approvals;
        this.clock = clock;
        this.databasePool = databasePool;
    }

    @Override
    public String name() {
        return "post";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    /** Visits every site where something is due, and those where something becomes due while one of them is slow. */
    @Override
    public boolean work() throws InterruptedException {
        AtomicBoolean worked = new AtomicBoolean();
        Set<SiteId> faulty = ConcurrentHashMap.newKeySet();
        try (VisitGroup visits = new VisitGroup(databasePool, site -> visit(site, worked, faulty))) {
            do {
                if (records.tidy() > 0) {
                    worked.set(true);
                }
                List<SiteId> sites = due.sites(clock.instant());
                visits.start(
                        sites.stream().filter(site -> !faulty.contains(site)).toList());
            } while (visits.await(every()));
        }
        return worked.get() && faulty.isEmpty();
    }

    /** After a fault of our own a site waits for the next round, and the others go on. */
    private void visit(SiteId site, AtomicBoolean worked, Set<SiteId> faulty) {
        try {
            if (visit(site)) {
                worked.set(true);
            }
        } catch (RuntimeException e) {
            faulty.add(site);
            if (!Thread.currentThread().isInterrupted()) {
                LOG.error("event=publish.visit-failed site={}", site, e);
            }
        }
    }

    private boolean visit(SiteId site) {
        Optional<SiteTurn> taken = turns.take(site);
        if (taken.isEmpty()) {
            return false;
        }
        Instant end = clock.instant().plus(LONGEST_TURN);
        int done = 0;
        try (SiteTurn turn = taken.get()) {
            StepResult result = StepResult.DONE;
            while (result == StepResult.DONE
                    && done < AT_ONCE
                    && clock.instant().isBefore(end)) {
                result = approvals.next(turn);
                result = result == StepResult.NOTHING_DUE ? steps.next(turn) : result;
                done += result == StepResult.NOTHING_DUE ? 0 : 1;
            }
        }
        return done > 0;
    }
}
