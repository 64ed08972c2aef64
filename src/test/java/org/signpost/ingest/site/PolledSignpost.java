package org.signpost.ingest.site;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.signpost.comment.SiteId;
import org.signpost.comment.Sites;
import org.signpost.process.SignpostProcess;
import org.signpost.testing.MovableClock;
import org.signpost.testing.TestDatabase;
import org.signpost.wordpress.RealWordPress;
import org.signpost.wordpress.SiteLogin;
import org.signpost.wordpress.WordPressClient;
import org.signpost.wordpress.connection.ConnectionMode;
import org.signpost.wordpress.connection.SiteConnections;
import org.signpost.wordpress.connection.SitePasswords;

/** A Signpost that is connected with a real site, that ends anywhere, and that is started again on the same database. */
final class PolledSignpost implements AutoCloseable {
    /** As long as a process that died has its turn. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    final TestDatabase database = TestDatabase.fresh();
    private final RealWordPress real;
    private EmbeddedServer server;
    private final SiteId site;

    PolledSignpost(RealWordPress real) {
        this.real = real;
        server = start(Instant.now());
        site = connect();
    }

    private EmbeddedServer start(Instant now) {
        EmbeddedServer started = database.serve(Map.of("test.clock", true, "signpost.trusted-hosts", real.host()));
        started.getApplicationContext().getBean(MovableClock.class).set(now);
        return started;
    }

    private <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    private MovableClock clock() {
        return bean(MovableClock.class);
    }

    private SiteId connect() {
        SiteLogin login = real.login();
        long account = requireNonNull(bean(WordPressClient.class).account(login).value())
                .id();
        Sites sites = bean(Sites.class);
        sites.add("blog", "Harbor Families", null, "en", clock().instant());
        SiteId id = sites.findByName("blog").orElseThrow().id();
        bean(SiteConnections.class)
                .connect(
                        id,
                        real.address(),
                        login.api(),
                        login.user(),
                        account,
                        bean(SitePasswords.class).sealed(id, login.password()),
                        ConnectionMode.READ_ONLY,
                        30,
                        clock().instant(),
                        "Ada");
        return id;
    }

    /** Another process reads, and dies as in a power cut as soon as it has stored something. */
    void dieAfterAPage() {
        Map<String, String> settings = settings();
        settings.put("TEST_CRASH_AT", "site-page-stored");
        try (SignpostProcess process = SignpostProcess.start(settings, "serve")) {
            assertThat(process.waitFor()).isEqualTo(137);
        }
        goOnAfterDeath();
    }

    /** Another process reads, and is killed so long after it has started. */
    void dieAfter(Duration time) {
        try (SignpostProcess process = SignpostProcess.start(settings(), "serve")) {
            assertThat(process.address()).isNotNull();
            LockSupport.parkNanos(time.toNanos());
            process.kill();
        }
        goOnAfterDeath();
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("HOME", database.home().toAbsolutePath().toString());
        settings.put("DATABASE_URL", database.url());
        settings.put("DATABASE_USER", "postgres");
        settings.put("PORT", "0");
        settings.put("TRUSTED_HOSTS", real.host());
        return settings;
    }

    private void goOnAfterDeath() {
        clock().set(Instant.now().plus(LEASE));
    }

    /** Ends in the middle of a poll, so long after it began, with whatever it has with the database; a new one begins. */
    void endInTheMiddle(Duration after) throws InterruptedException {
        Instant then = clock().instant().plus(LEASE);
        Thread poll = Thread.ofVirtual().start(() -> {
            try {
                round();
            } catch (InterruptedException | RuntimeException e) {
                // It is its end that is tried here.
                Thread.currentThread().interrupt();
            }
        });
        LockSupport.parkNanos(after.toNanos());
        database.count("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
        poll.interrupt();
        server.close();
        poll.join();
        server = start(then);
    }

    /** Whatever is due now. */
    void round() throws InterruptedException {
        bean(SitePollJob.class).work();
    }

    /** Until there is nothing old to be read any more. */
    void poll() throws InterruptedException {
        do {
            clock().pass(Duration.ofSeconds(3));
            round();
        } while (bean(SiteSyncs.class).progress(site).orElseThrow().importing());
    }

    /** Lets so much time pass, with the job running every minute of it. */
    void run(Duration time) throws InterruptedException {
        for (long minutes = time.toMinutes(); minutes > 0; minutes--) {
            clock().pass(Duration.ofMinutes(1));
            round();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
