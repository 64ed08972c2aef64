package org.signpost.faq;

import jakarta.inject.Singleton;
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
    private final ReentrantLock lock = new ReentrantLock();

    private @Nullable Library library;
    private long newest;
    private long lookedAt;

    CurrentLibrary(LibraryImport imports, VersionRows rows) {
        this.imports = imports;
        this.rows = rows;
    }

    /** The current entries. */
    public Library get() {
        lock.lock();
        try {
            Library known = library;
            long now = System.nanoTime();
            if (known != null && now - lookedAt < LOOK_AGAIN_NANOS) {
                return known;
            }
            if (known == null) {
                imports.run(LibraryFiles.bundled());
            }
            return look(known, now);
        } finally {
            lock.unlock();
        }
    }

    private Library look(@Nullable Library known, long now) {
        long stored = rows.newest();
        Library current = known == null || stored != newest ? read() : known;
        library = current;
        newest = stored;
        lookedAt = now;
        return current;
    }

    private Library read() {
        List<EntryVersion> versions = new ArrayList<>();
        for (VersionRows.Row row : rows.current()) {
            if (EntryFile.read(row.text()) instanceof EntryFile.Sound(Entry entry)) {
                versions.add(new EntryVersion(row.version(), entry));
            }
        }
        return Library.of(versions);
    }

    /** Every current version as the file that it would be. */
    public List<LibraryFile> files() {
        get();
        List<LibraryFile> files = new ArrayList<>();
        for (VersionRows.Row row : rows.current()) {
            if (EntryFile.read(row.text()) instanceof EntryFile.Sound(Entry entry)) {
                String path = entry.language() + "/" + entry.topic().slug() + "/" + entry.slug() + ".md";
                files.add(new LibraryFile(path, row.text()));
            }
        }
        return files;
    }
}
