package org.signpost.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signpost.wordpress.FakeWordPress;

/** Several sites are read side by side. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class SideBySideIT {
    private static final int OTHERS = 12;

    @RegisterExtension
    private final ConnectedSite connected = new ConnectedSite(OTHERS);

    private final FakeWordPress quick = connected.wordPress;
    private final FakeWordPress slow = connected.other(0);
    private Thread job = new Thread();
    private long post;

    @BeforeEach
    void readOnce() {
        post = quick.addPost("A clinic");
        connected.poll();
        connected.pass(Duration.ofMinutes(1));
    }

    private void begin() {
        job = Thread.ofVirtual().start(() -> {
            try {
                connected.bean(SitePollJob.class).work();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private long due() {
        return connected.database.count(
                "SELECT count(*) FROM ingest_site_sync WHERE next_poll <= '" + connected.clock.instant() + "'");
    }

    private long turns() {
        return connected.database.count("SELECT count(*) FROM wordpress_connection WHERE turn IS NOT NULL");
    }

    /** Looks often, so that a machine that is busy takes its time. */
    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Test
    void aSiteThatHangsDelaysNoOther() {
        slow.fallSilent();
        int asked = slow.requests();
        long first = quick.addComment(post, 0, "Ana", "First");
        begin();
        await(() -> slow.requests() > asked && connected.has(first));

        long second = quick.addComment(post, 0, "Bo", "Second");
        connected.pass(Duration.ofMinutes(1));
        await(() -> connected.has(second));

        assertThat(slow.requests() - asked)
                .as("requests to the site that hangs")
                .isOne();
        assertThat(job.isAlive()).isTrue();
        slow.speakAgain();
        await(() -> !job.isAlive());
        assertThat(turns()).isZero();
    }

    @Test
    void readsNoMoreThanEightSitesAtATime() {
        for (int number = 0; number < OTHERS; number++) {
            connected.other(number).fallSilent();
        }
        begin();
        await(() -> turns() >= 8);

        assertThat(turns()).as("sites that are read at a time").isEqualTo(8);
        job.interrupt();
        await(() -> !job.isAlive());
    }

    @Test
    void aStopInTheMiddleGivesTheSitesBackAndBlamesNone() {
        slow.fallSilent();
        int asked = slow.requests();
        begin();
        await(() -> slow.requests() > asked && due() == 1);

        long before = System.nanoTime();
        job.interrupt();
        await(() -> !job.isAlive());

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
        assertThat(turns()).isZero();
        assertThat(connected.database.count("SELECT count(*) FROM wordpress_connection WHERE problem IS NOT NULL"))
                .isZero();
    }
}
