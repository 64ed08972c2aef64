package org.signpost.ingest;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that a page started: what is short is waited for, what is long goes on, also when nobody looks any more. */
@Singleton
class BackgroundWork {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);
    private static final int PATIENCE_SECONDS = 4;

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    /** What is to be done. */
    interface Task {
        void run() throws IOException;
    }

    /**
     * Returns when the task is done, or after a few seconds. A failure in that time is thrown here.
     *
     * @param event by what name a failure is logged
     */
    void run(String event, ImportRunId run, Task task) throws IOException {
        Future<?> work = executor.submit(() -> {
            try {
                task.run();
            } catch (ForeignSiteException e) {
                throw e;
            } catch (IOException | RuntimeException | Error e) {
                LOG.warn("event={}-failed run={}", event, run, e);
                throw e;
            }
            return null;
        });
        try {
            work.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IOException(e.getCause());
        }
    }
}
