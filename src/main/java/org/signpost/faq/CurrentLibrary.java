package org.signpost.faq;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
    public synchronized Library get() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        long now = System.nanoTime();
        Library known = library;
        if (known != null && !outdated && today.equals(day) && now - lookedAt < LOOK_AGAIN_NANOS) {
            return known;
        }
        if (known == null) {
            source.prepare();
        }
        long stored = source.newest();
        if (known == null || stored != newest || !today.equals(day)) {
            known = new Library(source.inForce(today));
        }
        library = known;
        newest = stored;
        day = today;
        lookedAt = now;
        outdated = false;
        return known;
    }

    /** Makes the next look see what was published before this call, at once. */
    public synchronized void lookAgain() {
        outdated = true;
    }
}
