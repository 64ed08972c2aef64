package org.signpost.ingest;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Imports that a browser started: short ones are waited for, long ones go on while their page shows how far they are. */
@Singleton
class BackgroundImports {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundImports.class);
    private static final int PATIENCE_SECONDS = 4;

    private final CommentImporter commentImporter;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    BackgroundImports(CommentImporter commentImporter) {
        this.commentImporter = commentImporter;
    }

    /**
     * Starts an import and gives its number when it is done, or after a few seconds.
     *
     * @throws ForeignSiteException as {@link CommentImporter#ingest}
     */
    ImportRunId start(ImportSource source, CommentImporter.Target target) throws IOException {
        CommentImporter.PreparedImport prepared = commentImporter.prepare(source, target);
        running.add(prepared.run().owner());
        Future<ImportReport> work = executor.submit(() -> carryOut(prepared));
        try {
            work.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return prepared.run().id();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IOException(e.getCause());
        }
        return prepared.run().id();
    }

    private ImportReport carryOut(CommentImporter.PreparedImport prepared) throws IOException {
        try {
            return commentImporter.carryOut(prepared, count -> {});
        } catch (ForeignSiteException e) {
            throw e;
        } catch (IOException | RuntimeException | Error e) {
            LOG.warn("event=ingest.failed run={}", prepared.run().id(), e);
            throw e;
        } finally {
            running.remove(prepared.run().owner());
        }
    }

    /** Whether this process works on the import of this owner. */
    boolean isRunning(String owner) {
        return running.contains(owner);
    }
}
