package org.signpost.platform.database;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs every {@link Worker} on a thread of its own until the process stops. */
@Singleton
public class WorkerPool {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration TO_STOP = Duration.ofSeconds(20);

    private final List<Worker> workers;
    private final List<Thread> threads = new ArrayList<>();

    WorkerPool(List<Worker> workers) {
        this.workers = List.copyOf(workers);
    }

    /** Starts the workers; called once, by {@code serve}. */
    public synchronized void start() {
        for (Worker worker : workers) {
            threads.add(Thread.ofVirtual().name("worker-" + worker.name()).start(() -> loop(worker)));
        }
    }

    private static void loop(Worker worker) {
        while (!Thread.currentThread().isInterrupted()) {
            Duration pause = round(worker);
            try {
                Thread.sleep(withJitter(pause));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static Duration round(Worker worker) {
        try {
            return worker.work() ? Duration.ZERO : worker.every();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Duration.ZERO;
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.error("event=worker.failed worker={}", worker.name(), e);
            }
            return AFTER_FAILURE;
        }
    }

    /** Equal nodes started together must not knock together for ever. */
    private static Duration withJitter(Duration pause) {
        long millis = pause.toMillis();
        return millis == 0
                ? pause
                : Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis / 10 + 1));
    }

    /** Interrupts the workers and waits, at most 20 seconds, until each has ended its round. */
    @PreDestroy
    public synchronized void stop() {
        threads.forEach(Thread::interrupt);
        long end = System.nanoTime() + TO_STOP.toNanos();
        for (Thread thread : threads) {
            try {
                Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
                if (!thread.join(left)) {
                    LOG.warn("event=worker.still-running thread={}", thread.getName());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        threads.clear();
    }
}
