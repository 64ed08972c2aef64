package org.signpost.desk.decision;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.desk.Lane;
import org.signpost.desk.comment.CommentDetails;
import org.signpost.desk.comment.CommentReader;
import org.signpost.desk.comment.EntrySuggestions;
import org.signpost.desk.comment.SourceVersions;
import org.signpost.desk.comment.UnsentTexts;
import org.signpost.desk.comment.UnsentTexts.UnsentText;
import org.signpost.draft.Draft;
import org.signpost.draft.ReplyText;
import org.signpost.platform.web.Pages;
import org.signpost.staff.Staffer;

/** Shows the editor of a reply, and keeps what a person typed there, with what it was made from. */
@Singleton
final class ReplyEditor {
    private final Pages pages;
    private final CommentReader views;
    private final UnsentTexts texts;
    private final EntrySuggestions suggestions;
    private final ReplySources replySources;
    private final Clock clock;

    ReplyEditor(
            Pages pages,
            CommentReader views,
            UnsentTexts texts,
            EntrySuggestions suggestions,
            ReplySources replySources,
            Clock clock) {
        this.pages = pages;
        this.views = views;
        this.texts = texts;
        this.suggestions = suggestions;
        this.replySources = replySources;
        this.clock = clock;
    }

    private record Typed(String text, SourceVersions versions) {}

    /** The editor with what was kept, else the draft, else nothing. */
    HttpResponse<?> editor(HttpRequest<?> request, CommentId id, @Nullable String lane, boolean byHand) {
        return page(request, id, lane, byHand, null, view -> beginning(view, byHand));
    }

    /** The editor with what was typed just now, and why it was not approved; it is kept, too. */
    HttpResponse<?> refused(HttpRequest<?> request, CommentId id, CommentForm form, ReplyEditorView.Problem problem) {
        keep(Staffer.of(request), id, form);
        return again(request, id, form, problem, form.sourceVersions());
    }

    /** As {@link #refused}, where an entry has changed: its author is informed, so the text relies on the new version now. */
    HttpResponse<?> outdated(HttpRequest<?> request, CommentId id, CommentForm form, String problem) {
        SourceVersions versions = replySources.raised(form.sourceVersions());
        save(Staffer.of(request), id, form.words().strip(), versions);
        return again(request, id, form, new ReplyEditorView.Problem(problem, ""), versions);
    }

    /** Keeps what was typed; with {@code insert}, an entry's reply is added below. */
    void keep(Staffer who, CommentId id, CommentForm form) {
        Optional<ReplyText> added = Optional.ofNullable(form.insert()).flatMap(slug -> suggestions.reply(id, slug));
        String text = form.words() + added.map(reply -> "\n\n" + reply.text()).orElse("");
        SourceVersions versions = added.map(reply -> form.sourceVersions().and(SourceVersions.of(reply.reliedOn())))
                .orElseGet(form::sourceVersions);
        save(who, id, text.strip(), versions);
    }

    void forget(Staffer who, CommentId id) {
        texts.deleteByCommentIdAndAccountId(id, who.id());
    }

    private static Typed beginning(CommentDetails view, boolean byHand) {
        UnsentText unsent = view.status().unsent();
        Draft draft = view.draft();
        if (unsent != null) {
            return new Typed(unsent.text(), SourceVersions.parse(unsent.reliesOn()));
        }
        return draft == null || byHand
                ? new Typed("", SourceVersions.NONE)
                : new Typed(
                        draft.reply().text(), SourceVersions.of(draft.reply().reliedOn()));
    }

    private HttpResponse<?> again(
            HttpRequest<?> request,
            CommentId id,
            CommentForm form,
            ReplyEditorView.Problem problem,
            SourceVersions versions) {
        Typed typed = new Typed(form.words(), versions);
        return page(request, id, form.lane(), form.byHand(), problem, _ -> typed);
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            CommentId id,
            @Nullable String lane,
            boolean byHand,
            ReplyEditorView.@Nullable Problem problem,
            Function<CommentDetails, Typed> text) {
        Optional<CommentDetails> found = views.of(id, Staffer.of(request), false);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        CommentDetails view = found.get();
        Typed typed = text.apply(view);
        ReplyEditorView editor = new ReplyEditorView(
                view,
                Lane.ofSlugOrReady(lane),
                byHand || (view.draft() == null && typed.versions().equals(SourceVersions.NONE)),
                typed.text(),
                typed.versions().toString(),
                problem);
        HttpStatus status = problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        String title = "Reply to " + view.comment().author();
        return pages.page(request, status, "desk/decision/edit", title, "queue", editor);
    }

    /** Cut to what a reply may have. */
    private void save(Staffer who, CommentId id, String text, SourceVersions versions) {
        texts.save(id, who.id(), ReplyText.cut(text), text.isEmpty() ? "" : versions.toString(), clock.instant());
    }
}
