package org.signpost.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Things that happen at the same moment. */
public final class SimultaneousCalls {
    private SimultaneousCalls() {}

    /** What each came to, in their order. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The list is only read.
    public static <T> List<T> run(Callable<? extends T>... calls) throws InterruptedException {
        return run(List.of(calls));
    }

    /** What each of a list came to, in their order. */
    public static <T> List<T> run(List<? extends Callable<? extends T>> calls) throws InterruptedException {
        CyclicBarrier barrier = new CyclicBarrier(calls.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<T>> started = new ArrayList<>();
            for (Callable<? extends T> call : calls) {
                started.add(threads.submit(() -> {
                    barrier.await();
                    return call.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : started) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
