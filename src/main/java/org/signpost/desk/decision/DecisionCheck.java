package org.signpost.desk.decision;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.desk.DecisionKind;
import org.signpost.desk.DeskSentences;
import org.signpost.desk.NewDecision;
import org.signpost.desk.NoReplyReason;
import org.signpost.desk.PostingCheck;
import org.signpost.desk.comment.EntrySuggestions;
import org.signpost.desk.comment.ScreenVersion;
import org.signpost.desk.comment.SourceVersions;
import org.signpost.draft.Draft;
import org.signpost.draft.Drafts;
import org.signpost.draft.ReplyText;

/** Says whether a request may be done as it stands, and what decision comes of it. Writes no decision. */
@Singleton
final class DecisionCheck {
    private static final int MAX_NOTE = 2000;

    private final Comments comments;
    private final Drafts drafts;
    private final EntrySuggestions suggestions;
    private final ReplySources sources;
    private final PostingCheck posting;
    private final Clock clock;

    DecisionCheck(
            Comments comments,
            Drafts drafts,
            EntrySuggestions suggestions,
            ReplySources sources,
            PostingCheck posting,
            Clock clock) {
        this.comments = comments;
        this.drafts = drafts;
        this.suggestions = suggestions;
        this.sources = sources;
        this.posting = posting;
        this.clock = clock;
    }

    sealed interface Checked permits Accepted, DecisionOutcome.Refusal {}

    /** The request may be done, as this decision. */
    record Accepted(NewDecision decision) implements Checked {}

    Checked check(CommentId id, ScreenVersion screen, DecisionRequest request) {
        return switch (request) {
            case DecisionRequest.Approve() -> replyAsSeen(id, screen, DecisionKind.APPROVED, null);
            case DecisionRequest.Edit(String text, SourceVersions versions) ->
                versions == null ? replyAsSeen(id, screen, DecisionKind.EDITED, text) : edit(id, text, versions);
            case DecisionRequest.WriteByHand(String text, SourceVersions versions) ->
                writeByHand(id, text.strip(), versions);
            case DecisionRequest.UseEntry(String slug) -> useEntry(id, slug);
            case DecisionRequest.NoReply(NoReplyReason reason) -> new Accepted(NewDecision.closing(reason));
            case DecisionRequest.Escalate(String note) ->
                note.length() > MAX_NOTE
                        ? new DecisionOutcome.Refused("A note has at most " + MAX_NOTE + " characters.")
                        : new Accepted(NewDecision.escalating(note.strip()));
            case DecisionRequest.Snooze(Instant until) ->
                until.isAfter(clock.instant())
                        ? new Accepted(NewDecision.snoozing(until))
                        : new DecisionOutcome.Refused("Choose a day that is still to come.");
        };
    }

    /** The draft that the person saw, in their own words where there are some. */
    private Checked replyAsSeen(CommentId id, ScreenVersion screen, DecisionKind kind, @Nullable String own) {
        Optional<Draft> found = drafts.current(id);
        if (found.isEmpty()) {
            return new DecisionOutcome.Refused(gone(id).orElse(
                            own == null
                                    ? "There is no draft to approve any more. Look at the page once more."
                                    : "There is no draft to edit any more. Write the reply by hand."));
        }
        Draft draft = found.get();
        return draft.id() == screen.draftId()
                ? reply(
                        id,
                        kind,
                        draft.id(),
                        null,
                        draft.reply().saying(own == null ? draft.reply().text() : own))
                : new DecisionOutcome.Refused("The draft was composed anew since you opened it. Read it once more.");
    }

    /** The text was made from what the person saw, which need not be the draft that there is now. */
    private Checked edit(CommentId id, String text, SourceVersions versions) {
        Optional<Draft> draft = drafts.current(id);
        String language = draft.map(Draft::reply).map(ReplyText::language).orElseGet(() -> suggestions.language(id));
        return reply(
                id,
                DecisionKind.EDITED,
                draft.map(Draft::id).orElse(null),
                null,
                new ReplyText(text.strip(), language, sources.of(versions)));
    }

    private Checked writeByHand(CommentId id, String text, SourceVersions versions) {
        ReplyText reply = new ReplyText(text, suggestions.language(id), sources.linked(text, versions));
        return reply(id, DecisionKind.BY_HAND, null, null, reply);
    }

    private Checked useEntry(CommentId id, String slug) {
        return suggestions
                .reply(id, slug)
                .map(text -> reply(id, DecisionKind.OTHER_ENTRY, null, slug, text))
                .orElseGet(() ->
                        new DecisionOutcome.Refused("This entry cannot be used any more. Look at the page once more."));
    }

    private Checked reply(
            CommentId id, DecisionKind kind, @Nullable Long draftId, @Nullable String slug, ReplyText text) {
        Optional<String> objection = text.objection()
                .or(() -> gone(id))
                .or(() -> posting.objection(id, text.text()).map(why -> why + " Nothing was approved."));
        if (objection.isPresent()) {
            return new DecisionOutcome.Refused(objection.get());
        }
        return sources.objection(id, text.reliedOn())
                .<Checked>map(DecisionOutcome.Outdated::new)
                .orElseGet(() -> new Accepted(NewDecision.replying(kind, draftId, slug, text)));
    }

    /** Why no reply may be approved because of what its website has done with the comment, or empty. */
    private Optional<String> gone(CommentId id) {
        return comments.find(id)
                .map(Comment::status)
                .map(DeskSentences::gone)
                .map(what -> what + " Nothing was approved.");
    }
}
