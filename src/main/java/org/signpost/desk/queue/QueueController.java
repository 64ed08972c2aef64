package org.signpost.desk.queue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.DeskKey;
import org.signpost.desk.Lane;
import org.signpost.desk.UndoNotices;
import org.signpost.desk.UndoNotices.UndoNotice;
import org.signpost.platform.web.Pages;
import org.signpost.staff.Staffer;

/** The queue with its lanes, the search among all comments, and the list of keys. */
@Controller("/desk")
@Secured("MODERATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
final class QueueController {
    private final Pages pages;
    private final QueueReader views;
    private final SearchReader search;
    private final UndoNotices undoNotices;

    QueueController(Pages pages, QueueReader views, SearchReader search, UndoNotices undoNotices) {
        this.search = search;
        this.pages = pages;
        this.views = views;
        this.undoNotices = undoNotices;
    }

    @Get
    HttpResponse<?> queue(
            HttpRequest<?> request,
            @QueryValue @Nullable String lane,
            @QueryValue @Nullable Long after,
            @QueryValue @Nullable Long last) {
        Optional<Lane> wanted = Optional.ofNullable(lane).flatMap(Lane::ofSlug);
        UndoNotice done = undoNotices.describe(last, Staffer.of(request)).orElse(null);
        return pages.page(request, "desk/queue/queue", "Queue", "queue", views.lane(wanted, after, done));
    }

    /** "3 new", for the page to offer; the list itself never moves. */
    @Get("/new")
    HttpResponse<?> newer(@QueryValue String lane, @QueryValue long newest) {
        return pages.fragment(
                "desk/queue/new", views.newerThan(Lane.ofSlug(lane).orElse(Lane.READY), newest));
    }

    @Get("/keys")
    HttpResponse<?> keys(HttpRequest<?> request) {
        return pages.page(request, "desk/queue/keys", "Keys and roles", "queue", DeskKey.HELP);
    }

    @Get("/search")
    HttpResponse<?> search(HttpRequest<?> request, @QueryValue(defaultValue = "") String q) {
        return pages.page(request, "desk/queue/search", "Search", "queue", search.search(q));
    }
}
