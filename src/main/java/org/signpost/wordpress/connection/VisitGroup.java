package org.signpost.wordpress.connection;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.signpost.comment.SiteId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Visits that go on side by side, up to eight and never two at one site, so that a site that is slow delays no other. Closing it
 * interrupts them and waits for their end. Used by one thread.
 */
public final class VisitGroup implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VisitGroup.class);
    /** Less than the program takes to stop. */
    private static final Duration TO_STOP = Duration.ofSeconds(15);

    private static final int MOST_SITES = 8;
    /** Of the connections with the database, so many are left to everything else. */
    private static final int LEFT_TO_OTHERS = 2;

    private final int most;
    private final Consumer<SiteId> visit;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("site-visit-", 1).factory());
    private final CompletionService<SiteId> ends = new ExecutorCompletionService<>(threads);
    private final Set<SiteId> underWay = new HashSet<>();

    /**
     * None yet.
     *
     * @param databasePool how many connections there are with the database; a visit may need one
     * @param visit called by a thread of its own for each; what it throws, {@link #await} throws
     */
    public VisitGroup(int databasePool, Consumer<SiteId> visit) {
        most = Math.clamp(databasePool - LEFT_TO_OTHERS, 1, MOST_SITES);
        this.visit = visit;
    }

    /** Begins with as many of these as there is room for, in their order, and leaves out those that are under way. */
    public void start(List<SiteId> sites) {
        for (SiteId site : sites) {
            if (underWay.size() < most && underWay.add(site)) {
                ends.submit(() -> visit.accept(site), site);
            }
        }
    }

    /** Waits until a visit ends, but no longer than this; says whether others are under way. */
    public boolean await(Duration longest) throws InterruptedException {
        if (underWay.isEmpty()) {
            return false;
        }
        Future<SiteId> end = ends.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            for (; end != null; end = ends.poll()) {
                underWay.remove(end.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("what came of a visit could not be noted", e.getCause());
        }
        return !underWay.isEmpty();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(TO_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("event=site.still-visited sites={}", underWay.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
