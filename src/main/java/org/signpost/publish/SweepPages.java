package org.signpost.publish;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.Pages;
import org.signpost.staff.Staffer;

/** The sweeps, the replies of one, and one of its replies. */
@Controller("/sweeps")
@Secured("MODERATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SweepPages {
    private static final int MOST_PAGES = 100_000;

    private final Pages pages;
    private final Sweeps sweeps;
    private final SweepViews views;
    private final SweepPage page;

    SweepPages(Pages pages, Sweeps sweeps, SweepViews views, SweepPage page) {
        this.pages = pages;
        this.sweeps = sweeps;
        this.views = views;
        this.page = page;
    }

    @Get
    HttpResponse<?> all(HttpRequest<?> request, @QueryValue(value = "page", defaultValue = "0") int number) {
        int shown = bounded(number);
        List<Sweep> found = sweeps.all(shown);
        return pages.page(
                request,
                "sweeps/list",
                "Changed answers",
                "queue",
                Map.of(
                        "sweeps",
                        firstOf(found),
                        "page",
                        shown,
                        "more",
                        found.size() > Sweeps.PAGE,
                        "keys",
                        Staffer.of(request).keysEnabled()));
    }

    @Get("/{slug}/{version}")
    HttpResponse<?> one(
            HttpRequest<?> request,
            String slug,
            int version,
            @QueryValue(value = "page", defaultValue = "0") int number,
            @QueryValue @Nullable Long last) {
        SweepKey key = new SweepKey(slug, version);
        return sweeps.find(key)
                .<HttpResponse<?>>map(sweep -> list(request, sweep, bounded(number), last))
                .orElseGet(HttpResponse::notFound);
    }

    private HttpResponse<?> list(HttpRequest<?> request, Sweep sweep, int number, @Nullable Long last) {
        List<SweepLine> found = sweeps.lines(sweep.key(), number);
        Map<String, Object> model = new HashMap<>();
        model.put("sweep", sweep);
        model.put("lines", views.lines(firstOf(found)));
        model.put("page", number);
        model.put("more", found.size() > Sweeps.PAGE);
        model.put(
                "first",
                sweeps.first(sweep.key()).map(item -> item.replyId().value()).orElse(null));
        page.around(model, request, sweep.key(), last);
        return pages.page(request, "sweeps/sweep", "Changed answer", "queue", model);
    }

    @Get("/{slug}/{version}/{reply}")
    HttpResponse<?> item(
            HttpRequest<?> request, String slug, int version, long reply, @QueryValue @Nullable Long last) {
        return page.item(request, HttpStatus.OK, new SweepKey(slug, version), new ReplyId(reply), last, "");
    }

    @Get("/{slug}/{version}/{reply}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, String slug, int version, long reply) {
        return page.editor(request, new SweepKey(slug, version), new ReplyId(reply));
    }

    private static <T> List<T> firstOf(List<T> found) {
        return found.subList(0, Math.min(found.size(), Sweeps.PAGE));
    }

    private static int bounded(int number) {
        return Math.max(0, Math.min(number, MOST_PAGES));
    }
}
