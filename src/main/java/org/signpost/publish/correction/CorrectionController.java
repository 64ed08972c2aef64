package org.signpost.publish.correction;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.draft.ReplyText;
import org.signpost.platform.web.FormText;
import org.signpost.platform.web.Pages;
import org.signpost.publish.FollowUp;
import org.signpost.publish.FollowUpId;
import org.signpost.publish.ReplyId;
import org.signpost.publish.SweepKey;
import org.signpost.publish.Sweeps;
import org.signpost.publish.correction.CorrectionDecisions.CorrectionRequest;
import org.signpost.staff.Staffer;

/** One reply of a sweep: shows it, and does what people decide about it; afterwards the next one that waits is shown. */
@Controller("/sweeps/{slug}/{version}/{reply}")
@Secured("MODERATOR")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CorrectionController {
    private final Pages pages;
    private final SweepReader views;
    private final Sweeps sweeps;
    private final CorrectionDecisions decisions;
    private final UnsentCorrections kept;

    CorrectionController(
            Pages pages, SweepReader views, Sweeps sweeps, CorrectionDecisions decisions, UnsentCorrections kept) {
        this.pages = pages;
        this.views = views;
        this.sweeps = sweeps;
        this.decisions = decisions;
        this.kept = kept;
    }

    /**
     * What the forms of one reply send.
     *
     * @param seen the version that the correction on the screen was made from
     * @param decision the follow-up that is to be undone
     */
    @Serdeable
    record Form(
            @Nullable Integer seen,
            @Nullable String text,
            @Nullable Long decision) {
        int version() {
            return seen == null ? 0 : seen;
        }

        String words() {
            return FormText.clean(text);
        }

        FollowUpId followUp() {
            return new FollowUpId(decision == null ? 0 : decision);
        }
    }

    @Get
    HttpResponse<?> show(
            HttpRequest<?> request, String slug, int version, long reply, @QueryValue @Nullable Long last) {
        return item(request, HttpStatus.OK, new SweepKey(slug, version), new ReplyId(reply), last, "");
    }

    /** The editor with what was kept, else the correction that is ready. */
    @Get("/edit")
    HttpResponse<?> edit(HttpRequest<?> request, String slug, int version, long reply) {
        SweepKey key = new SweepKey(slug, version);
        ReplyId id = new ReplyId(reply);
        Optional<UnsentCorrections.Typed> typed = kept.find(key, id, Staffer.of(request));
        return views.item(key, id)
                .<HttpResponse<?>>map(view -> {
                    ReplyText ready = view.correction();
                    String begun = ready == null ? "" : ready.text();
                    return editor(
                            request,
                            new SweepItemView.Editor(
                                    view,
                                    typed.map(UnsentCorrections.Typed::text).orElse(begun),
                                    typed.map(UnsentCorrections.Typed::seen).orElse(view.seen()),
                                    ""));
                })
                .orElseGet(HttpResponse::notFound);
    }

    @Post("/approve")
    HttpResponse<?> approve(HttpRequest<?> request, String slug, int version, long reply, @Body Form form) {
        return decide(
                request,
                new SweepKey(slug, version),
                new ReplyId(reply),
                new CorrectionRequest.Approve(form.version()));
    }

    @Post("/leave")
    HttpResponse<?> leave(HttpRequest<?> request, String slug, int version, long reply, @Body Form form) {
        return decide(request, new SweepKey(slug, version), new ReplyId(reply), new CorrectionRequest.Leave());
    }

    /** A text that is refused stays in the editor. */
    @Post("/reply")
    HttpResponse<?> edited(HttpRequest<?> request, String slug, int version, long reply, @Body Form form) {
        SweepKey key = new SweepKey(slug, version);
        ReplyId id = new ReplyId(reply);
        CorrectionRequest wanted = new CorrectionRequest.Edit(form.words(), form.version());
        return switch (decisions.decide(Staffer.of(request), key, id, wanted)) {
            case CorrectionOutcome.Done(FollowUp followUp) -> {
                kept.forget(key, id, Staffer.of(request));
                yield onward(key, followUp);
            }
            case CorrectionOutcome.Refused(String sentence) -> refused(request, key, id, form.words(), sentence);
            case CorrectionOutcome.Unknown() -> HttpResponse.notFound();
        };
    }

    @Post("/text")
    HttpResponse<?> keep(HttpRequest<?> request, String slug, int version, long reply, @Body Form form) {
        SweepKey key = new SweepKey(slug, version);
        ReplyId id = new ReplyId(reply);
        if (!kept.keep(key, id, Staffer.of(request), form.version(), form.words())) {
            return HttpResponse.notFound();
        }
        return request.getHeaders().contains("HX-Request")
                ? HttpResponse.noContent()
                : Pages.seeOther(key.address() + "/" + id + "/edit", "desk.kept");
    }

    @Post("/undo")
    HttpResponse<?> undo(HttpRequest<?> request, String slug, int version, long reply, @Body Form form) {
        SweepKey key = new SweepKey(slug, version);
        return switch (decisions.undo(Staffer.of(request), form.followUp())) {
            case CorrectionOutcome.Done(FollowUp followUp) ->
                Pages.seeOther(key.address() + "/" + followUp.replyId(), "publish.undone");
            case CorrectionOutcome.Refused(String sentence) ->
                item(request, HttpStatus.CONFLICT, key, new ReplyId(reply), null, sentence);
            case CorrectionOutcome.Unknown() -> HttpResponse.notFound();
        };
    }

    private HttpResponse<?> decide(HttpRequest<?> request, SweepKey key, ReplyId id, CorrectionRequest wanted) {
        return switch (decisions.decide(Staffer.of(request), key, id, wanted)) {
            case CorrectionOutcome.Done(FollowUp followUp) -> onward(key, followUp);
            case CorrectionOutcome.Refused(String sentence) ->
                item(request, HttpStatus.CONFLICT, key, id, null, sentence);
            case CorrectionOutcome.Unknown() -> HttpResponse.notFound();
        };
    }

    private HttpResponse<?> onward(SweepKey key, FollowUp followUp) {
        String next = sweeps.next(key, followUp.replyId())
                .map(item -> key.address() + "/" + item.replyId())
                .orElse(key.address());
        return HttpResponse.seeOther(URI.create(next + "?last=" + followUp.id()));
    }

    private HttpResponse<?> item(
            HttpRequest<?> request, HttpStatus status, SweepKey key, ReplyId id, @Nullable Long last, String problem) {
        return views.item(key, id)
                .<HttpResponse<?>>map(view -> pages.page(
                        request,
                        status,
                        "publish/correction/item",
                        "Reply to " + view.context().author(),
                        "corrections",
                        new SweepItemView.Shown(view, problem, views.notice(key, last, Staffer.of(request)))))
                .orElseGet(HttpResponse::notFound);
    }

    /** The editor with what was typed just now, and why it was not approved; it is kept, too. */
    private HttpResponse<?> refused(HttpRequest<?> request, SweepKey key, ReplyId id, String typed, String problem) {
        return views.item(key, id)
                .<HttpResponse<?>>map(view -> {
                    kept.keep(key, id, Staffer.of(request), view.seen(), typed);
                    return editor(request, new SweepItemView.Editor(view, typed, view.seen(), problem));
                })
                .orElseGet(HttpResponse::notFound);
    }

    private HttpResponse<?> editor(HttpRequest<?> request, SweepItemView.Editor view) {
        HttpStatus status = view.problem().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        String title = "Correction for " + view.item().context().author();
        return pages.page(request, status, "publish/correction/edit", title, "corrections", view);
    }
}
