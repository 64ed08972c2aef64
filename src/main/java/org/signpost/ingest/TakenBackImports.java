package org.signpost.ingest;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.signpost.comment.CommentId;
import org.signpost.staff.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a wrong import back: the comments that it brought in first go, with all that the program made of them, but for those
 * that people have worked on; then the posts, groups of questions and site that are empty because of it. It can be stopped at
 * any instruction and started again. Thread-safe.
 */
@Singleton
class TakenBackImports {
    private static final Logger LOG = LoggerFactory.getLogger(TakenBackImports.class);
    private static final CommentId START = new CommentId(0);

    private final TakeBackSteps steps;
    private final BackgroundWork background;
    private final Set<ImportRunId> running = ConcurrentHashMap.newKeySet();

    TakenBackImports(TakeBackSteps steps, BackgroundWork background) {
        this.steps = steps;
        this.background = background;
    }

    /** Starts, and returns when it is done or after a few seconds; nothing happens to an import that still runs. */
    void start(ImportRunId run, Actor who) throws IOException {
        if (!steps.begin(run, who) || !running.add(run)) {
            return;
        }
        background.run("ingest.take-back", run, () -> {
            try {
                carryOut(run, who);
            } finally {
                running.remove(run);
            }
        });
    }

    /** Whether this process takes that import back at the moment. */
    boolean isRunning(ImportRunId run) {
        return running.contains(run);
    }

    private void carryOut(ImportRunId run, Actor who) {
        Optional<CommentId> last = Optional.of(START);
        while (last.isPresent()) {
            CommentId after = last.get();
            last = ConflictRetry.run(() -> steps.removeComments(run, after));
        }
        boolean more = true;
        while (more) {
            more = ConflictRetry.run(() -> steps.removePosts(run));
        }
        more = true;
        while (more) {
            more = ConflictRetry.run(steps::removeGroups);
        }
        removeSite(run);
        if (steps.finish(run, who)) {
            LOG.info("event=ingest.taken-back run={}", run);
        }
    }

    /** Something that imports know nothing of may hang on a site; then it stays. */
    private void removeSite(ImportRunId run) {
        try {
            steps.removeSite(run);
        } catch (RuntimeException e) {
            if (!ConflictRetry.isStillPointedTo(e)) {
                throw e;
            }
        }
    }
}
