package org.signpost.ingest;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signpost.comment.Site;
import org.signpost.comment.Sites;
import org.signpost.platform.web.Pages;

/** Bringing comments in with a browser: a file or pasted text, and the report of what was in it. */
@Controller("/import")
@Secured({"MODERATOR", "LEGAL", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class ImportController {
    private static final String SECTION = "import";
    private static final int LONGEST_SITE = 100;

    private final Pages pages;
    private final BackgroundImports backgroundImports;
    private final ImportRuns runs;
    private final Sites sites;

    ImportController(Pages pages, BackgroundImports backgroundImports, ImportRuns runs, Sites sites) {
        this.pages = pages;
        this.backgroundImports = backgroundImports;
        this.runs = runs;
        this.sites = sites;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request) {
        return form(request, "", "", "");
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> take(
            HttpRequest<?> request,
            @Nullable @Part("site") String site,
            @Nullable @Part("newSite") String newSite,
            @Nullable @Part("text") String text,
            @Nullable @Part("file") CompletedFileUpload file)
            throws IOException {
        String pasted = Objects.requireNonNullElse(text, "");
        String chosen = (newSite == null || newSite.isBlank() ? Objects.requireNonNullElse(site, "") : newSite).strip();
        if (chosen.length() > LONGEST_SITE) {
            return form(request, "A site's name has at most 100 characters.", pasted, chosen);
        }
        Optional<ImportSource> source = source(file, pasted);
        if (source.isEmpty()) {
            return form(request, "Choose a file or paste a page first.", "", chosen);
        }
        try {
            CommentImporter.Target target = new CommentImporter.Target(chosen.isEmpty() ? null : chosen, null);
            ImportRunId run = backgroundImports.start(source.get(), target);
            return HttpResponse.seeOther(URI.create("/import/" + run));
        } catch (ForeignSiteException e) {
            return form(request, String.valueOf(e.getMessage()), pasted, chosen);
        }
    }

    @Get("/{id}")
    HttpResponse<?> report(HttpRequest<?> request, @PathVariable long id) {
        Optional<ImportRun> run = runs.findById(new ImportRunId(id));
        if (run.isEmpty()) {
            return HttpResponse.notFound();
        }
        String site = sites.findById(run.get().siteId()).map(Site::name).orElse("");
        ImportReport report =
                ImportReport.of(run.get(), site, runs.unreadable(run.get().id()));
        ImportReportView view = new ImportReportView(report, state(run.get()));
        return pages.page(request, "ingest/report", "Import of " + report.source(), SECTION, view);
    }

    private ImportReportView.State state(ImportRun run) {
        if (run.finishedAt() != null) {
            return ImportReportView.State.DONE;
        }
        return backgroundImports.isRunning(run.owner())
                ? ImportReportView.State.RUNNING
                : ImportReportView.State.CUT_OFF;
    }

    private static Optional<ImportSource> source(@Nullable CompletedFileUpload file, String pasted) throws IOException {
        if (file != null && file.getSize() > 0) {
            String name = Objects.requireNonNullElse(file.getFilename(), "");
            return Optional.of(ImportSource.bytes(name, file.getBytes(), Optional.empty()));
        }
        byte[] bytes = pasted.getBytes(StandardCharsets.UTF_8);
        return pasted.isBlank()
                ? Optional.empty()
                : Optional.of(ImportSource.bytes("pasted text", bytes, Optional.empty()));
    }

    private HttpResponse<?> form(HttpRequest<?> request, String problem, String text, String site) {
        HttpStatus status = problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        List<String> names =
                sites.findTop200OrderByName().stream().map(Site::name).toList();
        ImportFormView view =
                new ImportFormView(problem, text, site, names, runs.findTop10OrderByStartedAtDescAndIdDesc());
        return pages.page(request, status, "ingest/form", "Import comments", SECTION, view);
    }
}
