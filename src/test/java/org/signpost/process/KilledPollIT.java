package org.signpost.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.signpost.comment.SiteId;
import org.signpost.comment.Sites;
import org.signpost.platform.database.Installation;
import org.signpost.testing.TestDatabase;
import org.signpost.wordpress.FakeWordPress;
import org.signpost.wordpress.connection.ConnectionMode;
import org.signpost.wordpress.connection.SiteConnections;
import org.signpost.wordpress.connection.SitePasswords;

/** A process that is killed between two pages of a connected site has never noted more as read than it stored. */
class KilledPollIT {
    private static final int COMMENTS = 450;

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void readsOnAfterBeingKilledBetweenPages() {
        try (FakeWordPress site = new FakeWordPress(Clock.systemUTC())) {
            long post = site.addPost("A clinic");
            for (int number = 1; number <= COMMENTS; number++) {
                site.addComment(post, 0, "Reader " + number, "What reader " + number + " wrote.");
            }
            connect(site);

            for (int kill = 1; kill <= 2; kill++) {
                Map<String, String> settings = settings(site);
                settings.put("TEST_CRASH_AT", "site-page-stored");
                try (SignpostProcess serving = SignpostProcess.start(settings, "serve")) {
                    assertThat(serving.waitFor()).isEqualTo(137);
                }
                assertThat(stored()).isPositive().isLessThan(COMMENTS);
                assertThat(storedOfWhatIsRead()).isEqualTo(read());
                forgetTurn();
            }
            try (SignpostProcess serving = SignpostProcess.start(settings(site), "serve")) {
                await(() -> database.count("SELECT count(*) FROM ingest_site_sync WHERE complete") == 1, serving);
            }
            assertThat(stored()).isEqualTo(COMMENTS);
            assertThat(database.count("SELECT count(*) FROM comment_revision")).isEqualTo(COMMENTS);
        }
    }

    private void connect(FakeWordPress site) {
        try (Installation installation = database.open()) {
            Sites sites = installation.get(Sites.class);
            sites.add("blog", "Harbor Families", null, "en", Clock.systemUTC().instant());
            SiteId id = sites.findByName("blog").orElseThrow().id();
            installation
                    .get(SiteConnections.class)
                    .connect(
                            id,
                            site.host(),
                            site.api(),
                            site.login().user(),
                            FakeWordPress.DESK,
                            installation
                                    .get(SitePasswords.class)
                                    .sealed(id, site.login().password()),
                            ConnectionMode.READ_ONLY,
                            30,
                            Clock.systemUTC().instant(),
                            "Ada");
        }
    }

    private Map<String, String> settings(FakeWordPress site) {
        Map<String, String> settings = new HashMap<>();
        settings.put("HOME", database.home().toAbsolutePath().toString());
        settings.put("DATABASE_URL", database.url());
        settings.put("DATABASE_USER", "postgres");
        settings.put("PORT", "0");
        settings.put("TRUSTED_HOSTS", site.host());
        return settings;
    }

    /** As after two minutes: the turn of a process that died ends. */
    private void forgetTurn() {
        database.count("WITH freed AS (UPDATE wordpress_connection SET turn = NULL, turn_until = NULL RETURNING 1)"
                + " SELECT count(*) FROM freed");
    }

    private long stored() {
        return database.count("SELECT count(*) FROM comment");
    }

    private long storedOfWhatIsRead() {
        return database.count("SELECT count(*) FROM comment c, ingest_site_sync s"
                + " WHERE CAST(c.source_id AS bigint) BETWEEN s.lowest AND s.highest");
    }

    private long read() {
        return database.count("SELECT highest - lowest + 1 FROM ingest_site_sync");
    }

    private static void await(BooleanSupplier condition, SignpostProcess serving) {
        long end = System.nanoTime() + SignpostProcess.PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(serving.isAlive() && System.nanoTime() < end)
                    .describedAs(serving.output())
                    .isTrue();
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
