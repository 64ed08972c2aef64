package org.signpost.publish.correction;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.web.Pages;
import org.signpost.publish.SweepKey;
import org.signpost.staff.Staffer;

/** The sweeps, and the replies of one. */
@Controller("/sweeps")
@Secured("MODERATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SweepController {
    private static final int MOST_PAGES = 100_000;

    private final Pages pages;
    private final SweepReader views;

    SweepController(Pages pages, SweepReader views) {
        this.pages = pages;
        this.views = views;
    }

    @Get
    HttpResponse<?> all(HttpRequest<?> request, @QueryValue(value = "page", defaultValue = "0") int number) {
        return pages.page(
                request,
                "publish/correction/list",
                "Changed answers",
                "corrections",
                views.all(Math.clamp(number, 0, MOST_PAGES)));
    }

    @Get("/{slug}/{version}")
    HttpResponse<?> one(
            HttpRequest<?> request,
            String slug,
            int version,
            @QueryValue(value = "page", defaultValue = "0") int number,
            @QueryValue @Nullable Long last) {
        return views.one(new SweepKey(slug, version), Math.clamp(number, 0, MOST_PAGES), last, Staffer.of(request))
                .<HttpResponse<?>>map(
                        view -> pages.page(request, "publish/correction/sweep", "Changed answer", "corrections", view))
                .orElseGet(HttpResponse::notFound);
    }
}
