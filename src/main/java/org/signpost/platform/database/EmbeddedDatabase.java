package org.signpost.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.ConfigurationException;
import org.signpost.platform.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real PostgreSQL server unpacked from the jar, on a free port of the loopback address, with data that lasts. */
record EmbeddedDatabase(HomeLock lock, EmbeddedPostgres postgres, String url, String user, String password)
        implements DatabaseServer {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration START = Duration.ofSeconds(45);
    private static final long SECONDS_TO_STOP = 10;

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
            String url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
            return new EmbeddedDatabase(lock, postgres, url, "postgres", "");
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
        Files.readString(pidFile, StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .filter(first -> first.matches("\\d{1,9}"))
                .flatMap(first -> ProcessHandle.of(Long.parseLong(first)))
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .ifPresent(EmbeddedDatabase::stop);
    }

    private static void stop(ProcessHandle orphan) {
        LOG.info("event=database.orphan-stopped pid={}", orphan.pid());
        orphan.destroy();
        if (!hasEnded(orphan)) {
            orphan.destroyForcibly();
            hasEnded(orphan);
        }
    }

    private static boolean hasEnded(ProcessHandle process) {
        process.onExit()
                .completeOnTimeout(process, SECONDS_TO_STOP, TimeUnit.SECONDS)
                .join();
        return !process.isAlive();
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            LOG.warn("event=database.stop-failed", e);
        } finally {
            lock.close();
        }
    }

    /** Holds a data folder for one process; the operating system lets go of it when the process dies, however it dies. */
    record HomeLock(FileChannel channel) implements AutoCloseable {
        /**
         * @throws ConfigurationException where the folder cannot be written, or another process holds it
         */
        static HomeLock take(Path home) {
            try {
                Files.createDirectories(home);
                FileChannel channel = FileChannel.open(
                        home.resolve("signpost.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                if (tryLock(channel) == null) {
                    channel.close();
                    throw new ConfigurationException("Another Signpost is running on the folder " + home
                            + ". Stop it first, or set SIGNPOST_HOME to another folder.");
                }
                return new HomeLock(channel);
            } catch (IOException e) {
                throw new ConfigurationException("The folder " + home + " cannot be written; set SIGNPOST_HOME.", e);
            }
        }

        private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
            try {
                return channel.tryLock();
            } catch (OverlappingFileLockException e) {
                return null;
            }
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
