package org.signpost.ingest.site;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.signpost.comment.SiteId;
import org.signpost.platform.database.Worker;
import org.signpost.wordpress.WordPressClient;
import org.signpost.wordpress.connection.SiteTurn;
import org.signpost.wordpress.connection.SiteTurns;
import org.signpost.wordpress.connection.VisitGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the connected sites: each when it is due, one turn at a time, and several sites side by side, so that one that is slow to
 * answer delays no other.
 */
@Singleton
public final class SitePollJob implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(SitePollJob.class);
    /** Between two turns of one site that has more to read: others who want to ask it come in. */
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    /** After a fault of our own. */
    private static final Duration AFTER_FAULT = Duration.ofMinutes(1);

    private final SiteSyncRepository syncs;
    private final SeenComments seenComments;
    private final SyncWriter writer;
    private final SiteTurns turns;
    private final WordPressClient client;
    private final Clock clock;
    private final int databasePool;

    SitePollJob(
            SiteSyncRepository syncs,
            SeenComments seenComments,
            SyncWriter writer,
            SiteTurns turns,
            WordPressClient client,
            Clock clock,
            @Value("${datasources.default.maximum-pool-size}") int databasePool) {
        this.syncs = syncs;
        this.seenComments = seenComments;
        this.writer = writer;
        this.turns = turns;
        this.client = client;
        this.clock = clock;
        this.databasePool = databasePool;
    }

    @Override
    public String name() {
        return "site-poll";
    }

    @Override
    public Duration every() {
        return BETWEEN;
    }

    /** Visits every site that is due, and those that become due while one of them is slow. */
    @Override
    public boolean work() throws InterruptedException {
        try (VisitGroup visits = new VisitGroup(databasePool, this::visit)) {
            do {
                Instant now = clock.instant();
                syncs.unbegun().forEach(site -> syncs.begin(site, now));
                visits.start(syncs.due(now));
            } while (visits.await(BETWEEN));
        }
        return false;
    }

    private void visit(SiteId site) {
        Instant began = clock.instant();
        try {
            turns.take(site).ifPresent(turn -> visit(site, turn, began));
        } catch (StaleSyncException e) {
            LOG.info("event=site.read-by-another site={}", site);
            syncs.pollAt(site, began, began.plus(BETWEEN));
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.error("event=site.read-failed site={}", site, e);
                syncs.pollAt(site, began, began.plus(AFTER_FAULT));
            }
        }
    }

    private void visit(SiteId site, SiteTurn taken, Instant began) {
        try (SiteTurn turn = taken) {
            SiteSync sync = syncs.findBySiteId(site).orElseThrow();
            note(site, sync, began, new SiteVisit(turn, sync, client, writer, seenComments, clock).carryOut());
        }
    }

    private void note(SiteId site, SiteSync before, Instant began, SiteVisit.VisitResult result) {
        if (result.polled()) {
            syncs.polled(site, began);
        }
        boolean through = result.polled() && !result.more();
        Instant soon = clock.instant().plus(BETWEEN);
        syncs.pollAt(site, began, through ? began.plusSeconds(before.pollSeconds()) : soon);
        if (result.openAreDue()) {
            syncs.sweepAt(site, began.plus(LookSchedule.OPEN));
        }
        if (result.added() + result.changed() > 0) {
            LOG.info("event=site.read site={} added={} changed={}", site, result.added(), result.changed());
        }
    }
}
