package org.signpost.publish;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.Pages;
import org.signpost.staff.Staffer;

/** Draws one reply of a sweep, and the editor of its correction. */
@Singleton
class SweepPage {
    private final Pages pages;
    private final SweepViews views;
    private final LastFollowUps last;

    SweepPage(Pages pages, SweepViews views, LastFollowUps last) {
        this.pages = pages;
        this.views = views;
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

    /** The editor with what was typed just now, else the correction that is ready. */
    HttpResponse<?> editor(HttpRequest<?> request, SweepKey key, ReplyId id, @Nullable String typed, String problem) {
        return views.item(key, id)
                .<HttpResponse<?>>map(view -> {
                    Map<String, Object> model = new HashMap<>();
                    model.put("view", view);
                    model.put("text", typed == null ? view.correction() : typed);
                    model.put("problem", problem);
                    model.put("keys", Staffer.of(request).keysEnabled());
                    HttpStatus status = problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
                    return pages.page(
                            request, status, "sweeps/edit", "Correction for " + view.author(), "queue", model);
                })
                .orElseGet(HttpResponse::notFound);
    }
}
