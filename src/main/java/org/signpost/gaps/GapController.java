package org.signpost.gaps;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.gaps.Gap.CloseReason;
import org.signpost.platform.web.Pages;
import org.signpost.staff.Staffer;

/**
 * The pages of questions that no entry answers, in their groups, and what people do with a group; afterwards they see where
 * its questions stand now.
 */
@Controller("/gaps")
@Secured("MODERATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
final class GapController {
    private static final String SECTION = "gaps";

    private final GapViews views;
    private final GapEntries entries;
    private final GapEditing editing;
    private final Pages pages;

    GapController(GapViews views, GapEntries entries, GapEditing editing, Pages pages) {
        this.views = views;
        this.entries = entries;
        this.editing = editing;
        this.pages = pages;
    }

    /** Everything that the forms of one group send; the reason is a {@link CloseReason#slug}. */
    @Serdeable
    record Form(
            @Nullable String reason,
            @Nullable String note,
            @Nullable Long into,
            @Nullable Long comment) {
        String noteOrEmpty() {
            return Objects.requireNonNullElse(note, "");
        }
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String show,
            @QueryValue(defaultValue = "1") int page) {
        GapListView view = views.list(GapListView.Tab.ofSlug(show), page);
        return pages.page(request, "gaps/list", "Gaps", SECTION, view);
    }

    /** A group that was merged sends on to the one where its questions stand. */
    @Get("/{id}")
    HttpResponse<?> group(HttpRequest<?> request, long id, @QueryValue(defaultValue = "1") int page) {
        Gap gap = views.find(new GapId(id)).orElse(null);
        if (gap == null) {
            return HttpResponse.notFound();
        }
        GapId into = gap.mergedInto();
        if (into != null) {
            return HttpResponse.seeOther(URI.create("/gaps/" + into));
        }
        GapView view = views.group(gap, page, entries.address(gap).orElse(null));
        return pages.page(request, "gaps/one", view.line().title(), SECTION, view);
    }

    /** Opens the editor with the group's questions, or with the text that was begun already. */
    @Post(value = "/{id}/entry", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> entry(HttpRequest<?> request, long id) {
        return entries.begin(Staffer.of(request), new GapId(id))
                .<HttpResponse<?>>map(address -> HttpResponse.seeOther(URI.create(address)))
                .orElseGet(HttpResponse::notFound);
    }

    @Post(value = "/{id}/close", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(HttpRequest<?> request, long id, @Body Form form) {
        return CloseReason.ofSlug(form.reason())
                .<HttpResponse<?>>map(reason -> answer(
                        id,
                        editing.close(Staffer.of(request), new GapId(id), reason, form.noteOrEmpty()),
                        "gap.closed"))
                .orElseGet(() -> backTo(id, "gap.reason"));
    }

    @Post(value = "/{id}/reopen", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reopen(HttpRequest<?> request, long id) {
        return answer(id, editing.reopen(Staffer.of(request), new GapId(id)), "gap.opened");
    }

    @Post(value = "/{id}/merge", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> merge(HttpRequest<?> request, long id, @Body Form form) {
        Long into = form.into();
        return into == null
                ? backTo(id, "gap.choose")
                : answer(id, editing.merge(Staffer.of(request), new GapId(id), new GapId(into)), "gap.merged");
    }

    @Post(value = "/{id}/take-out", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> takeOut(HttpRequest<?> request, long id, @Body Form form) {
        Long comment = form.comment();
        return comment == null
                ? backTo(id, "gap.faster")
                : answer(
                        id,
                        editing.takeOut(Staffer.of(request), new GapId(id), new CommentId(comment)),
                        "gap.taken-out");
    }

    private static HttpResponse<?> answer(long id, GapEditing.Outcome outcome, String notice) {
        return switch (outcome) {
            case GapEditing.Outcome.Done(GapId gap) -> backTo(gap.value(), notice);
            case GapEditing.Outcome.Refused(GapEditing.Refusal why) -> backTo(id, "gap." + why.slug());
            case GapEditing.Outcome.Unknown() -> HttpResponse.notFound();
        };
    }

    private static HttpResponse<?> backTo(long id, String notice) {
        return Pages.seeOther("/gaps/" + id, notice);
    }
}
