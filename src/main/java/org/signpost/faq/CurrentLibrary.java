package org.signpost.faq;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The library as it stands in the database. The files that come with the program are imported before the first look; what
 * another node publishes is seen within seconds. Thread-safe.
 */
@Singleton
public class CurrentLibrary {
    private static final long LOOK_AGAIN_NANOS = 5_000_000_000L;

    private final LibrarySource source;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();

    private @Nullable Library library;
    private LocalDate day = LocalDate.EPOCH;
    private long newest;
    private long lookedAt;
    private boolean outdated;

    CurrentLibrary(LibrarySource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** The entries that are current today, as the day is counted in UTC. */
    public Library get() {
        lock.lock();
        try {
            Library known = library;
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            long now = System.nanoTime();
            if (known != null && !outdated && today.equals(day) && now - lookedAt < LOOK_AGAIN_NANOS) {
                return known;
            }
            if (known == null) {
                source.prepare();
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
        long stored = source.newest();
        Library current =
                known == null || stored != newest || !today.equals(day) ? new Library(source.inForce(today)) : known;
        library = current;
        newest = stored;
        day = today;
        lookedAt = now;
        outdated = false;
        return current;
    }
}
