package org.signpost.ingest;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.signpost.platform.web.Pages;
import org.signpost.staff.Staffer;

/** The report of an import: how far it is and what was in it, with the ways to cancel it and to take it back. */
@Controller("/import/{id}")
@Secured({"MODERATOR", "LEGAL", "ADMINISTRATOR"})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ImportReportController {
    private static final String SECTION = "import";

    private final Pages pages;
    private final ImportReports reports;
    private final BackgroundImports backgroundImports;
    private final TakenBackImports takenBackImports;

    ImportReportController(
            Pages pages,
            ImportReports reports,
            BackgroundImports backgroundImports,
            TakenBackImports takenBackImports) {
        this.pages = pages;
        this.reports = reports;
        this.backgroundImports = backgroundImports;
        this.takenBackImports = takenBackImports;
    }

    @Get
    HttpResponse<?> report(HttpRequest<?> request, long id) {
        Optional<ImportReportView> view = reports.find(new ImportRunId(id));
        return view.isEmpty()
                ? HttpResponse.notFound()
                : pages.page(request, "ingest/report", "Import of " + view.get().source(), SECTION, view.get());
    }

    /** The piece of the page that changes while it goes on; at the end the browser loads the whole page again. */
    @Get("/progress")
    HttpResponse<?> progress(long id) {
        Optional<ImportReportView> view = reports.find(new ImportRunId(id));
        return view.isPresent() && view.get().goesOn()
                ? pages.fragment("ingest/progress", view.get())
                : HttpResponse.ok("").contentType(MediaType.TEXT_HTML_TYPE).header("HX-Refresh", "true");
    }

    @Post("/cancel")
    HttpResponse<?> cancel(HttpRequest<?> request, long id) {
        Optional<ImportRun> run = reports.run(new ImportRunId(id));
        if (run.isEmpty()) {
            return HttpResponse.notFound();
        }
        backgroundImports.cancel(run.get());
        return toReport(id);
    }

    @Get("/take-back")
    HttpResponse<?> confirm(HttpRequest<?> request, long id) {
        Optional<ImportReportView> view = reports.find(new ImportRunId(id));
        if (view.isEmpty()) {
            return HttpResponse.notFound();
        }
        return view.get().canTakeBack()
                ? pages.page(request, "ingest/takeback", "Take back this import?", SECTION, reports.before(view.get()))
                : toReport(id);
    }

    @Post("/take-back")
    HttpResponse<?> takeBack(HttpRequest<?> request, long id) throws IOException {
        takenBackImports.start(new ImportRunId(id), Staffer.of(request));
        return toReport(id);
    }

    private static HttpResponse<?> toReport(long id) {
        return HttpResponse.seeOther(URI.create("/import/" + id));
    }
}
