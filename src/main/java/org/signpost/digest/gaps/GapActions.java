package org.signpost.digest.gaps;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.util.Optional;
import org.signpost.comment.CommentId;
import org.signpost.platform.Pages;
import org.signpost.staff.Staffer;

/** What people do with a group; afterwards they see where its questions stand now. */
@Controller("/gaps/{id}")
@Secured("MODERATOR")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class GapActions {
    private final Sorting sorting;
    private final GapEntries entries;

    GapActions(Sorting sorting, GapEntries entries) {
        this.sorting = sorting;
        this.entries = entries;
    }

    /** Opens the editor with the group's questions, or with the text that was begun already. */
    @Post("/entry")
    HttpResponse<?> entry(HttpRequest<?> request, long id) {
        Optional<String> editor = entries.begin(Staffer.of(request), new GapId(id));
        return editor.<HttpResponse<?>>map(address -> HttpResponse.seeOther(URI.create(address)))
                .orElseGet(HttpResponse::notFound);
    }

    @Post("/close")
    HttpResponse<?> close(HttpRequest<?> request, long id, @Body GapForm form) {
        return form.closeReason()
                .<HttpResponse<?>>map(reason -> answer(
                        id, sorting.close(Staffer.of(request), new GapId(id), reason, form.words()), "gap.closed"))
                .orElseGet(() -> to(id, "gap.reason"));
    }

    @Post("/reopen")
    HttpResponse<?> reopen(HttpRequest<?> request, long id) {
        return answer(id, sorting.reopen(Staffer.of(request), new GapId(id)), "gap.opened");
    }

    @Post("/merge")
    HttpResponse<?> merge(HttpRequest<?> request, long id, @Body GapForm form) {
        Long into = form.into();
        return into == null
                ? to(id, "gap.choose")
                : answer(id, sorting.merge(Staffer.of(request), new GapId(id), new GapId(into)), "gap.merged");
    }

    @Post("/take-out")
    HttpResponse<?> takeOut(HttpRequest<?> request, long id, @Body GapForm form) {
        Long comment = form.comment();
        return comment == null
                ? to(id, "gap.faster")
                : answer(
                        id,
                        sorting.takeOut(Staffer.of(request), new GapId(id), new CommentId(comment)),
                        "gap.taken-out");
    }

    private static HttpResponse<?> answer(long id, Sorting.Outcome outcome, String notice) {
        return switch (outcome) {
            case Sorting.Outcome.Done(GapId gap) -> to(gap.value(), notice);
            case Sorting.Outcome.Refused(Sorting.Refusal why) -> to(id, noticeOf(why));
            case Sorting.Outcome.Unknown() -> HttpResponse.notFound();
        };
    }

    private static String noticeOf(Sorting.Refusal why) {
        return switch (why) {
            case FASTER -> "gap.faster";
            case ONLY_QUESTION -> "gap.only";
            case ITSELF -> "gap.itself";
            case OTHER_LANGUAGE -> "gap.language";
        };
    }

    private static HttpResponse<?> to(long id, String notice) {
        return HttpResponse.seeOther(URI.create("/gaps/" + id + "?" + Pages.NOTICE + "=" + notice));
    }
}
