package org.signpost.ingest;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signpost.comment.CommentId;
import org.signpost.staff.Actor;
import org.signpost.staff.audit.Audit;

/** The steps of taking an import back, each one transaction that does little; every one can be repeated. */
@Singleton
class TakeBackSteps {
    private static final int BATCH = 500;

    private final ImportRuns runs;
    private final ImportedComments imported;
    private final Audit audit;
    private final Clock clock;

    TakeBackSteps(ImportRuns runs, ImportedComments imported, Audit audit, Clock clock) {
        this.runs = runs;
        this.imported = imported;
        this.audit = audit;
        this.clock = clock;
    }

    /** Says that this import is being taken back from now on; false where it runs still or cannot be. */
    @Transactional
    boolean begin(ImportRunId run, Actor who) {
        if (runs.beginTakingBack(run, clock.instant()) == 0) {
            return false;
        }
        audit.record(who, "ingest.take_back", object(run), Map.of());
        return true;
    }

    /** Removes some comments behind this one; gives the last that was looked at, or empty at the end. */
    @Transactional
    Optional<CommentId> removeComments(ImportRunId run, CommentId after) {
        List<CommentId> next = imported.lockNext(run, after, BATCH);
        if (next.isEmpty()) {
            return Optional.empty();
        }
        runs.addTakenBack(run, imported.remove(run, next, clock.instant()), clock.instant());
        return Optional.of(next.getLast());
    }

    /** Removes some posts that are empty now; false where there are no more. */
    @Transactional
    boolean removePosts(ImportRunId run) {
        return imported.removePosts(run, BATCH) > 0;
    }

    /** Removes some groups of questions that are empty now; false where there are no more. */
    @Transactional
    boolean removeGroups() {
        return imported.removeGroups(BATCH) > 0;
    }

    /** Removes the site that the import made, where it is empty now. */
    @Transactional
    boolean removeSite(ImportRunId run) {
        return imported.removeSite(run) > 0;
    }

    /** Writes down that it is done, once, whoever else did it at the same time. */
    @Transactional
    boolean finish(ImportRunId run, Actor who) {
        if (runs.finishTakingBack(run, clock.instant()) == 0) {
            return false;
        }
        ImportRun done = runs.findById(run).orElseThrow();
        Map<String, String> detail =
                Map.of("comments", Long.toString(done.takenBack()), "kept", Long.toString(imported.count(run)));
        audit.record(who, "ingest.taken_back", object(run), detail);
        return true;
    }

    private static String object(ImportRunId run) {
        return "import/" + run;
    }
}
