package org.signpost.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.signpost.comment.CommentId;
import org.signpost.staff.Staffer;

/** What people decide about one comment; afterwards the next one of the lane is shown. */
@Controller("/desk/{id}")
@Secured("MODERATOR")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DecisionPages {
    private final Decisions decisions;
    private final CommentPage page;
    private final Writing writing;
    private final Walk walk;
    private final Clock clock;

    DecisionPages(Decisions decisions, CommentPage page, Writing writing, Walk walk, Clock clock) {
        this.decisions = decisions;
        this.page = page;
        this.writing = writing;
        this.walk = walk;
        this.clock = clock;
    }

    @Post("/approve")
    HttpResponse<?> approve(HttpRequest<?> request, long id, @Body ActionForm form) {
        return decide(request, id, form, new Deed.Approve());
    }

    /** A text that is refused stays in the editor, and is kept. */
    @Post("/reply")
    HttpResponse<?> reply(HttpRequest<?> request, long id, @Body ActionForm form) {
        Staffer who = Staffer.of(request);
        CommentId comment = new CommentId(id);
        Deed asked = form.byHand()
                ? new Deed.WriteByHand(form.words(), form.sourceVersions())
                : new Deed.Edit(form.words(), form.relies() == null ? null : form.sourceVersions());
        return switch (decisions.decide(who, comment, form.screen(), asked)) {
            case Outcome.Decided(Decision decision) -> {
                writing.forget(who, comment);
                yield onward(who, decision, form);
            }
            case Outcome.Refused(String sentence) -> writing.refused(request, comment, form, sentence);
            case Outcome.Outdated(String sentence) -> writing.outdated(request, comment, form, sentence);
            case Outcome.Unknown() -> HttpResponse.notFound();
        };
    }

    @Post("/entry")
    HttpResponse<?> useEntry(HttpRequest<?> request, long id, @Body ActionForm form) {
        return decide(request, id, form, new Deed.UseEntry(Objects.requireNonNullElse(form.entry(), "")));
    }

    @Post("/no-reply")
    HttpResponse<?> noReply(HttpRequest<?> request, long id, @Body ActionForm form) {
        return decide(request, id, form, new Deed.NoReply(NoReplyReason.ofSlug(form.reason())));
    }

    @Post("/legal")
    HttpResponse<?> toLegal(HttpRequest<?> request, long id, @Body ActionForm form) {
        return decide(request, id, form, new Deed.Escalate(Objects.requireNonNullElse(form.note(), "")));
    }

    @Post("/snooze")
    HttpResponse<?> snooze(HttpRequest<?> request, long id, @Body ActionForm form) {
        return form.snoozedUntil(clock)
                .<HttpResponse<?>>map(until -> decide(request, id, form, new Deed.Snooze(until)))
                .orElseGet(() -> refused(request, id, form, "Choose a day that is still to come."));
    }

    /** Takes back the decision that lives: within the time of undoing, or out of the lanes Legal and Put off. */
    @Post("/undo")
    HttpResponse<?> undo(HttpRequest<?> request, long id, @Body ActionForm form) {
        Optional<Decision> found = decisions.find(new CommentId(id), form.decision());
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        return switch (decisions.undo(Staffer.of(request), found.get().id())) {
            case Outcome.Decided _ ->
                HttpResponse.seeOther(URI.create(page.address(id, form.lane()) + "&done=desk.undone"));
            case Outcome.Refusal refusal -> refused(request, id, form, refusal.sentence());
            case Outcome.Unknown() -> HttpResponse.notFound();
        };
    }

    private HttpResponse<?> decide(HttpRequest<?> request, long id, ActionForm form, Deed asked) {
        Staffer who = Staffer.of(request);
        return switch (decisions.decide(who, new CommentId(id), form.screen(), asked)) {
            case Outcome.Decided(Decision decision) -> onward(who, decision, form);
            case Outcome.Refusal refusal -> refused(request, id, form, refusal.sentence());
            case Outcome.Unknown() -> HttpResponse.notFound();
        };
    }

    private HttpResponse<?> refused(HttpRequest<?> request, long id, ActionForm form, String sentence) {
        return page.show(
                request, new CommentId(id), HttpStatus.CONFLICT, CommentPage.Context.refused(form.lane(), sentence));
    }

    private HttpResponse<?> onward(Staffer who, Decision decision, ActionForm form) {
        Lane lane = page.lane(form.lane());
        String next = walk.next(lane, decision.commentId(), who)
                .map(id -> "/desk/" + id)
                .orElse("/desk");
        return HttpResponse.seeOther(URI.create(next + "?lane=" + lane.slug() + "&last=" + decision.id()));
    }
}
