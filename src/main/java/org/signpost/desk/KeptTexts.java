package org.signpost.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.signpost.comment.CommentId;
import org.signpost.draft.Draft;
import org.signpost.draft.ReplyText;
import org.signpost.staff.Staffer;

/** What a person has typed, with what it was made from. */
@Singleton
class KeptTexts {
    private final OwnTexts texts;
    private final Offers offers;
    private final Footing footing;
    private final Clock clock;

    KeptTexts(OwnTexts texts, Offers offers, Footing footing, Clock clock) {
        this.texts = texts;
        this.offers = offers;
        this.footing = footing;
        this.clock = clock;
    }

    /** A text, and what it was made from. */
    record Typed(String text, Basis basis) {}

    /** What the editor begins with: what was kept, else the draft, else nothing. */
    Typed begin(CommentView view, Staffer who, boolean byHand) {
        String kept = view.ownText();
        Draft draft = view.draft();
        if (kept != null) {
            String basis = texts.basis(view.comment().id(), who.id()).orElse("");
            return new Typed(kept, Basis.parse(basis));
        }
        return draft == null || byHand ? new Typed("", Basis.NONE) : new Typed(draft.text(), Basis.of(draft.entries()));
    }

    /** Keeps what was typed; with {@code insert}, an entry's reply is added below. */
    void keep(Staffer who, CommentId id, ActionForm form) {
        Optional<ReplyText> added = Optional.ofNullable(form.insert()).flatMap(slug -> offers.reply(id, slug));
        String text = form.words() + added.map(reply -> "\n\n" + reply.text()).orElse("");
        Basis basis =
                added.map(reply -> form.basis().and(Basis.of(reply.reliedOn()))).orElseGet(form::basis);
        save(who, id, text.strip(), basis);
    }

    /** Keeps a text whose author has just been told that an entry changed; returns what it is made from now. */
    Basis told(Staffer who, CommentId id, ActionForm form) {
        Basis basis = footing.told(form.basis());
        save(who, id, form.words().strip(), basis);
        return basis;
    }

    void forget(Staffer who, CommentId id) {
        texts.delete(id, who.id());
    }

    /** Cut to what a reply may have. */
    private void save(Staffer who, CommentId id, String text, Basis basis) {
        texts.save(id, who.id(), ReplyText.cut(text), text.isEmpty() ? "" : basis.toString(), clock.instant());
    }
}
