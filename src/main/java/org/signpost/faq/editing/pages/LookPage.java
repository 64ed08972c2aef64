package org.signpost.faq.editing.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import org.signpost.faq.editing.ProposalId;
import org.signpost.faq.editing.Proposals;
import org.signpost.faq.editing.Seen;
import org.signpost.faq.editing.Wording;
import org.signpost.faq.editing.Writing;
import org.signpost.faq.editing.Writing.SaveOutcome;
import org.signpost.platform.Pages;
import org.signpost.staff.Staffer;

/** What the editor sends by itself as somebody types: the words are kept, the preview comes back. */
@Controller("/library/proposals/{id}")
@Secured("MODERATOR")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class LookPage {
    private final Writing writing;
    private final Proposals proposals;
    private final Previews previews;
    private final Pages pages;

    LookPage(Writing writing, Proposals proposals, Previews previews, Pages pages) {
        this.writing = writing;
        this.proposals = proposals;
        this.previews = previews;
        this.pages = pages;
    }

    @Post("/look")
    HttpResponse<?> look(HttpRequest<?> request, long id, @Body Map<String, String> form) {
        Wording typed = Wording.sent(form);
        return switch (writing.save(new ProposalId(id), typed, Seen.sent(form, true), Staffer.of(request))) {
            case SaveOutcome.Kept(ProposalId kept) ->
                pages.fragment(
                        "library/preview", previews.of(proposals.find(kept).orElseThrow(), typed));
            case SaveOutcome.Copied copied -> HttpResponse.ok("").header("HX-Redirect", Keeping.address(copied));
            case SaveOutcome.Gone gone -> HttpResponse.notFound();
        };
    }
}
