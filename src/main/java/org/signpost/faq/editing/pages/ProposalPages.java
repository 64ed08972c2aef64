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
import java.util.LinkedHashMap;
import java.util.Map;
import org.signpost.faq.editing.ProposalId;
import org.signpost.faq.editing.Writing;
import org.signpost.staff.Staffer;

/** The editor of one proposal, and its buttons for everybody. Whatever is pressed, what was typed is kept first. */
@Controller("/library/proposals/{id}")
@Secured("MODERATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
class ProposalPages {
    private final EditorPage editor;
    private final Keeping keeping;
    private final Writing writing;

    ProposalPages(EditorPage editor, Keeping keeping, Writing writing) {
        this.editor = editor;
        this.keeping = keeping;
        this.writing = writing;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, long id) {
        return editor.show(request, new ProposalId(id));
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
                : editor.show(request, new ProposalId(id));
    }

    /** Says that the words stay although another version was published. */
    @Post("/carry-on")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> carryOn(HttpRequest<?> request, long id, @Body Map<String, String> form) {
        int base = Numbers.of(form.get("base")).orElse(0);
        return keeping.keep(
                request,
                id,
                form,
                kept -> writing.carryOn(kept, base, Staffer.of(request))
                        ? Keeping.onward(kept, "?done=library.carried")
                        : refused(request, kept, "Yet another version was published. Look at that one."));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, ProposalId id, String sentence) {
        return editor.show(request, id, HttpStatus.CONFLICT, sentence, new LinkedHashMap<>());
    }
}
