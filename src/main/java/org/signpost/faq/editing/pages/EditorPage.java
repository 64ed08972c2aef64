package org.signpost.faq.editing.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.signpost.faq.editing.Proposal;
import org.signpost.faq.editing.ProposalId;
import org.signpost.faq.editing.Proposals;
import org.signpost.platform.Pages;
import org.signpost.staff.Staffer;

/** Draws the editor. */
@Singleton
class EditorPage {
    private final Proposals proposals;
    private final EditorViews views;
    private final Pages pages;

    EditorPage(Proposals proposals, EditorViews views, Pages pages) {
        this.proposals = proposals;
        this.views = views;
        this.pages = pages;
    }

    HttpResponse<?> show(HttpRequest<?> request, ProposalId id) {
        return show(request, id, HttpStatus.OK, "", new LinkedHashMap<>());
    }

    /**
     * @param problem a sentence about what was refused, or an empty text
     * @param problems beside the fields
     */
    HttpResponse<?> show(
            HttpRequest<?> request,
            ProposalId id,
            HttpStatus status,
            String problem,
            SequencedMap<String, String> problems) {
        Optional<Proposal> proposal = proposals.find(id);
        if (proposal.isEmpty()) {
            return HttpResponse.notFound();
        }
        Staffer who = Staffer.of(request);
        EditorView view = views.of(proposal.get(), problems, who);
        Map<String, Object> model = new HashMap<>();
        model.put("view", view);
        model.put("problem", problem);
        model.put("topics", LibraryPage.topics());
        model.put("legal", Rights.mayPublish(who));
        return pages.page(request, status, "library/editor", view.title(), "faq", model);
    }
}
