package org.signpost.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.platform.Pages;
import org.signpost.staff.Staffer;

/** The queue. */
@Controller("/desk")
@Secured("MODERATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
final class QueuePages {
    private final Pages pages;
    private final QueueViews views;
    private final LastDeeds lastDeeds;

    QueuePages(Pages pages, QueueViews views, LastDeeds lastDeeds) {
        this.pages = pages;
        this.views = views;
        this.lastDeeds = lastDeeds;
    }

    @Get
    HttpResponse<?> queue(
            HttpRequest<?> request,
            @QueryValue @Nullable String lane,
            @QueryValue @Nullable Long after,
            @QueryValue @Nullable Long last) {
        Staffer who = Staffer.of(request);
        Optional<Lane> wanted = lane == null ? Optional.empty() : Lane.ofSlug(lane);
        QueueView view = views.lane(wanted, after == null ? null : new CommentId(after));
        Map<String, Object> model = new HashMap<>();
        model.put("view", view);
        model.put("keys", who.keysEnabled());
        model.put("last", lastDeeds.describe(last, who).orElse(null));
        return pages.page(request, "desk/queue", "Queue", "queue", model);
    }

    /** "3 new", for the page to offer; the list itself never moves. */
    @Get("/new")
    HttpResponse<?> newer(@QueryValue String lane, @QueryValue long newest) {
        Lane found = Lane.ofSlug(lane).orElse(Lane.READY);
        return pages.fragment(
                "desk/new",
                Map.of("lane", found, "newest", newest, "number", views.newerThan(found, new CommentId(newest))));
    }

    @Get("/keys")
    HttpResponse<?> keys(HttpRequest<?> request) {
        return pages.page(
                request,
                "desk/keys",
                "Keys",
                "queue",
                Map.of("keys", Staffer.of(request).keysEnabled()));
    }

    @Get("/search")
    HttpResponse<?> search(HttpRequest<?> request, @QueryValue(defaultValue = "") String q) {
        Map<String, Object> model = new HashMap<>();
        model.put("keys", Staffer.of(request).keysEnabled());
        model.put("q", q);
        model.put("found", views.search(q));
        return pages.page(request, "desk/search", "Search", "queue", model);
    }
}
