package org.signpost.faq.editing.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.signpost.faq.PublishedVersion;
import org.signpost.faq.editing.Proposal;
import org.signpost.faq.editing.ProposalId;
import org.signpost.faq.editing.Proposals;
import org.signpost.faq.editing.Publishing;
import org.signpost.faq.editing.Publishing.PublishOutcome;
import org.signpost.faq.editing.Wording;
import org.signpost.faq.editing.Writing;
import org.signpost.platform.Pages;
import org.signpost.staff.Staffer;

/** The editor of one proposal, and its buttons. Whatever is pressed, what was typed is kept first. */
@Controller("/library/proposals/{id}")
@Secured("MODERATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
class ProposalPages {
    private final Proposals proposals;
    private final EditorViews views;
    private final Keeping keeping;
    private final Writing writing;
    private final Publishing publishing;
    private final Pages pages;
    private final Clock clock;

    ProposalPages(
            Proposals proposals,
            EditorViews views,
            Keeping keeping,
            Writing writing,
            Publishing publishing,
            Pages pages,
            Clock clock) {
        this.proposals = proposals;
        this.views = views;
        this.keeping = keeping;
        this.writing = writing;
        this.publishing = publishing;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, long id) {
        return show(request, new ProposalId(id));
    }

    @Post("/save")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(HttpRequest<?> request, long id, @Body Map<String, String> form) {
        return keeping.keep(request, id, form, kept -> Keeping.onward(kept, "?done=library.kept"));
    }

    /** For those without JavaScript. */
    @Post("/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> preview(HttpRequest<?> request, long id, @Body Map<String, String> form) {
        return keeping.keep(request, id, form, kept -> Keeping.onward(kept, "?done=library.kept#preview"));
    }

    @Post("/propose")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> propose(HttpRequest<?> request, long id, @Body Map<String, String> form) {
        return keeping.keep(request, id, form, kept -> {
            writing.propose(kept, Staffer.of(request));
            return Keeping.onward(kept, "?done=library.proposed");
        });
    }

    @Post("/drop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> drop(HttpRequest<?> request, long id, @Body Map<String, String> form) {
        return keeping.keep(
                request,
                id,
                form,
                kept -> writing.drop(kept, Staffer.of(request))
                        ? Keeping.onward(kept, "?done=library.dropped")
                        : refused(request, kept, "Only who began a proposal, or the legal team, can put it away."));
    }

    @Post("/reopen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reopen(HttpRequest<?> request, long id) {
        return writing.reopen(new ProposalId(id), Staffer.of(request))
                ? Keeping.onward(new ProposalId(id), "?done=library.reopened")
                : show(request, new ProposalId(id));
    }

    /** Says that the words stay although another version was published. */
    @Post("/carry-on")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> carryOn(HttpRequest<?> request, long id, @Body Map<String, String> form) {
        int base = Wording.number(form, "base").orElse(0);
        return keeping.keep(
                request,
                id,
                form,
                kept -> writing.carryOn(kept, base, Staffer.of(request))
                        ? Keeping.onward(kept, "?done=library.carried")
                        : refused(request, kept, "Yet another version was published. Look at that one."));
    }

    /** Makes a version of it. */
    @Post("/publish")
    @Secured("LEGAL")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> publish(HttpRequest<?> request, long id, @Body Map<String, String> form) {
        return keeping.keep(
                request, id, form, kept -> answer(request, kept, publishing.publish(kept, Staffer.of(request))));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, ProposalId id, PublishOutcome outcome) {
        return switch (outcome) {
            case PublishOutcome.Done done -> {
                boolean later = done.effectiveOn().isAfter(LocalDate.now(clock));
                yield HttpResponse.seeOther(URI.create("/library/entries/"
                        + done.version().slug() + "?done=library." + (later ? "scheduled" : "published")));
            }
            case PublishOutcome.Behind(PublishedVersion other) ->
                refused(request, id, other.by() + " published version " + other.number() + " meanwhile.");
            case PublishOutcome.Unready unready ->
                show(
                        request,
                        id,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "Not published yet: something is missing.",
                        unready.form().problems());
            case PublishOutcome.Gone gone ->
                refused(request, id, "This proposal was put away. Take it up again first.");
        };
    }

    private HttpResponse<?> refused(HttpRequest<?> request, ProposalId id, String sentence) {
        return show(request, id, HttpStatus.CONFLICT, sentence, new LinkedHashMap<>());
    }

    private HttpResponse<?> show(HttpRequest<?> request, ProposalId id) {
        return show(request, id, HttpStatus.OK, "", new LinkedHashMap<>());
    }

    /**
     * @param refusal a sentence about what was refused, or an empty text
     * @param problems beside the fields
     */
    private HttpResponse<?> show(
            HttpRequest<?> request,
            ProposalId id,
            HttpStatus status,
            String refusal,
            SequencedMap<String, String> problems) {
        Optional<Proposal> proposal = proposals.find(id);
        if (proposal.isEmpty()) {
            return HttpResponse.notFound();
        }
        EditorView view = views.of(proposal.get(), refusal, problems, Staffer.of(request));
        return pages.page(request, status, "library/editor", view.title(), "faq", view);
    }
}
