package org.signpost.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.draft.Draft;
import org.signpost.platform.Pages;
import org.signpost.staff.Staffer;

/** The editor, and what a person has typed in it. */
@Singleton
class Writing {
    private final Pages pages;
    private final CommentViews views;
    private final OwnTexts texts;
    private final Offers offers;
    private final Clock clock;

    Writing(Pages pages, CommentViews views, OwnTexts texts, Offers offers, Clock clock) {
        this.pages = pages;
        this.views = views;
        this.texts = texts;
        this.offers = offers;
        this.clock = clock;
    }

    /** The editor with what was typed just now, else what was kept, else the draft, else nothing. */
    HttpResponse<?> editor(
            HttpRequest<?> request,
            CommentId id,
            @Nullable String lane,
            boolean byHand,
            String problem,
            @Nullable String typed) {
        Optional<CommentView> found = views.of(id, Staffer.of(request), false);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        CommentView view = found.get();
        Draft draft = view.draft();
        String kept = view.ownText();
        String begin = draft == null || byHand ? "" : draft.text();
        Map<String, Object> model = new HashMap<>();
        model.put("view", view);
        model.put("lane", Lane.ofSlug(lane == null ? "" : lane).orElse(Lane.READY));
        model.put("keys", Staffer.of(request).keysEnabled());
        model.put("byHand", byHand || draft == null);
        model.put("text", typed != null ? typed : kept != null ? kept : begin);
        model.put("problem", problem);
        model.put("all", offers.of(id));
        HttpStatus status = problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return pages.page(
                request, status, "desk/edit", "Reply to " + view.comment().author(), "queue", model);
    }

    /** Keeps what was typed, cut to what a reply may have; with {@code insert}, an entry's reply is added below. */
    void keep(Staffer who, CommentId id, ActionForm form) {
        String insert = form.insert();
        String added = insert == null
                ? ""
                : offers.reply(id, insert).map(reply -> "\n\n" + reply.text()).orElse("");
        String text = (form.words() + added).strip();
        texts.save(id, who.id(), text.substring(0, Math.min(text.length(), ApprovedReply.MAX_TEXT)), clock.instant());
    }

    void forget(Staffer who, CommentId id) {
        texts.delete(id, who.id());
    }
}
