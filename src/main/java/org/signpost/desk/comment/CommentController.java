package org.signpost.desk.comment;

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
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.platform.web.Pages;
import org.signpost.staff.Staffer;

/** One comment: reading it, and what does not decide about it. */
@Controller("/desk/{id}")
@Secured("MODERATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CommentController {
    private final Pages pages;
    private final CommentPage page;
    private final Claims claims;
    private final PersonalDataLook look;
    private final EntrySuggestions suggestions;

    CommentController(
            Pages pages, CommentPage page, Claims claims, PersonalDataLook look, EntrySuggestions suggestions) {
        this.pages = pages;
        this.page = page;
        this.claims = claims;
        this.look = look;
        this.suggestions = suggestions;
    }

    /** What the forms send: the lane in which the person is working. */
    @Serdeable
    record Form(@Nullable String lane) {}

    /**
     * Opening a comment claims it while nobody else has it; {@code find} looks for words among all
     * entries, and {@code show} shows one that matching found in place of the draft.
     */
    @Get
    HttpResponse<?> show(
            HttpRequest<?> request,
            long id,
            @QueryValue @Nullable String lane,
            @QueryValue @Nullable Long last,
            @QueryValue(defaultValue = "") String find,
            @QueryValue @Nullable String show) {
        CommentId comment = new CommentId(id);
        claims.takeIfFree(comment, Staffer.of(request));
        return page.show(
                request,
                comment,
                HttpStatus.OK,
                CommentPage.Context.reading(lane, last, suggestions.find(comment, find), show));
    }

    /** The entries that {@code find} finds, for the page to show while somebody types. */
    @Get("/entries")
    HttpResponse<?> entries(long id, @QueryValue(defaultValue = "") String find) {
        return pages.fragment("desk/comment/found", suggestions.find(new CommentId(id), find));
    }

    /** Shows personal data, once, in the answer itself. */
    @Post("/show")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> showAll(HttpRequest<?> request, long id, @Body Form form) {
        CommentId comment = new CommentId(id);
        return look.note(Staffer.of(request), comment)
                ? page.show(request, comment, HttpStatus.OK, CommentPage.Context.showing(form.lane()))
                : HttpResponse.notFound();
    }

    @Post("/take-over")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> takeOver(HttpRequest<?> request, long id, @Body Form form) {
        if (!page.exists(new CommentId(id))) {
            return HttpResponse.notFound();
        }
        claims.takeOver(new CommentId(id), Staffer.of(request));
        return HttpResponse.seeOther(URI.create(CommentPage.address(id, form.lane())));
    }
}
