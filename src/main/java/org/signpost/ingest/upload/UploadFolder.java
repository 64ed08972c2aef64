package org.signpost.ingest.upload;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.database.DatabaseSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where files lie that browsers sent, while they are imported: below the installation's home, in a folder for each process
 * that only its own user can read. A process holds a lock on its folder, so that the next one to start knows which were left
 * by one that died. Thread-safe.
 */
@Singleton
public class UploadFolder {
    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);
    private static final String LOCK = "lock";

    /** A lock on a file does not keep threads of one process apart. */
    private static final Lock ONE_THREAD = new ReentrantLock();

    private final Path uploads;
    private @Nullable OwnFolder own;

    UploadFolder(DatabaseSettings home) {
        this.uploads = home.folder().resolve("uploads");
    }

    private record OwnFolder(Path path, FileChannel lock) {}

    /**
     * Keeps what a browser sends.
     *
     * @throws IOException where the browser breaks off, or the file cannot be kept
     */
    UploadedFile keep(String name, InputStream content) throws IOException {
        // Files.createTempFile gives no rights to anybody else.
        UploadedFile file = new UploadedFile(name, Files.createTempFile(folder(), "upload", null));
        boolean whole = false;
        try (var out = Files.newOutputStream(file.path())) {
            content.transferTo(out);
            whole = true;
        } finally {
            if (!whole) {
                file.delete();
            }
        }
        return file;
    }

    private Path folder() throws IOException {
        ONE_THREAD.lock();
        try {
            OwnFolder there = own;
            if (there == null) {
                Files.createDirectories(uploads);
                try (var _ = holdAll()) {
                    Path made = Files.createTempDirectory(uploads, "process");
                    there = new OwnFolder(made, open(made.resolve(LOCK)));
                    there.lock().lock();
                }
                own = there;
            }
            return there.path();
        } finally {
            ONE_THREAD.unlock();
        }
    }

    /** Nobody makes or looks through folders until it is closed. */
    private FileChannel holdAll() throws IOException {
        FileChannel all = open(uploads.resolve(LOCK));
        all.lock();
        return all;
    }

    private static FileChannel open(Path lock) throws IOException {
        return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Removes what processes left that died in the middle of an import. */
    @EventListener
    void removeLeftovers(ServerStartupEvent started) {
        if (!Files.isDirectory(uploads)) {
            return;
        }
        ONE_THREAD.lock();
        try (var _ = holdAll();
                Stream<Path> folders = Files.list(uploads)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                if (isLeft(folder)) {
                    remove(folder);
                    LOG.info("event=ingest.leftovers-removed");
                }
            }
        } catch (IOException e) {
            LOG.warn("event=ingest.leftovers-not-removed", e);
        } finally {
            ONE_THREAD.unlock();
        }
    }

    private static boolean isLeft(Path folder) throws IOException {
        try (FileChannel channel = open(folder.resolve(LOCK));
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }

    /** Leaves nothing behind where the process ends in order. */
    @PreDestroy
    void close() throws IOException {
        ONE_THREAD.lock();
        try {
            OwnFolder there = own;
            own = null;
            if (there != null) {
                there.lock().close();
                remove(there.path());
            }
        } finally {
            ONE_THREAD.unlock();
        }
    }
}
