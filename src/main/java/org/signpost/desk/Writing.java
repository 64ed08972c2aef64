package org.signpost.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.draft.Draft;
import org.signpost.draft.ReplyText;
import org.signpost.platform.Pages;
import org.signpost.staff.Staffer;

/** Draws the editor of a reply, and keeps what a person typed there, with what it was made from. */
@Singleton
class Writing {
    private final Pages pages;
    private final CommentViews views;
    private final OwnTexts texts;
    private final Offers offers;
    private final Footing footing;
    private final Clock clock;

    Writing(Pages pages, CommentViews views, OwnTexts texts, Offers offers, Footing footing, Clock clock) {
        this.pages = pages;
        this.views = views;
        this.texts = texts;
        this.offers = offers;
        this.footing = footing;
        this.clock = clock;
    }

    /** A text, and what it was made from. */
    private record Typed(String text, Basis basis) {}

    /** The editor with what was kept, else the draft, else nothing. */
    HttpResponse<?> editor(HttpRequest<?> request, CommentId id, @Nullable String lane, boolean byHand) {
        return views.of(id, Staffer.of(request), false)
                .<HttpResponse<?>>map(view -> page(request, view, lane, byHand, "", beginning(view, byHand)))
                .orElseGet(HttpResponse::notFound);
    }

    /** The editor with what was typed just now, and why it was not approved; it is kept, too. */
    HttpResponse<?> refused(HttpRequest<?> request, CommentId id, ActionForm form, String problem) {
        keep(Staffer.of(request), id, form);
        return again(request, id, form, problem, form.sourceVersions());
    }

    /** As {@link #refused}, where an entry has changed: its author is told, so the text relies on the new version now. */
    HttpResponse<?> outdated(HttpRequest<?> request, CommentId id, ActionForm form, String problem) {
        Basis basis = footing.raised(form.sourceVersions());
        save(Staffer.of(request), id, form.words().strip(), basis);
        return again(request, id, form, problem, basis);
    }

    /** Keeps what was typed; with {@code insert}, an entry's reply is added below. */
    void keep(Staffer who, CommentId id, ActionForm form) {
        Optional<ReplyText> added = Optional.ofNullable(form.insert()).flatMap(slug -> offers.reply(id, slug));
        String text = form.words() + added.map(reply -> "\n\n" + reply.text()).orElse("");
        Basis basis = added.map(reply -> form.sourceVersions().and(Basis.of(reply.reliedOn())))
                .orElseGet(form::sourceVersions);
        save(who, id, text.strip(), basis);
    }

    void forget(Staffer who, CommentId id) {
        texts.delete(id, who.id());
    }

    private static Typed beginning(CommentView view, boolean byHand) {
        OwnText unsent = view.unsent();
        Draft draft = view.draft();
        if (unsent != null) {
            return new Typed(unsent.text(), Basis.parse(unsent.reliesOn()));
        }
        return draft == null || byHand ? new Typed("", Basis.NONE) : new Typed(draft.text(), Basis.of(draft.entries()));
    }

    private HttpResponse<?> again(HttpRequest<?> request, CommentId id, ActionForm form, String problem, Basis basis) {
        Typed typed = new Typed(form.words(), basis);
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
            Typed typed) {
        ReplyEditorView editor = new ReplyEditorView(
                view,
                Lane.ofSlugOrReady(lane),
                byHand || (view.draft() == null && typed.basis().equals(Basis.NONE)),
                typed.text(),
                typed.basis().toString(),
                problem);
        HttpStatus status = problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return pages.page(
                request, status, "desk/edit", "Reply to " + view.comment().author(), "queue", editor);
    }

    /** Cut to what a reply may have. */
    private void save(Staffer who, CommentId id, String text, Basis basis) {
        texts.save(id, who.id(), ReplyText.cut(text), text.isEmpty() ? "" : basis.toString(), clock.instant());
    }
}
