package org.signpost.ingest;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Site;
import org.signpost.comment.Sites;
import org.signpost.ingest.upload.ImportForm;
import org.signpost.ingest.upload.ImportFormReader;
import org.signpost.ingest.upload.UploadLimit;
import org.signpost.ingest.upload.UploadedFile;
import org.signpost.platform.web.LargeBody;
import org.signpost.platform.web.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bringing comments in with a browser: a file or pasted text. */
@Controller("/import")
@Secured({"MODERATOR", "LEGAL", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class ImportController {
    private static final Logger LOG = LoggerFactory.getLogger(ImportController.class);
    private static final String NOT_KEPT = "The file did not arrive whole, or there was no room to keep it. Nothing was"
            + " imported. Try once more; if it happens again, ask whoever runs Signpost to look at its disk.";
    private static final int LONGEST_NAME = 100;
    private static final ImportForm NOTHING_TYPED = new ImportForm("", "", "", "", "", null);

    private final Pages pages;
    private final ImportFormReader forms;
    private final UploadLimit limit;
    private final BackgroundImports backgroundImports;
    private final ImportRuns runs;
    private final Sites sites;
    private final Clock clock;

    ImportController(
            Pages pages,
            ImportFormReader forms,
            UploadLimit limit,
            BackgroundImports backgroundImports,
            ImportRuns runs,
            Sites sites,
            Clock clock) {
        this.pages = pages;
        this.forms = forms;
        this.limit = limit;
        this.backgroundImports = backgroundImports;
        this.runs = runs;
        this.sites = sites;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request) {
        return form(request, "", NOTHING_TYPED);
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    @LargeBody
    HttpResponse<?> take(HttpRequest<?> request) throws IOException {
        ImportForm sent;
        try {
            sent = forms.read(request);
        } catch (IOException e) {
            LOG.warn("event=ingest.upload-failed", e);
            return form(request, NOT_KEPT, NOTHING_TYPED);
        }
        if (sent.site().length() > LONGEST_NAME || sent.organisation().length() > LONGEST_NAME) {
            sent.upload().ifPresent(UploadedFile::delete);
            return form(request, "The name of a site or an organisation has at most 100 characters.", sent);
        }
        if (!sent.savedOn().isEmpty() && day(sent) == null) {
            sent.upload().ifPresent(UploadedFile::delete);
            return form(request, "Write the day on which the page was saved as 2026-11-01, or leave it empty.", sent);
        }
        if (sent.file() == null && sent.text().isBlank()) {
            return form(request, "Choose a file or paste a page first.", sent);
        }
        Optional<String> question = columnQuestion(sent);
        if (question.isPresent()) {
            String again = sent.file() == null ? "" : " Then choose the file again.";
            sent.upload().ifPresent(UploadedFile::delete);
            return form(request, question.get() + again, sent);
        }
        try {
            return HttpResponse.seeOther(URI.create("/import/" + start(sent)));
        } catch (ForeignSiteException e) {
            return form(request, String.valueOf(e.getMessage()), sent);
        }
    }

    /** What must be said of a table's columns before it is read, or empty. */
    private static Optional<String> columnQuestion(ImportForm sent) throws IOException {
        try {
            return source(sent).columnQuestion();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            sent.upload().ifPresent(UploadedFile::delete);
            throw e;
        }
    }

    private ImportRunId start(ImportForm sent) throws IOException {
        CommentImporter.Target target =
                new CommentImporter.Target(sent.site().isEmpty() ? null : sent.site(), sent.organisation());
        return backgroundImports.start(
                source(sent).readAt(clock.instant()),
                target,
                () -> sent.upload().ifPresent(UploadedFile::delete));
    }

    private static ImportSource source(ImportForm sent) {
        UploadedFile file = sent.file();
        ImportSource source = file == null
                ? ImportSource.bytes("pasted text", sent.text().getBytes(StandardCharsets.UTF_8), Optional.empty())
                : ImportSource.upload(file.name(), file.path());
        return source.savedOn(day(sent)).withColumns(sent.namedColumns());
    }

    /** The day on which the page was saved, or null where it is not said or none. */
    private static @Nullable LocalDate day(ImportForm sent) {
        try {
            return sent.savedOn().isEmpty() ? null : LocalDate.parse(sent.savedOn());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private HttpResponse<?> form(HttpRequest<?> request, String problem, ImportForm sent) {
        HttpStatus status = problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        List<String> names =
                sites.findTop200OrderByName().stream().map(Site::name).toList();
        ImportFormView view = new ImportFormView(
                problem,
                sent.text(),
                sent.site(),
                sent.organisation(),
                sent.savedOn(),
                sent.columns(),
                limit.words(),
                names,
                runs.findTop10OrderByStartedAtDescAndIdDesc());
        return pages.page(request, status, "ingest/form", "Import comments", "import", view);
    }
}
