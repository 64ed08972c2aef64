package org.signpost.ingest.site;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signpost.comment.SiteId;
import org.signpost.platform.database.Worker;
import org.signpost.wordpress.WordPressClient;
import org.signpost.wordpress.connection.SiteTurn;
import org.signpost.wordpress.connection.SiteTurns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the connected sites: each when it is due, one turn at a time. */
@Singleton
public final class SitePollJob implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(SitePollJob.class);
    /** Between two turns of one site that has more to read: others who want to ask it come in. */
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final SiteSyncRepository syncs;
    private final SeenComments seenComments;
    private final SyncWriter writer;
    private final SiteTurns turns;
    private final WordPressClient client;
    private final Clock clock;

    SitePollJob(
            SiteSyncRepository syncs,
            SeenComments seenComments,
            SyncWriter writer,
            SiteTurns turns,
            WordPressClient client,
            Clock clock) {
        this.syncs = syncs;
        this.seenComments = seenComments;
        this.writer = writer;
        this.turns = turns;
        this.client = client;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "site-poll";
    }

    @Override
    public Duration every() {
        return BETWEEN;
    }

    @Override
    public boolean work() throws InterruptedException {
        Instant now = clock.instant();
        syncs.unbegun().forEach(site -> syncs.begin(site, now));
        List<SiteId> due = syncs.due(now);
        for (SiteId site : due) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            visit(site);
        }
        return false;
    }

    private void visit(SiteId site) {
        Optional<SiteTurn> taken = turns.take(site);
        if (taken.isEmpty()) {
            return;
        }
        Instant began = clock.instant();
        try (SiteTurn turn = taken.get()) {
            SiteSync sync = syncs.findBySiteId(site).orElseThrow();
            note(site, sync, began, new SiteVisit(turn, sync, client, writer, seenComments, clock).carryOut());
        } catch (StaleSyncException e) {
            LOG.info("event=site.read-by-another site={}", site);
        }
    }

    private void note(SiteId site, SiteSync before, Instant began, SiteVisit.VisitResult result) {
        if (result.polled()) {
            syncs.polled(site, began);
            Duration pause = result.more() ? BETWEEN : Duration.ofSeconds(before.pollSeconds());
            syncs.pollAt(site, began, began.plus(pause));
        }
        if (result.swept()) {
            syncs.sweepAt(site, began.plus(LookSchedule.OPEN));
        }
        if (result.added() + result.changed() > 0) {
            LOG.info("event=site.read site={} added={} changed={}", site, result.added(), result.changed());
        }
    }
}
