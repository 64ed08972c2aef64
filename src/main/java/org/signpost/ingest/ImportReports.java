package org.signpost.ingest;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.signpost.comment.Comments;
import org.signpost.comment.Site;
import org.signpost.comment.SiteId;
import org.signpost.comment.Sites;

/** What the pages of an import show: its numbers, how far it is, and what would stay if it were taken back. */
@Singleton
class ImportReports {
    private final ImportRuns runs;
    private final ImportedComments imported;
    private final Sites sites;
    private final BackgroundImports backgroundImports;
    private final TakenBackImports takenBackImports;
    private final Comments comments;
    private final Clock clock;

    ImportReports(
            ImportRuns runs,
            ImportedComments imported,
            Sites sites,
            BackgroundImports backgroundImports,
            TakenBackImports takenBackImports,
            Comments comments,
            Clock clock) {
        this.runs = runs;
        this.imported = imported;
        this.sites = sites;
        this.backgroundImports = backgroundImports;
        this.takenBackImports = takenBackImports;
        this.comments = comments;
        this.clock = clock;
    }

    Optional<ImportRun> run(ImportRunId id) {
        return runs.findById(id);
    }

    Optional<ImportReportView> find(ImportRunId id) {
        return run(id).map(this::view);
    }

    private ImportReportView view(ImportRun run) {
        ImportReport report = ImportReport.of(
                run, site(run), runs.unreadable(run.id()), runs.leftOut(run.id()), runs.remarks(run.id()));
        if (report.announced() != null && run.postId() != null) {
            report = report.withThread(comments.shownUnder(run.postId()));
        }
        // The number of those that stay is asked for only where it is shown.
        KeptComments kept = run.state() == ImportState.TAKEN_BACK ? kept(run.id()) : KeptComments.NONE;
        return new ImportReportView(
                run,
                report,
                state(run),
                backgroundImports
                        .progress(run.owner())
                        .map(ImportReportView.Progress::of)
                        .orElse(null),
                imported.count(run.id()),
                kept);
    }

    /** What a person reads before an import is taken back. */
    TakeBackView before(ImportReportView view) {
        KeptComments kept = kept(view.run().id());
        return new TakeBackView(view.run(), view.firstSeen() - kept.number(), kept);
    }

    private KeptComments kept(ImportRunId id) {
        return KeptComments.of(imported.kept(id, clock.instant()));
    }

    private String site(ImportRun run) {
        SiteId id = run.siteId();
        return id == null
                ? "removed with its comments"
                : sites.findById(id).map(Site::name).orElse("");
    }

    private ImportReportView.State state(ImportRun run) {
        return switch (run.state()) {
            case RUNNING ->
                backgroundImports.progress(run.owner()).isPresent()
                        ? ImportReportView.State.RUNNING
                        : ImportReportView.State.CUT_OFF;
            case DONE -> ImportReportView.State.DONE;
            case CANCELLED -> ImportReportView.State.CANCELLED;
            case TAKING_BACK ->
                takenBackImports.isRunning(run.id())
                        ? ImportReportView.State.TAKING_BACK
                        : ImportReportView.State.HALF_TAKEN_BACK;
            case TAKEN_BACK -> ImportReportView.State.TAKEN_BACK;
        };
    }
}
