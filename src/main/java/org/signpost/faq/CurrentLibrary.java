package org.signpost.faq;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The library as it stands in the database. The files that come with the program are imported before the first look; what
 * another node publishes is seen within seconds. Thread-safe.
 */
@Singleton
public class CurrentLibrary {
    private static final long LOOK_AGAIN_NANOS = 5_000_000_000L;

    private final LibraryImport imports;
    private final VersionRows rows;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();

    private @Nullable Library library;
    private LocalDate day = LocalDate.EPOCH;
    private long newest;
    private long lookedAt;
    private boolean outdated;

    CurrentLibrary(LibraryImport imports, VersionRows rows, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.clock = clock;
    }

    /** The entries that are current today, as the day is counted in UTC. */
    public Library get() {
        lock.lock();
        try {
            Library known = library;
            LocalDate today = today();
            long now = System.nanoTime();
            if (known != null && !outdated && today.equals(day) && now - lookedAt < LOOK_AGAIN_NANOS) {
                return known;
            }
            if (known == null) {
                imports.run(LibraryFiles.bundled());
            }
            return look(known, today, now);
        } finally {
            lock.unlock();
        }
    }

    /** Makes the next look see what was published before this call, at once. */
    public void lookAgain() {
        lock.lock();
        try {
            outdated = true;
        } finally {
            lock.unlock();
        }
    }

    private Library look(@Nullable Library known, LocalDate today, long now) {
        long stored = rows.newest();
        Library current = known == null || stored != newest || !today.equals(day) ? read(today) : known;
        library = current;
        newest = stored;
        day = today;
        lookedAt = now;
        outdated = false;
        return current;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Library read(LocalDate today) {
        List<EntryVersion> versions = new ArrayList<>();
        for (VersionRows.Row row : rows.current(today)) {
            if (EntryFile.read(row.text()) instanceof EntryFile.Sound(Entry entry, Change _)) {
                versions.add(new EntryVersion(row.version(), entry));
            }
        }
        return Library.of(versions);
    }

    /** Every current version as the file that it would be. */
    public List<LibraryFile> files() {
        get();
        List<LibraryFile> files = new ArrayList<>();
        for (VersionRows.Row row : rows.current(today())) {
            if (EntryFile.read(row.text()) instanceof EntryFile.Sound(Entry entry, Change _)) {
                files.add(new LibraryFile(entry.path(), row.text()));
            }
        }
        return files;
    }
}
