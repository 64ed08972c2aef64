package org.signpost.ingest;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Imports that a browser started. They go on when the page is closed; each says how far it is, and can be cancelled. */
@Singleton
class BackgroundImports {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundImports.class);

    private final CommentImporter commentImporter;
    private final ImportBatches batches;
    private final BackgroundWork background;
    private final Clock clock;
    private final Map<String, ImportProgress> running = new ConcurrentHashMap<>();

    BackgroundImports(CommentImporter commentImporter, ImportBatches batches, BackgroundWork background, Clock clock) {
        this.commentImporter = commentImporter;
        this.batches = batches;
        this.background = background;
        this.clock = clock;
    }

    /**
     * Starts an import and gives its number when it is done, or after a few seconds.
     *
     * @param afterwards what is to be done when nothing more is read, however it ended
     * @throws ForeignSiteException as {@link CommentImporter#ingest}
     */
    ImportRunId start(ImportSource source, CommentImporter.Target target, Runnable afterwards) throws IOException {
        CommentImporter.PreparedImport prepared;
        try {
            prepared = commentImporter.prepare(source, target);
        } catch (IOException | RuntimeException e) {
            afterwards.run();
            throw e;
        }
        ImportProgress progress = new ImportProgress(prepared.size(), clock);
        ImportRun run = prepared.run();
        running.put(run.owner(), progress);
        background.run("ingest", run.id(), () -> {
            try {
                commentImporter.carryOut(prepared.readThrough(progress::watch), count -> progress.stored());
            } catch (ImportCancelledException e) {
                LOG.info("event=ingest.cancelled run={}", run.id());
            } finally {
                running.remove(run.owner());
                afterwards.run();
            }
        });
        return run.id();
    }

    /** How far this process is with the import of this owner, or empty where it does not work on it. */
    Optional<ImportProgress> progress(String owner) {
        return Optional.ofNullable(running.get(owner));
    }

    /** Ends an import, whichever process works on it; what it has stored stays. Nothing happens where it is done. */
    void cancel(ImportRun run) {
        batches.cancel(run.id());
        progress(run.owner()).ifPresent(ImportProgress::cancel);
    }
}
