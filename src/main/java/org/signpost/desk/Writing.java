package org.signpost.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.draft.Draft;
import org.signpost.platform.Pages;
import org.signpost.staff.Staffer;

/** Draws the editor. */
@Singleton
class Writing {
    private final Pages pages;
    private final CommentViews views;
    private final KeptTexts kept;
    private final Offers offers;

    Writing(Pages pages, CommentViews views, KeptTexts kept, Offers offers) {
        this.pages = pages;
        this.views = views;
        this.kept = kept;
        this.offers = offers;
    }

    /** The editor with what was kept, else the draft, else nothing. */
    HttpResponse<?> editor(HttpRequest<?> request, CommentId id, @Nullable String lane, boolean byHand) {
        Staffer who = Staffer.of(request);
        return views.of(id, who, false)
                .<HttpResponse<?>>map(view -> page(request, view, lane, byHand, "", kept.begin(view, who, byHand)))
                .orElseGet(HttpResponse::notFound);
    }

    /** The editor with what was typed just now, and why it was not approved; it is kept, too. */
    HttpResponse<?> refused(HttpRequest<?> request, CommentId id, ActionForm form, String problem) {
        kept.keep(Staffer.of(request), id, form);
        return again(request, id, form, problem, form.basis());
    }

    /** As {@link #refused}, where an entry has changed. */
    HttpResponse<?> outdated(HttpRequest<?> request, CommentId id, ActionForm form, String problem) {
        return again(request, id, form, problem, kept.told(Staffer.of(request), id, form));
    }

    private HttpResponse<?> again(HttpRequest<?> request, CommentId id, ActionForm form, String problem, Basis basis) {
        KeptTexts.Typed typed = new KeptTexts.Typed(form.words(), basis);
        return views.of(id, Staffer.of(request), false)
                .<HttpResponse<?>>map(view -> page(request, view, form.lane(), form.byHand(), problem, typed))
                .orElseGet(HttpResponse::notFound);
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            CommentView view,
            @Nullable String lane,
            boolean byHand,
            String problem,
            KeptTexts.Typed typed) {
        Draft draft = view.draft();
        Map<String, Object> model = new HashMap<>();
        model.put("view", view);
        model.put("lane", Lane.ofSlug(lane == null ? "" : lane).orElse(Lane.READY));
        model.put("keys", Staffer.of(request).keysEnabled());
        model.put("byHand", byHand || (draft == null && typed.basis().equals(Basis.NONE)));
        model.put("text", typed.text());
        model.put("relies", typed.basis().toString());
        model.put("problem", problem);
        model.put("all", offers.of(view.comment().id()));
        HttpStatus status = problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return pages.page(
                request, status, "desk/edit", "Reply to " + view.comment().author(), "queue", model);
    }

    void keep(Staffer who, CommentId id, ActionForm form) {
        kept.keep(who, id, form);
    }

    void forget(Staffer who, CommentId id) {
        kept.forget(who, id);
    }
}
