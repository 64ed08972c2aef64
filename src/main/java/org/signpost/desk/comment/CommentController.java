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
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.desk.decision.CommentForm;
import org.signpost.desk.decision.ReplyEditor;
import org.signpost.staff.Staffer;

/** One comment: reading it, and what does not decide about it. */
@Controller("/desk/{id}")
@Secured("MODERATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CommentController {
    private final CommentPage page;
    private final Claims claims;
    private final PersonalDataLook look;
    private final ReplyEditor replyEditor;
    private final EntrySuggestions entrySuggestions;

    CommentController(
            CommentPage page,
            Claims claims,
            PersonalDataLook look,
            ReplyEditor replyEditor,
            EntrySuggestions entrySuggestions) {
        this.page = page;
        this.claims = claims;
        this.look = look;
        this.replyEditor = replyEditor;
        this.entrySuggestions = entrySuggestions;
    }

    /** Opening a comment claims it while nobody else has it; {@code find} looks for words among all entries. */
    @Get
    HttpResponse<?> show(
            HttpRequest<?> request,
            long id,
            @QueryValue @Nullable String lane,
            @QueryValue @Nullable Long last,
            @QueryValue(defaultValue = "") String find) {
        CommentId comment = new CommentId(id);
        page.claim(comment, Staffer.of(request));
        return page.show(
                request,
                comment,
                HttpStatus.OK,
                CommentPage.Context.reading(lane, last, entrySuggestions.find(comment, find)));
    }

    /** The entries that {@code find} finds, for the page to show while somebody types. */
    @Get("/entries")
    HttpResponse<?> entries(long id, @QueryValue(defaultValue = "") String find) {
        return page.found(entrySuggestions.find(new CommentId(id), find));
    }

    /** Shows personal data, once, in the answer itself. */
    @Post("/show")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> showAll(HttpRequest<?> request, long id, @Body CommentForm form) {
        if (!look.note(Staffer.of(request), new CommentId(id))) {
            return HttpResponse.notFound();
        }
        return page.show(request, new CommentId(id), HttpStatus.OK, CommentPage.Context.showing(form.lane()));
    }

    @Post("/take-over")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> takeOver(HttpRequest<?> request, long id, @Body CommentForm form) {
        if (!page.exists(new CommentId(id))) {
            return HttpResponse.notFound();
        }
        claims.takeOver(new CommentId(id), Staffer.of(request));
        return HttpResponse.seeOther(page.address(id, form.lane()));
    }

    @Get("/edit")
    HttpResponse<?> edit(
            HttpRequest<?> request,
            long id,
            @QueryValue @Nullable String lane,
            @QueryValue(defaultValue = "") String by) {
        return replyEditor.editor(request, new CommentId(id), lane, by.equals("hand"));
    }

    /** Keeps what was typed; with {@code insert}, an entry's reply is added below it. */
    @Post("/text")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> keep(HttpRequest<?> request, long id, @Body CommentForm form) {
        if (!page.exists(new CommentId(id))) {
            return HttpResponse.notFound();
        }
        replyEditor.keep(Staffer.of(request), new CommentId(id), form);
        return request.getHeaders().contains("HX-Request")
                ? HttpResponse.noContent()
                : HttpResponse.seeOther(URI.create("/desk/" + id + "/edit?by=" + form.by() + "&lane="
                        + page.lane(form.lane()).slug() + "&done=desk.kept"));
    }
}
