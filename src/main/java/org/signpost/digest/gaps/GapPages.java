package org.signpost.digest.gaps;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.signpost.platform.Pages;

/** Questions that no entry answers, in their groups. */
@Controller("/gaps")
@Secured("MODERATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
final class GapPages {
    private static final String SECTION = "gaps";

    private final GapViews views;
    private final GapEntries entries;
    private final Pages pages;

    GapPages(GapViews views, GapEntries entries, Pages pages) {
        this.views = views;
        this.entries = entries;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String show,
            @QueryValue(defaultValue = "1") int page) {
        return pages.page(request, "gaps/list", "Gaps", SECTION, Map.of("view", views.list(Tab.ofSlug(show), page)));
    }

    /** A group that was merged sends on to the one where its questions stand. */
    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, long id, @QueryValue(defaultValue = "1") int page) {
        Optional<Gap> found = views.find(new GapId(id));
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        Gap gap = found.get();
        GapId into = gap.mergedInto();
        if (into != null) {
            return HttpResponse.seeOther(URI.create("/gaps/" + into));
        }
        GapView view = views.one(gap, page, entries.address(gap).orElse(null));
        return pages.page(
                request,
                "gaps/one",
                view.line().title(),
                SECTION,
                Map.of("view", view, "reasons", CloseReason.values()));
    }
}
