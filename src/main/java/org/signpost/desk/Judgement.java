package org.signpost.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.comment.SourceStatus;
import org.signpost.draft.Draft;
import org.signpost.draft.Drafts;

/** Says whether a deed may be done as it stands, and what comes of it. Writes no decision. */
@Singleton
final class Judgement {
    private static final int MAX_NOTE = 2000;

    private final Comments comments;
    private final Drafts drafts;
    private final Offers offers;
    private final Footing footing;
    private final Clock clock;

    Judgement(Comments comments, Drafts drafts, Offers offers, Footing footing, Clock clock) {
        this.comments = comments;
        this.drafts = drafts;
        this.offers = offers;
        this.footing = footing;
        this.clock = clock;
    }

    /** What was found. */
    sealed interface Finding {}

    /** It may be done, so. */
    record Ruling(Verdict verdict) implements Finding {}

    /** It may not; why, and what to do. */
    record Refusal(String sentence) implements Finding {}

    /** It may not, because the entries that it relies on are no longer right. */
    record Outdated(String sentence) implements Finding {}

    Finding on(CommentId id, Seen seen, Deed deed) {
        Optional<Draft> draft = drafts.current(id);
        return switch (deed) {
            case Deed.Approve() -> approve(id, seen, draft);
            case Deed.Edit(String text, Basis basis) -> edit(id, seen, draft, text, basis);
            case Deed.WriteByHand(String text, Basis basis) -> {
                String words = text.strip();
                yield reply(
                        id,
                        DecisionKind.BY_HAND,
                        null,
                        null,
                        new Verdict.Text(words, language(id), footing.linked(words, basis)));
            }
            case Deed.UseEntry(String slug) ->
                offers.reply(id, slug)
                        .map(text -> reply(id, DecisionKind.OTHER_ENTRY, null, slug, text))
                        .orElseGet(
                                () -> new Refusal("This entry cannot be used any more. Look at the page once more."));
            case Deed.NoReply(NoReplyReason reason) -> new Ruling(Verdict.closing(reason));
            case Deed.Escalate(String note) ->
                note.length() > MAX_NOTE
                        ? new Refusal("A note has at most " + MAX_NOTE + " characters.")
                        : new Ruling(Verdict.passingOn(note.strip()));
            case Deed.Snooze snooze ->
                snooze.until().isAfter(clock.instant())
                        ? new Ruling(Verdict.puttingOff(snooze.until()))
                        : new Refusal("Choose a day that is still to come.");
        };
    }

    private Finding approve(CommentId id, Seen seen, Optional<Draft> draft) {
        if (draft.isEmpty()) {
            return new Refusal("There is no draft to approve any more. Look at the page once more.");
        }
        if (draft.get().id() != seen.draftId()) {
            return new Refusal("The draft was composed anew since you opened it. Read it once more.");
        }
        return reply(
                id,
                DecisionKind.APPROVED,
                draft.get().id(),
                null,
                textOf(draft.get(), draft.get().text()));
    }

    /** The text was made from what the person saw, which need not be the draft that there is now. */
    private Finding edit(CommentId id, Seen seen, Optional<Draft> draft, String text, @Nullable Basis basis) {
        if (basis != null) {
            String language = draft.map(Draft::language).orElseGet(() -> language(id));
            Long draftId = draft.map(Draft::id).orElse(null);
            return reply(
                    id,
                    DecisionKind.EDITED,
                    draftId,
                    null,
                    new Verdict.Text(text.strip(), language, footing.of(basis)));
        }
        if (draft.isEmpty()) {
            return new Refusal("There is no draft to edit any more. Write the reply by hand.");
        }
        return draft.get().id() == seen.draftId()
                ? reply(id, DecisionKind.EDITED, draft.get().id(), null, textOf(draft.get(), text))
                : new Refusal("The draft was composed anew since you opened it. Read it once more.");
    }

    private Finding reply(
            CommentId id, DecisionKind kind, @Nullable Long draftId, @Nullable String slug, Verdict.Text text) {
        if (text.text().isEmpty() || text.text().length() > ApprovedReply.MAX_TEXT) {
            return new Refusal("A reply has 1 to " + ApprovedReply.MAX_TEXT + " characters.");
        }
        if (Blanks.isOpenIn(text.text())) {
            return new Refusal("There is still a blank to fill in. Press e, fill it in, and approve then.");
        }
        if (isGone(id)) {
            return new Refusal("The comment was deleted on its website. Close it without a reply.");
        }
        return footing.objection(id, text.reliedOn())
                .<Finding>map(Outdated::new)
                .orElseGet(() -> new Ruling(Verdict.replying(kind, draftId, slug, text)));
    }

    private boolean isGone(CommentId id) {
        SourceStatus status = comments.find(id).map(Comment::status).orElse(SourceStatus.TRASHED);
        return status == SourceStatus.TRASHED || status == SourceStatus.SPAM;
    }

    private String language(CommentId id) {
        return offers.language(id);
    }

    private static Verdict.Text textOf(Draft draft, String text) {
        return new Verdict.Text(
                text.strip(),
                draft.language(),
                draft.entries().stream()
                        .map(entry -> new ApprovedReply.ReliedOn(entry.slug(), entry.version(), entry.rightOn()))
                        .toList());
    }
}
