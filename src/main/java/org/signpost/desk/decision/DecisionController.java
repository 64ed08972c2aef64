package org.signpost.desk.decision;

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
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.desk.Decision;
import org.signpost.desk.Lane;
import org.signpost.desk.NoReplyReason;
import org.signpost.desk.comment.CommentPage;
import org.signpost.desk.queue.QueueRepository;
import org.signpost.platform.web.Pages;
import org.signpost.staff.Staffer;

/** What people decide about one comment, and the editor of a reply; afterwards the next one of the lane is shown. */
@Controller("/desk/{id}")
@Secured("MODERATOR")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DecisionController {
    private final Decisions decisions;
    private final CommentPage page;
    private final ReplyEditor replyEditor;
    private final QueueRepository queue;
    private final Clock clock;

    DecisionController(
            Decisions decisions, CommentPage page, ReplyEditor replyEditor, QueueRepository queue, Clock clock) {
        this.decisions = decisions;
        this.page = page;
        this.replyEditor = replyEditor;
        this.queue = queue;
        this.clock = clock;
    }

    @Post("/approve")
    HttpResponse<?> approve(HttpRequest<?> request, long id, @Body CommentForm form) {
        return decide(request, id, form, new DecisionRequest.Approve());
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
    HttpResponse<?> keep(HttpRequest<?> request, long id, @Body CommentForm form) {
        if (!page.exists(new CommentId(id))) {
            return HttpResponse.notFound();
        }
        replyEditor.keep(Staffer.of(request), new CommentId(id), form);
        return request.getHeaders().contains("HX-Request")
                ? HttpResponse.noContent()
                : Pages.seeOther(
                        "/desk/" + id + "/edit?by=" + form.by() + "&lane="
                                + Lane.ofSlugOrReady(form.lane()).slug(),
                        "desk.kept");
    }

    /** A text that is refused stays in the editor, and is kept. */
    @Post("/reply")
    HttpResponse<?> reply(HttpRequest<?> request, long id, @Body CommentForm form) {
        Staffer who = Staffer.of(request);
        CommentId comment = new CommentId(id);
        DecisionRequest wanted = form.byHand()
                ? new DecisionRequest.WriteByHand(form.words(), form.sourceVersions())
                : new DecisionRequest.Edit(form.words(), form.relies() == null ? null : form.sourceVersions());
        return switch (decisions.decide(who, comment, form.screen(), wanted, form.insistence())) {
            case DecisionOutcome.Decided(Decision decision) -> {
                replyEditor.forget(who, comment);
                yield onward(who, decision, form);
            }
            case DecisionOutcome.Refused refused ->
                replyEditor.refused(request, comment, form, new ReplyEditorView.Problem(refused.sentence(), ""));
            case DecisionOutcome.DeadLink dead ->
                replyEditor.refused(
                        request, comment, form, new ReplyEditorView.Problem(dead.sentence(), dead.insistence()));
            case DecisionOutcome.Outdated(String sentence) -> replyEditor.outdated(request, comment, form, sentence);
            case DecisionOutcome.Unknown() -> HttpResponse.notFound();
        };
    }

    @Post("/entry")
    HttpResponse<?> useEntry(HttpRequest<?> request, long id, @Body CommentForm form) {
        return decide(request, id, form, new DecisionRequest.UseEntry(Objects.requireNonNullElse(form.entry(), "")));
    }

    @Post("/no-reply")
    HttpResponse<?> noReply(HttpRequest<?> request, long id, @Body CommentForm form) {
        return decide(request, id, form, new DecisionRequest.NoReply(NoReplyReason.ofSlug(form.reason())));
    }

    @Post("/legal")
    HttpResponse<?> toLegal(HttpRequest<?> request, long id, @Body CommentForm form) {
        return decide(request, id, form, new DecisionRequest.Escalate(Objects.requireNonNullElse(form.note(), "")));
    }

    @Post("/snooze")
    HttpResponse<?> snooze(HttpRequest<?> request, long id, @Body CommentForm form) {
        return form.snoozedUntil(clock)
                .<HttpResponse<?>>map(until -> decide(request, id, form, new DecisionRequest.Snooze(until)))
                .orElseGet(() -> refused(request, id, form, "Choose a day that is still to come."));
    }

    /** Takes back the decision that lives: within the time of undoing, or out of the lanes Legal and Put off. */
    @Post("/undo")
    HttpResponse<?> undo(HttpRequest<?> request, long id, @Body CommentForm form) {
        Optional<Decision> found = decisions.find(new CommentId(id), form.decision());
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        return switch (decisions.undo(Staffer.of(request), found.get().id())) {
            case DecisionOutcome.Decided _ -> Pages.seeOther(CommentPage.address(id, form.lane()), "desk.undone");
            case DecisionOutcome.Refusal refusal -> refused(request, id, form, refusal.sentence());
            case DecisionOutcome.Unknown() -> HttpResponse.notFound();
        };
    }

    private HttpResponse<?> decide(HttpRequest<?> request, long id, CommentForm form, DecisionRequest wanted) {
        Staffer who = Staffer.of(request);
        return switch (decisions.decide(who, new CommentId(id), form.screen(), wanted, form.insistence())) {
            case DecisionOutcome.Decided(Decision decision) -> onward(who, decision, form);
            case DecisionOutcome.DeadLink dead -> deadLink(request, id, form, dead);
            case DecisionOutcome.Refusal refusal -> refused(request, id, form, refusal.sentence());
            case DecisionOutcome.Unknown() -> HttpResponse.notFound();
        };
    }

    private HttpResponse<?> refused(HttpRequest<?> request, long id, CommentForm form, String sentence) {
        return page.show(
                request, new CommentId(id), HttpStatus.CONFLICT, CommentPage.Context.refused(form.lane(), sentence));
    }

    private HttpResponse<?> deadLink(HttpRequest<?> request, long id, CommentForm form, DecisionOutcome.DeadLink dead) {
        CommentPage.AllTheSame allTheSame = new CommentPage.AllTheSame(form.entry(), dead.insistence());
        return page.show(
                request,
                new CommentId(id),
                HttpStatus.CONFLICT,
                CommentPage.Context.refused(form.lane(), dead.sentence()).offering(allTheSame));
    }

    private HttpResponse<?> onward(Staffer who, Decision decision, CommentForm form) {
        Lane lane = Lane.ofSlugOrReady(form.lane());
        String next = queue.nextFree(lane, decision.commentId(), who.id(), clock.instant())
                .map(entry -> "/desk/" + entry.id())
                .orElse("/desk");
        return HttpResponse.seeOther(URI.create(next + "?lane=" + lane.slug() + "&last=" + decision.id()));
    }
}
