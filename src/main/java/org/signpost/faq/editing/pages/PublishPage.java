package org.signpost.faq.editing.pages;

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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.signpost.faq.PublishedVersion;
import org.signpost.faq.editing.ProposalId;
import org.signpost.faq.editing.Published;
import org.signpost.faq.editing.Publishing;
import org.signpost.staff.Staffer;

/** The button that makes a version of a proposal. */
@Controller("/library/proposals/{id}")
@Secured("LEGAL")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class PublishPage {
    private final Keeping keeping;
    private final Publishing publishing;
    private final EditorPage editor;
    private final Clock clock;

    PublishPage(Keeping keeping, Publishing publishing, EditorPage editor, Clock clock) {
        this.keeping = keeping;
        this.publishing = publishing;
        this.editor = editor;
        this.clock = clock;
    }

    @Post("/publish")
    HttpResponse<?> publish(HttpRequest<?> request, long id, @Body Map<String, String> form) {
        return keeping.keep(
                request, id, form, kept -> answer(request, kept, publishing.publish(kept, Staffer.of(request))));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, ProposalId id, Published outcome) {
        return switch (outcome) {
            case Published.Done done -> {
                boolean later = done.effectiveOn().isAfter(LocalDate.now(clock));
                yield HttpResponse.seeOther(URI.create("/library/entries/"
                        + done.version().slug() + "?done=library." + (later ? "scheduled" : "published")));
            }
            case Published.Behind(PublishedVersion other) ->
                refused(request, id, other.by() + " published version " + other.number() + " meanwhile.");
            case Published.Unready unready ->
                editor.show(
                        request,
                        id,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "Not published yet: something is missing.",
                        unready.problems().problems());
            case Published.Gone gone -> refused(request, id, "This proposal was put away. Take it up again first.");
        };
    }

    private HttpResponse<?> refused(HttpRequest<?> request, ProposalId id, String sentence) {
        return editor.show(request, id, HttpStatus.CONFLICT, sentence, new LinkedHashMap<>());
    }
}
