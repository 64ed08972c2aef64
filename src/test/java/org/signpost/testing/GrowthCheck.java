package org.signpost.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/**
 * Holds work to how it grows, or to other work on the same machine, instead of to a time: a slow or busy machine changes
 * neither. Measured is the processor time of the thread, the least of several tries, each long enough for the clock.
 */
public final class GrowthCheck {
    /** What twice the size may cost at most. */
    public static final double MOST_FOR_TWICE = 2.3;

    /** Over several doublings a little noise at one end does not count. */
    private static final int DOUBLINGS = 3;

    private static final int FEWEST_TRIES = RepeatCount.of(2, 3);
    private static final int MOST_TRIES = 25;
    private static final int TICKS = 50;
    private static final long SHORTEST_NANOS = 300_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LONG_ENOUGH = Math.max(SHORTEST_NANOS, TICKS * tick());

    private GrowthCheck() {}

    /** Fails where the work grows faster than its size; {@code work} makes ready what is done for a size. */
    public static void assertGrowsWithSize(String name, int size, IntFunction<? extends Runnable> work) {
        assertThat(fasterThanSize(name, size, work)).isEmpty();
    }

    /**
     * The complaint of {@link #assertGrowsWithSize}, for a test that collects them; empty where there is none. The large size is
     * held to the small one done as often as fits into it: both take as long, so that a busy machine disturbs both alike.
     */
    public static Optional<String> fasterThanSize(String name, int size, IntFunction<? extends Runnable> work) {
        int times = 1 << DOUBLINGS;
        Runnable small = work.apply(size);
        return tooMuch(
                "%s: from size %d to %d, beside the small one %d times:".formatted(name, size, size * times, times),
                Math.pow(MOST_FOR_TWICE, DOUBLINGS) / times,
                work.apply(size * times),
                () -> {
                    for (int i = 0; i < times; i++) {
                        small.run();
                    }
                });
    }

    /** Fails where some work costs more than so many times what other work costs. */
    public static void assertCostsAtMost(double times, String name, Runnable work, Runnable other) {
        assertThat(new Yardstick(times, other).tooDear(name, work)).isEmpty();
    }

    private static Optional<String> tooMuch(String name, double most, Runnable work, Runnable other) {
        other.run();
        int repeats = repeats(other);
        return tooMuch(name, most, () -> nanos(work, repeats), () -> nanos(other, repeats));
    }

    /**
     * The work is judged by the least of both costs. It is tried again only while it seems too dear, so that what is fine
     * ends at once and what is not costs as many tries as it takes to be sure.
     */
    static Optional<String> tooMuch(String name, double most, LongSupplier work, LongSupplier other) {
        long dear = Long.MAX_VALUE;
        long cheap = Long.MAX_VALUE;
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            dear = Math.min(dear, work.getAsLong());
            cheap = Math.min(cheap, other.getAsLong());
            if (tries >= FEWEST_TRIES && dear <= most * cheap) {
                return Optional.empty();
            }
        }
        return Optional.of(complaint(name, dear, cheap, most));
    }

    private static String complaint(String name, long dear, long cheap, double most) {
        return String.format(
                Locale.ROOT, "%s %.1f times the cost, at most %.1f allowed", name, (double) dear / cheap, most);
    }

    /** Other work, measured again only where something seems too dear beside it: for holding many things to one. */
    public static final class Yardstick {
        private final double most;
        private final Runnable other;
        private final int repeats;
        private long least = Long.MAX_VALUE;

        public Yardstick(double most, Runnable other) {
            this.most = most;
            this.other = other;
            this.repeats = repeats(other);
            for (int tries = 0; tries < FEWEST_TRIES; tries++) {
                measure();
            }
        }

        private void measure() {
            least = Math.min(least, nanos(other, repeats));
        }

        /** A complaint where the work costs more than it may; empty where it does not. */
        public Optional<String> tooDear(String name, Runnable work) {
            long cost = Long.MAX_VALUE;
            for (int tries = 1; tries <= MOST_TRIES; tries++) {
                cost = Math.min(cost, nanos(work, repeats));
                if (cost <= most * least) {
                    return Optional.empty();
                }
                measure();
            }
            return Optional.of(complaint(name, cost, least, most));
        }
    }

    /** How often it must be done to take long enough for the clock. */
    private static int repeats(Runnable work) {
        int repeats = 1;
        while (nanos(work, repeats) < LONG_ENOUGH) {
            repeats *= 2;
        }
        return repeats;
    }

    private static long nanos(Runnable work, int repeats) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < repeats; i++) {
            work.run();
        }
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    /** The smallest step of the thread's clock. */
    private static long tick() {
        long start = THREADS.getCurrentThreadCpuTime();
        long next = start;
        while (next == start) {
            next = THREADS.getCurrentThreadCpuTime();
        }
        return next - start;
    }
}
