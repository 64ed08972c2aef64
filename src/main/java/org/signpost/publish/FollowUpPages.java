package org.signpost.publish;

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
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.Pages;
import org.signpost.staff.Staffer;

/** What people decide about one reply of a sweep; afterwards the next one that waits is shown. */
@Controller("/sweeps/{slug}/{version}/{reply}")
@Secured("MODERATOR")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FollowUpPages {
    private final FollowUps followUps;
    private final Sweeps sweeps;
    private final KeptCorrections kept;
    private final SweepPage page;

    FollowUpPages(FollowUps followUps, Sweeps sweeps, KeptCorrections kept, SweepPage page) {
        this.followUps = followUps;
        this.sweeps = sweeps;
        this.kept = kept;
        this.page = page;
    }

    /**
     * What the forms of one reply send.
     *
     * @param seen the version that the correction on the screen was made from
     * @param followUp what is to be undone
     */
    @Serdeable
    record Form(
            @Nullable Integer seen,
            @Nullable String text,
            @Nullable Long followUp) {
        int version() {
            return seen == null ? 0 : seen;
        }

        String words() {
            return Objects.requireNonNullElse(text, "").replace("\r\n", "\n").replace("\0", "");
        }
    }

    @Post("/approve")
    HttpResponse<?> approve(HttpRequest<?> request, String slug, int version, long reply, @Body Form form) {
        return decide(request, new SweepKey(slug, version), new ReplyId(reply), new Choice.Approve(form.version()));
    }

    @Post("/leave")
    HttpResponse<?> leave(HttpRequest<?> request, String slug, int version, long reply, @Body Form form) {
        return decide(request, new SweepKey(slug, version), new ReplyId(reply), new Choice.Leave());
    }

    /** A text that is refused stays in the editor. */
    @Post("/reply")
    HttpResponse<?> edited(HttpRequest<?> request, String slug, int version, long reply, @Body Form form) {
        SweepKey key = new SweepKey(slug, version);
        ReplyId id = new ReplyId(reply);
        Choice choice = new Choice.Edit(form.words(), form.version());
        return switch (followUps.decide(Staffer.of(request), key, id, choice)) {
            case ChoiceOutcome.Done(FollowUp followUp) -> {
                kept.forget(key, id, Staffer.of(request));
                yield onward(key, followUp);
            }
            case ChoiceOutcome.Refused(String sentence) -> page.refused(request, key, id, form.words(), sentence);
            case ChoiceOutcome.Unknown() -> HttpResponse.notFound();
        };
    }

    /** Keeps what was typed. */
    @Post("/text")
    HttpResponse<?> keep(HttpRequest<?> request, String slug, int version, long reply, @Body Form form) {
        SweepKey key = new SweepKey(slug, version);
        ReplyId id = new ReplyId(reply);
        if (!kept.keep(key, id, Staffer.of(request), form.version(), form.words())) {
            return HttpResponse.notFound();
        }
        return request.getHeaders().contains("HX-Request")
                ? HttpResponse.noContent()
                : HttpResponse.seeOther(URI.create(key.address() + "/" + id + "/edit?" + Pages.NOTICE + "=desk.kept"));
    }

    @Post("/undo")
    HttpResponse<?> undo(HttpRequest<?> request, String slug, int version, long reply, @Body Form form) {
        SweepKey key = new SweepKey(slug, version);
        FollowUpId id = new FollowUpId(form.followUp() == null ? 0 : form.followUp());
        return switch (followUps.undo(Staffer.of(request), id)) {
            case ChoiceOutcome.Done(FollowUp followUp) ->
                HttpResponse.seeOther(
                        URI.create(key.address() + "/" + followUp.replyId() + "?" + Pages.NOTICE + "=publish.undone"));
            case ChoiceOutcome.Refused(String sentence) ->
                page.item(request, HttpStatus.CONFLICT, key, new ReplyId(reply), null, sentence);
            case ChoiceOutcome.Unknown() -> HttpResponse.notFound();
        };
    }

    private HttpResponse<?> decide(HttpRequest<?> request, SweepKey key, ReplyId id, Choice choice) {
        return switch (followUps.decide(Staffer.of(request), key, id, choice)) {
            case ChoiceOutcome.Done(FollowUp followUp) -> onward(key, followUp);
            case ChoiceOutcome.Refused(String sentence) ->
                page.item(request, HttpStatus.CONFLICT, key, id, null, sentence);
            case ChoiceOutcome.Unknown() -> HttpResponse.notFound();
        };
    }

    private HttpResponse<?> onward(SweepKey key, FollowUp followUp) {
        String next = sweeps.next(key, followUp.replyId())
                .map(item -> key.address() + "/" + item.replyId())
                .orElse(key.address());
        return HttpResponse.seeOther(URI.create(next + "?last=" + followUp.id()));
    }
}
