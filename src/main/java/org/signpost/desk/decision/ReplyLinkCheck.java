package org.signpost.desk.decision;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.signpost.comment.CommentId;
import org.signpost.desk.comment.EntrySuggestions;
import org.signpost.desk.comment.ScreenVersion;
import org.signpost.draft.Draft;
import org.signpost.draft.Drafts;
import org.signpost.draft.LinkLooks;
import org.signpost.draft.ReplyText;

/** Looks at the links of what somebody wants to approve, before the transaction of the decision. */
@Singleton
final class ReplyLinkCheck {
    private final Drafts drafts;
    private final EntrySuggestions suggestions;
    private final LinkLooks looks;

    ReplyLinkCheck(Drafts drafts, EntrySuggestions suggestions, LinkLooks looks) {
        this.drafts = drafts;
        this.suggestions = suggestions;
        this.looks = looks;
    }

    /** Those that are dead; none where no reply goes out. */
    DeadLinks deadLinks(CommentId id, ScreenVersion screen, DecisionRequest request) {
        List<String> texts = text(id, screen, request).filter(text -> text.length() <= ReplyText.MAX_LENGTH).stream()
                .toList();
        return DeadLinks.among(looks.look(texts));
    }

    /** The words that would go out, as far as they are known before the decision is checked. */
    private Optional<String> text(CommentId id, ScreenVersion screen, DecisionRequest request) {
        return switch (request) {
            case DecisionRequest.Approve() -> draft(id, screen);
            case DecisionRequest.Edit(String text, var _) -> Optional.of(text);
            case DecisionRequest.WriteByHand(String text, var _) -> Optional.of(text);
            case DecisionRequest.UseEntry(String slug) ->
                suggestions.reply(id, slug).map(ReplyText::text);
            case DecisionRequest.NoReply _, DecisionRequest.Escalate _, DecisionRequest.Snooze _ -> Optional.empty();
        };
    }

    /** The draft that the person saw; another one is refused. */
    private Optional<String> draft(CommentId id, ScreenVersion screen) {
        return drafts.current(id)
                .filter(draft -> draft.id() == screen.draftId())
                .map(Draft::reply)
                .map(ReplyText::text);
    }

    /** Looks at the links of several drafts in one go, so that each decision finds them known. */
    void lookAhead(List<CommentId> ids) {
        looks.look(ids.stream()
                .flatMap(id -> drafts.current(id).stream())
                .map(draft -> draft.reply().text())
                .toList());
    }
}
