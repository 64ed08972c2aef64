package org.signpost.faq.editor;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Entry;
import org.signpost.faq.editor.VersionPublisher.PublishOutcome;
import org.signpost.faq.library.PublishedVersion;
import org.signpost.platform.web.FormText;
import org.signpost.platform.web.Pages;
import org.signpost.staff.Staffer;

/** One entry with its versions; from here it is changed, translated and reviewed. */
@Controller("/library/entries/{slug}")
@Secured("MODERATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class EntryController {
    private final EntryViews views;
    private final CurrentLibrary currentLibrary;
    private final EntryProposals proposals;
    private final VersionPublisher versionPublisher;
    private final Pages pages;

    EntryController(
            EntryViews views,
            CurrentLibrary currentLibrary,
            EntryProposals proposals,
            VersionPublisher versionPublisher,
            Pages pages) {
        this.views = views;
        this.currentLibrary = currentLibrary;
        this.proposals = proposals;
        this.versionPublisher = versionPublisher;
        this.pages = pages;
    }

    /**
     * @param language of the text that is to be changed or begun; null for English
     * @param from the version to begin with; null for the newest
     */
    @Serdeable
    record EditForm(@Nullable String language, @Nullable Integer from) {}

    /**
     * @param opened the addresses of the sources that the person opened
     * @param until the day until which the answer may be relied on
     */
    @Serdeable
    record ConfirmForm(
            @Nullable List<String> opened, @Nullable String until) {}

    @Get
    HttpResponse<?> entry(HttpRequest<?> request, String slug, @QueryValue(defaultValue = "2147483647") int below) {
        return show(request, slug, below, HttpStatus.OK, CheckRefusal.NONE);
    }

    private HttpResponse<?> show(
            HttpRequest<?> request, String slug, int below, HttpStatus status, CheckRefusal refusal) {
        return views.of(slug, below, refusal, Staffer.of(request))
                .<HttpResponse<?>>map(
                        view -> pages.page(request, status, "faq/editor/entry", view.question(), "faq", view))
                .orElseGet(HttpResponse::notFound);
    }

    @Get("/versions/{number}")
    HttpResponse<?> version(HttpRequest<?> request, String slug, int number) {
        return views.version(slug, number)
                .<HttpResponse<?>>map(
                        view -> pages.page(request, "faq/editor/version", "Version " + number, "faq", view))
                .orElseGet(HttpResponse::notFound);
    }

    @Get("/compare")
    HttpResponse<?> compare(HttpRequest<?> request, String slug, @QueryValue int from, @QueryValue int to) {
        String title = "Version " + from + " and version " + to;
        return views.compared(slug, from, to)
                .<HttpResponse<?>>map(view -> pages.page(request, "faq/editor/compare", title, "faq", view))
                .orElseGet(HttpResponse::notFound);
    }

    /** Begins to change a text, or to translate the English one; {@code from} names an older version to begin with. */
    @Post("/edit")
    HttpResponse<?> edit(HttpRequest<?> request, String slug, @Body EditForm form) {
        String language = Objects.requireNonNullElse(form.language(), Entry.FIRST_LANGUAGE);
        if (!LibraryWords.languages(currentLibrary.get()).contains(language)) {
            return HttpResponse.notFound();
        }
        return proposals
                .edit(slug, language, form.from(), Staffer.of(request).name())
                .<HttpResponse<?>>map(id -> HttpResponse.seeOther(URI.create(EntryProposals.address(id))))
                .orElseGet(HttpResponse::notFound);
    }

    /** Somebody of the legal team has opened every source: the same text, checked under their name. */
    @Post("/versions/{number}/confirm")
    @Secured("LEGAL")
    HttpResponse<?> confirm(HttpRequest<?> request, String slug, int number, @Body ConfirmForm form) {
        Set<String> opened = Set.copyOf(Objects.requireNonNullElse(form.opened(), List.of()));
        LocalDate until;
        try {
            until = LocalDate.parse(FormText.clean(form.until()));
        } catch (DateTimeException e) {
            String sentence = "Choose the day until which the answer may be relied on.";
            return refused(request, slug, new CheckRefusal(sentence, number, opened));
        }
        VersionName version = new VersionName(slug, number);
        return switch (versionPublisher.confirm(version, opened, until, Staffer.of(request))) {
            case PublishOutcome.Done done -> Pages.seeOther("/library/entries/" + slug, "library.confirmed");
            case PublishOutcome.Behind(PublishedVersion other) ->
                refused(
                        request,
                        slug,
                        CheckRefusal.because(other.meanwhile() + " Look at that one; nothing was changed."));
            case PublishOutcome.Unready(ParsedForm.Unready problem) -> {
                String sentence = problem.problems().firstEntry().getValue();
                yield refused(request, slug, new CheckRefusal(sentence, number, opened));
            }
            case PublishOutcome.Gone gone -> HttpResponse.notFound();
        };
    }

    private HttpResponse<?> refused(HttpRequest<?> request, String slug, CheckRefusal refusal) {
        return show(request, slug, Integer.MAX_VALUE, HttpStatus.CONFLICT, refusal);
    }
}
