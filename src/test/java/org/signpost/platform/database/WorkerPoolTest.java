package org.signpost.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkerPoolTest {
    private final AtomicInteger rounds = new AtomicInteger();
    private final CountDownLatch busy = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    @Test
    void goesOnAtOnceWhileThereIsMoreToDo() throws InterruptedException {
        WorkerPool pool = new WorkerPool(List.of(worker(() -> {
            if (rounds.incrementAndGet() == 100) {
                busy.countDown();
                return false;
            }
            return true;
        })));
        pool.start();

        assertThat(busy.await(30, TimeUnit.SECONDS)).isTrue();
        pool.stop();
        assertThat(rounds).hasValue(100);
    }

    @Test
    void waitsForARoundThatIsInterrupted() throws InterruptedException {
        WorkerPool pool = new WorkerPool(List.of(worker(() -> {
            busy.countDown();
            try {
                new CountDownLatch(1).await();
                return true;
            } finally {
                ended.countDown();
            }
        })));
        pool.start();
        assertThat(busy.await(30, TimeUnit.SECONDS)).isTrue();

        pool.stop();

        assertThat(ended.getCount()).isZero();
    }

    @Test
    void oneThatFailsDoesNotStopAnother() throws InterruptedException {
        CountDownLatch failed = new CountDownLatch(1);
        Worker failing = worker(() -> {
            failed.countDown();
            throw new IllegalStateException("on purpose");
        });
        Worker working = worker(() -> {
            failed.await();
            busy.countDown();
            return false;
        });
        WorkerPool pool = new WorkerPool(List.of(failing, working));
        pool.start();

        assertThat(busy.await(30, TimeUnit.SECONDS)).isTrue();
        pool.stop();
    }

    @Test
    void aPoolThatWasNeverStartedStops() {
        new WorkerPool(List.of(worker(() -> true))).stop();

        assertThat(rounds).hasValue(0);
    }

    private interface Round {
        boolean work() throws InterruptedException;
    }

    private static Worker worker(Round round) {
        return new Worker() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public Duration every() {
                return Duration.ofHours(1);
            }

            @Override
            public boolean work() throws InterruptedException {
                return round.work();
            }
        };
    }
}
