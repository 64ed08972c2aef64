package org.signpost.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/** Watches what a piece of work leaves reachable at its worst: the peak right after a collection of garbage. */
public final class HeapWatch {
    private HeapWatch() {}

    /** Work that a test hands over. */
    public interface Work<T> {
        T run() throws IOException;
    }

    /** Does the work and checks that live memory never grew by more than so many megabytes. */
    public static <T> T growthWithin(int megabytes, Work<T> work) {
        System.gc();
        long before = live();
        Watch watch = new Watch();
        Thread watcher = Thread.ofPlatform().daemon().start(watch);
        try {
            T result = work.run();
            watch.done = true;
            watcher.interrupt();
            watcher.join();
            assertThat((watch.peak - before) >> 20)
                    .describedAs("megabytes live after collections")
                    .isLessThanOrEqualTo(megabytes);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What was in use after the last collection. */
    private static long live() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static final class Watch implements Runnable {
        private volatile boolean done;
        private volatile long peak;

        @Override
        public void run() {
            while (!done) {
                peak = Math.max(peak, live());
                LockSupport.parkNanos(5_000_000);
            }
        }
    }
}
