package org.signpost.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Things that happen at the same moment. */
final class Together {
    private Together() {}

    /** What each came to, in their order. */
    static List<Object> run(Callable<?>... deeds) throws InterruptedException {
        CyclicBarrier barrier = new CyclicBarrier(deeds.length);
        try (ExecutorService threads = Executors.newFixedThreadPool(deeds.length)) {
            List<Future<Object>> started = new ArrayList<>();
            for (Callable<?> deed : deeds) {
                started.add(threads.submit(() -> {
                    barrier.await();
                    return deed.call();
                }));
            }
            List<Object> results = new ArrayList<>();
            for (Future<Object> one : started) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
