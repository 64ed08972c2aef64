package org.signpost.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.signpost.platform.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real PostgreSQL server unpacked from the jar, on a free port of the loopback address, with data that lasts. */
final class EmbeddedDatabase implements DatabaseServer {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration START = Duration.ofSeconds(45);
    private static final long SECONDS_TO_STOP = 10;

    private final HomeLock lock;
    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(HomeLock lock, EmbeddedPostgres postgres) {
        this.lock = lock;
        this.postgres = postgres;
    }

    static EmbeddedDatabase start(Path home) {
        HomeLock lock = HomeLock.take(home);
        try {
            Path data = home.resolve("postgres");
            stopOrphan(data);
            // The library switches synchronous commit off; here a decision that was confirmed must survive a power cut.
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setOverrideWorkingDirectory(
                            home.resolve("postgres-program").toFile())
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(START)
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "60")
                    .start();
            return new EmbeddedDatabase(lock, postgres);
        } catch (IOException | IllegalStateException e) {
            lock.close();
            throw new UnavailableException("The embedded database in " + home + " did not start.", e);
        }
    }

    /** A process killed with -9 leaves its server behind; the lock says that nobody else can be using it. */
    private static void stopOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        String first = Files.readString(pidFile, StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("");
        ProcessHandle orphan = first.matches("\\d{1,9}")
                ? ProcessHandle.of(Long.parseLong(first))
                        .filter(process -> process.info().command().orElse("").contains("postgres"))
                        .orElse(null)
                : null;
        if (orphan == null) {
            return;
        }
        LOG.info("event=database.orphan.stop pid={}", orphan.pid());
        orphan.destroy();
        if (!ended(orphan)) {
            orphan.destroyForcibly();
            ended(orphan);
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    @Override
    public String user() {
        return "postgres";
    }

    @Override
    public String password() {
        return "";
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            LOG.warn("event=database.stop.failed", e);
        } finally {
            lock.close();
        }
    }
}
