package org.signpost.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.comment.SourceStatus;
import org.signpost.draft.Draft;
import org.signpost.draft.Drafts;
import org.signpost.draft.ReplyText;

/** Says whether a request may be done as it stands, and what decision comes of it. Writes no decision. */
@Singleton
final class Judgement {
    private static final int MAX_NOTE = 2000;

    private final Comments comments;
    private final Drafts drafts;
    private final Offers offers;
    private final Footing sources;
    private final Clock clock;

    Judgement(Comments comments, Drafts drafts, Offers offers, Footing sources, Clock clock) {
        this.comments = comments;
        this.drafts = drafts;
        this.offers = offers;
        this.sources = sources;
        this.clock = clock;
    }

    /** What a check comes to. */
    sealed interface Checked permits Accepted, Outcome.Refusal {}

    /** It may be done, so. */
    record Accepted(Verdict decision) implements Checked {}

    Checked check(CommentId id, Seen seen, Deed request) {
        return switch (request) {
            case Deed.Approve() -> approve(id, seen);
            case Deed.Edit(String text, Basis versions) ->
                versions == null ? editDraft(id, seen, text) : edit(id, text, versions);
            case Deed.WriteByHand(String text, Basis versions) -> writeByHand(id, text.strip(), versions);
            case Deed.UseEntry(String slug) -> useEntry(id, slug);
            case Deed.NoReply(NoReplyReason reason) -> new Accepted(Verdict.closing(reason));
            case Deed.Escalate(String note) ->
                note.length() > MAX_NOTE
                        ? new Outcome.Refused("A note has at most " + MAX_NOTE + " characters.")
                        : new Accepted(Verdict.escalating(note.strip()));
            case Deed.Snooze(Instant until) ->
                until.isAfter(clock.instant())
                        ? new Accepted(Verdict.snoozing(until))
                        : new Outcome.Refused("Choose a day that is still to come.");
        };
    }

    private Checked approve(CommentId id, Seen seen) {
        Optional<Draft> draft = drafts.current(id);
        return draft.isEmpty()
                ? new Outcome.Refused("There is no draft to approve any more. Look at the page once more.")
                : replyAsSeen(
                        id,
                        seen,
                        DecisionKind.APPROVED,
                        draft.get(),
                        draft.get().text());
    }

    private Checked editDraft(CommentId id, Seen seen, String text) {
        Optional<Draft> draft = drafts.current(id);
        return draft.isEmpty()
                ? new Outcome.Refused("There is no draft to edit any more. Write the reply by hand.")
                : replyAsSeen(id, seen, DecisionKind.EDITED, draft.get(), text);
    }

    private Checked replyAsSeen(CommentId id, Seen seen, DecisionKind kind, Draft draft, String text) {
        return draft.id() == seen.draftId()
                ? reply(id, kind, draft.id(), null, draft.reply().saying(text))
                : new Outcome.Refused("The draft was composed anew since you opened it. Read it once more.");
    }

    /** The text was made from what the person saw, which need not be the draft that there is now. */
    private Checked edit(CommentId id, String text, Basis versions) {
        Optional<Draft> draft = drafts.current(id);
        String language = draft.map(Draft::language).orElseGet(() -> offers.language(id));
        return reply(
                id,
                DecisionKind.EDITED,
                draft.map(Draft::id).orElse(null),
                null,
                new ReplyText(text.strip(), language, sources.of(versions)));
    }

    private Checked writeByHand(CommentId id, String text, Basis versions) {
        ReplyText reply = new ReplyText(text, offers.language(id), sources.linked(text, versions));
        return reply(id, DecisionKind.BY_HAND, null, null, reply);
    }

    private Checked useEntry(CommentId id, String slug) {
        return offers.reply(id, slug)
                .map(text -> reply(id, DecisionKind.OTHER_ENTRY, null, slug, text))
                .orElseGet(
                        () -> new Outcome.Refused("This entry cannot be used any more. Look at the page once more."));
    }

    private Checked reply(
            CommentId id, DecisionKind kind, @Nullable Long draftId, @Nullable String slug, ReplyText text) {
        if (!text.fits()) {
            return new Outcome.Refused("A reply has 1 to " + ReplyText.MAX_LENGTH + " characters.");
        }
        if (text.hasBlank()) {
            return new Outcome.Refused("There is still a blank to fill in. Press e, fill it in, and approve then.");
        }
        if (isGone(id)) {
            return new Outcome.Refused("The comment was deleted on its website. Close it without a reply.");
        }
        return sources.objection(id, text.reliedOn())
                .<Checked>map(Outcome.Outdated::new)
                .orElseGet(() -> new Accepted(Verdict.replying(kind, draftId, slug, text)));
    }

    private boolean isGone(CommentId id) {
        SourceStatus status = comments.find(id).map(Comment::status).orElse(SourceStatus.TRASHED);
        return status == SourceStatus.TRASHED || status == SourceStatus.SPAM;
    }
}
