package org.signpost.ingest;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.io.input.ProxyInputStream;
import org.jspecify.annotations.Nullable;

/** How far an import that this process works on has come; also how it is told to stop. Thread-safe. */
final class ImportProgress {
    /** Before that the speed cannot be told. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(2);

    private final long size;
    private final InstantSource clock;
    private final AtomicLong read = new AtomicLong();
    private volatile @Nullable Mark first;
    private volatile boolean cancelled;

    /**
     * Of an import that has not begun.
     *
     * @param size how many bytes there are to read
     */
    ImportProgress(long size, InstantSource clock) {
        this.size = size;
        this.clock = clock;
    }

    /** When how many bytes had been read. */
    private record Mark(Instant at, long read) {}

    /** The same input, which counts here how much of it is read, and breaks off once the import is cancelled. */
    InputStream watch(InputStream in) {
        return new WatchedInput(in);
    }

    /** Notes that comments were stored. An import that goes on passes over many at first, faster than it stores. */
    void stored() {
        if (first == null) {
            first = new Mark(clock.instant(), read.get());
        }
    }

    /** From now on nothing more is read. */
    void cancel() {
        cancelled = true;
    }

    /** How much has been read, 0 to 100. */
    int percent() {
        return size == 0 ? 100 : (int) Math.min(100, read.get() * 100 / size);
    }

    /** How long it will take at the speed so far, or empty where that cannot be told. */
    Optional<Duration> left() {
        Mark from = first;
        long here = read.get();
        if (from == null || here <= from.read() || here >= size) {
            return Optional.empty();
        }
        Duration spent = Duration.between(from.at(), clock.instant());
        double rest = (double) (size - here) / (here - from.read());
        return spent.compareTo(LONG_ENOUGH) < 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis((long) (spent.toMillis() * rest)));
    }

    private final class WatchedInput extends ProxyInputStream {
        WatchedInput(InputStream in) {
            super(in);
        }

        @Override
        protected void beforeRead(int count) {
            if (cancelled) {
                throw new ImportCancelledException();
            }
        }

        @Override
        protected void afterRead(int count) {
            read.addAndGet(Math.max(0, count));
        }
    }
}
