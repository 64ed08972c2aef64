package org.signpost.publish;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.Pages;
import org.signpost.staff.Staffer;

/** Draws one reply of a sweep, and the editor of its correction. */
@Singleton
class SweepPage {
    private final Pages pages;
    private final SweepViews views;
    private final KeptCorrections kept;
    private final LastFollowUps last;

    SweepPage(Pages pages, SweepViews views, KeptCorrections kept, LastFollowUps last) {
        this.pages = pages;
        this.views = views;
        this.kept = kept;
        this.last = last;
    }

    /** What every page of a sweep needs; {@code number} is that of the follow-up which the last key made, or null. */
    void around(Map<String, Object> model, HttpRequest<?> request, SweepKey key, @Nullable Long number) {
        Staffer who = Staffer.of(request);
        model.put("keys", who.keysEnabled());
        model.put("last", last.describe(key, number, who).orElse(null));
    }

    HttpResponse<?> item(
            HttpRequest<?> request,
            HttpStatus status,
            SweepKey key,
            ReplyId id,
            @Nullable Long number,
            String problem) {
        return views.item(key, id)
                .<HttpResponse<?>>map(view -> {
                    Map<String, Object> model = new HashMap<>();
                    model.put("view", view);
                    model.put("problem", problem);
                    around(model, request, key, number);
                    return pages.page(request, status, "sweeps/item", "Reply to " + view.author(), "queue", model);
                })
                .orElseGet(HttpResponse::notFound);
    }

    /** The editor with what was kept, else the correction that is ready. */
    HttpResponse<?> editor(HttpRequest<?> request, SweepKey key, ReplyId id) {
        Optional<FollowUpTexts.Typed> typed = kept.find(key, id, Staffer.of(request));
        return views.item(key, id)
                .<HttpResponse<?>>map(view -> editor(
                        request,
                        view,
                        typed.map(FollowUpTexts.Typed::text).orElse(view.correction()),
                        typed.map(FollowUpTexts.Typed::seen).orElse(view.seen()),
                        ""))
                .orElseGet(HttpResponse::notFound);
    }

    /** The editor with what was typed just now, and why it was not approved. */
    HttpResponse<?> refused(HttpRequest<?> request, SweepKey key, ReplyId id, String typed, String problem) {
        return views.item(key, id)
                .<HttpResponse<?>>map(view -> {
                    kept.keep(key, id, Staffer.of(request), view.seen(), typed);
                    return editor(request, view, typed, view.seen(), problem);
                })
                .orElseGet(HttpResponse::notFound);
    }

    private HttpResponse<?> editor(HttpRequest<?> request, SweepItemView view, String text, int seen, String problem) {
        Map<String, Object> model = new HashMap<>();
        model.put("view", view);
        model.put("text", text);
        model.put("seen", seen);
        model.put("problem", problem);
        model.put("keys", Staffer.of(request).keysEnabled());
        HttpStatus status = problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return pages.page(request, status, "sweeps/edit", "Correction for " + view.author(), "queue", model);
    }
}
