package org.signpost.faq.editor;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.signpost.faq.editor.ProposalEditing.SaveOutcome;
import org.signpost.faq.editor.VersionPublisher.PublishOutcome;
import org.signpost.faq.library.PublishedVersion;
import org.signpost.platform.web.Pages;
import org.signpost.staff.Staffer;

/** The editor of one proposal, and its buttons. Whatever is pressed, what was typed is kept first. */
@Controller("/library/proposals/{id}")
@Secured("MODERATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ProposalController {
    private final EntryProposals proposals;
    private final EditorViews views;
    private final ProposalEditing proposalEditing;
    private final VersionPublisher versionPublisher;
    private final Pages pages;
    private final Clock clock;

    ProposalController(
            EntryProposals proposals,
            EditorViews views,
            ProposalEditing proposalEditing,
            VersionPublisher versionPublisher,
            Pages pages,
            Clock clock) {
        this.proposals = proposals;
        this.views = views;
        this.proposalEditing = proposalEditing;
        this.versionPublisher = versionPublisher;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, long id) {
        return show(request, new ProposalId(id));
    }

    @Post("/save")
    HttpResponse<?> save(HttpRequest<?> request, long id, @Body ProposalForm form) {
        return keep(request, id, form, kept -> onward(kept, "", "library.kept"));
    }

    /** For those without JavaScript. */
    @Post("/preview")
    HttpResponse<?> preview(HttpRequest<?> request, long id, @Body ProposalForm form) {
        return keep(request, id, form, kept -> onward(kept, "#preview", "library.kept"));
    }

    @Post("/propose")
    HttpResponse<?> propose(HttpRequest<?> request, long id, @Body ProposalForm form) {
        return keep(request, id, form, kept -> {
            proposalEditing.propose(kept, Staffer.of(request));
            return onward(kept, "", "library.proposed");
        });
    }

    @Post("/drop")
    HttpResponse<?> drop(HttpRequest<?> request, long id, @Body ProposalForm form) {
        return keep(
                request,
                id,
                form,
                kept -> proposalEditing.drop(kept, Staffer.of(request))
                        ? onward(kept, "", "library.dropped")
                        : refused(request, kept, "Only who began a proposal, or the legal team, can put it away."));
    }

    @Post("/reopen")
    HttpResponse<?> reopen(HttpRequest<?> request, long id) {
        return proposalEditing.reopen(new ProposalId(id), Staffer.of(request))
                ? onward(new ProposalId(id), "", "library.reopened")
                : show(request, new ProposalId(id));
    }

    /** Says that the words stay although another version was published. */
    @Post("/carry-on")
    HttpResponse<?> carryOn(HttpRequest<?> request, long id, @Body ProposalForm form) {
        return keep(
                request,
                id,
                form,
                kept -> proposalEditing.carryOn(kept, form.base(), Staffer.of(request))
                        ? onward(kept, "", "library.carried")
                        : refused(request, kept, "Yet another version was published. Look at that one."));
    }

    @Post("/publish")
    @Secured("LEGAL")
    HttpResponse<?> publish(HttpRequest<?> request, long id, @Body ProposalForm form) {
        return keep(
                request, id, form, kept -> answer(request, kept, versionPublisher.publish(kept, Staffer.of(request))));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, ProposalId id, PublishOutcome outcome) {
        return switch (outcome) {
            case PublishOutcome.Done done -> {
                boolean later = done.effectiveOn().isAfter(LocalDate.now(clock));
                yield Pages.seeOther(
                        "/library/entries/" + done.version().slug(), later ? "library.scheduled" : "library.published");
            }
            case PublishOutcome.Behind(PublishedVersion other) -> refused(request, id, other.meanwhile());
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

    /** What the editor sends by itself as somebody types: the words are kept, the preview comes back. */
    @Post("/look")
    HttpResponse<?> look(HttpRequest<?> request, long id, @Body ProposalForm form) {
        return switch (proposalEditing.save(
                new ProposalId(id), form.entryForm(), form.editorSession(true), Staffer.of(request))) {
            case SaveOutcome.Kept(ProposalId kept) ->
                pages.fragment(
                        "faq/editor/preview",
                        views.preview(proposals.findById(kept).orElseThrow(), form.entryForm()));
            case SaveOutcome.Copied copied ->
                HttpResponse.ok("").header("HX-Redirect", elsewhere(copied).header("Location"));
            case SaveOutcome.Gone gone -> HttpResponse.notFound();
        };
    }

    /** @param then what to do where the words are in the proposal; else the person is led to where they are */
    private HttpResponse<?> keep(
            HttpRequest<?> request, long id, ProposalForm form, Function<ProposalId, HttpResponse<?>> then) {
        return switch (proposalEditing.save(
                new ProposalId(id), form.entryForm(), form.editorSession(false), Staffer.of(request))) {
            case SaveOutcome.Kept(ProposalId kept) -> then.apply(kept);
            case SaveOutcome.Copied copied -> elsewhere(copied);
            case SaveOutcome.Gone gone -> HttpResponse.notFound();
        };
    }

    /** Where the words are that somebody else was quicker than. */
    private static MutableHttpResponse<?> elsewhere(SaveOutcome.Copied copied) {
        return onward(copied.id(), "", copied.by() == null ? "library.closed" : "library.copied");
    }

    /** @param place a fragment of the page, with its {@code #}, or an empty text */
    private static MutableHttpResponse<?> onward(ProposalId id, String place, String notice) {
        return Pages.seeOther(EntryProposals.address(id) + place, notice);
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
        Optional<EntryProposal> proposal = proposals.findById(id);
        if (proposal.isEmpty()) {
            return HttpResponse.notFound();
        }
        EditorView view = views.of(proposal.get(), refusal, problems, Staffer.of(request));
        return pages.page(request, status, "faq/editor/editor", view.title(), "faq", view);
    }
}
