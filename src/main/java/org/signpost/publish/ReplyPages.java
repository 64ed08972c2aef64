package org.signpost.publish;

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
import java.net.URI;
import java.util.Map;
import org.signpost.platform.Pages;
import org.signpost.staff.Staffer;

/** Replies on their way, and what people do with them by hand. */
@Controller("/replies")
@Secured("MODERATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReplyPages {
    private final Pages pages;
    private final ReplyViews views;
    private final Posting posting;
    private final Sweeps sweeps;

    ReplyPages(Pages pages, ReplyViews views, Posting posting, Sweeps sweeps) {
        this.pages = pages;
        this.views = views;
        this.posting = posting;
        this.sweeps = sweeps;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return pages.page(
                request,
                "replies/list",
                "Replies",
                "queue",
                Map.of(
                        "held", views.in(ReplyState.SCHEDULED),
                        "ready", views.in(ReplyState.READY_TO_PASTE),
                        "stopped", views.stopped(),
                        "done", views.done(),
                        "toCorrect", sweeps.waiting()));
    }

    @Post("/{id}/posted")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> posted(HttpRequest<?> request, long id) {
        return switch (posting.posted(Staffer.of(request), new ReplyId(id))) {
            case DONE -> back("publish.posted");
            case WAS_STOPPED -> back("publish.was-posted");
            case TOO_LATE -> back("publish.other");
        };
    }

    @Post("/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(HttpRequest<?> request, long id) {
        return back(posting.withdraw(Staffer.of(request), new ReplyId(id)) ? "publish.withdrawn" : "publish.other");
    }

    private static HttpResponse<?> back(String notice) {
        return HttpResponse.seeOther(URI.create("/replies?" + Pages.NOTICE + "=" + notice));
    }
}
