package org.signpost.faq.editing.pages;

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
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Entry;
import org.signpost.faq.editing.Proposals;
import org.signpost.platform.Pages;
import org.signpost.staff.Staffer;

/** One entry with its versions; from here it is changed and translated. */
@Controller("/library/entries/{slug}")
@Secured("MODERATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
class EntryPages {
    private final EntryViews views;
    private final CurrentLibrary libraries;
    private final Proposals proposals;
    private final Pages pages;
    private final Clock clock;

    EntryPages(EntryViews views, CurrentLibrary libraries, Proposals proposals, Pages pages, Clock clock) {
        this.views = views;
        this.libraries = libraries;
        this.proposals = proposals;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> entry(HttpRequest<?> request, String slug, @QueryValue(defaultValue = "2147483647") int below) {
        return show(request, slug, below, HttpStatus.OK, "");
    }

    /** @param problem a sentence about what was refused, or an empty text */
    HttpResponse<?> show(HttpRequest<?> request, String slug, int below, HttpStatus status, String problem) {
        Optional<EntryView> view = views.of(slug, below);
        if (view.isEmpty()) {
            return HttpResponse.notFound();
        }
        Map<String, Object> model = new HashMap<>();
        model.put("view", view.get());
        model.put("problem", problem);
        model.put("legal", Rights.mayPublish(Staffer.of(request)));
        model.put("nextReview", Rights.nextReview(clock).toString());
        return pages.page(request, status, "library/entry", view.get().question(), "faq", model);
    }

    /** Begins to change a text, or to translate the English one; {@code from} names an older version to begin with. */
    @Post("/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> edit(HttpRequest<?> request, String slug, @Body Map<String, String> form) {
        String language = form.getOrDefault("language", Entry.FIRST_LANGUAGE);
        if (!Languages.of(libraries.get()).contains(language)) {
            return HttpResponse.notFound();
        }
        Integer from = Numbers.of(form.get("from")).orElse(null);
        return proposals
                .edit(slug, language, from, Staffer.of(request).name())
                .<HttpResponse<?>>map(id -> HttpResponse.seeOther(URI.create(Proposals.address(id))))
                .orElseGet(HttpResponse::notFound);
    }
}
