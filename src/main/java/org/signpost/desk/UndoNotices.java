package org.signpost.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Comment;
import org.signpost.comment.Comments;
import org.signpost.staff.Staffer;

/** Says on the next page what the last key did, and offers to undo it. */
@Singleton
public class UndoNotices {
    private static final Duration SHOWN = Duration.ofMinutes(2);

    private final DecisionRepository rows;
    private final Comments comments;
    private final UndoWindow window;
    private final Clock clock;

    UndoNotices(DecisionRepository rows, Comments comments, UndoWindow window, Clock clock) {
        this.rows = rows;
        this.comments = comments;
        this.window = window;
        this.clock = clock;
    }

    /** The person's own decision of this number, if it is fresh. */
    public Optional<UndoNotice> describe(@Nullable Long number, Staffer who) {
        return number == null
                ? Optional.empty()
                : rows.findById(new DecisionId(number))
                        .filter(decision -> decision.accountId().equals(who.id()))
                        .filter(decision -> decision.decidedAt().plus(SHOWN).isAfter(clock.instant()))
                        .map(this::describe);
    }

    private UndoNotice describe(Decision decision) {
        boolean replies = decision.kind().replies();
        boolean undoable = decision.lives() && (!replies || window.isOpen(decision.decidedAt(), clock.instant()));
        String words = decision.kind().words();
        return new UndoNotice(
                decision.id().value(),
                "/desk/" + decision.commentId(),
                comments.find(decision.commentId()).map(Comment::author).orElse(""),
                decision.undoneAt() == null ? words : "taken back: " + words,
                undoable,
                undoable && replies ? window.seconds() : 0);
    }

    /**
     * Tells a person on the next page what their last key did, and offers to undo it.
     *
     * @param decision its number
     * @param page where it can be looked at; undoing is posted to {@code /undo} below it
     * @param author of the comment
     * @param words such as "approved"
     * @param undoable whether a button to undo it is offered
     * @param heldSeconds how long the reply is held in all, or 0 where there is none
     */
    public record UndoNotice(
            long decision, String page, String author, String words, boolean undoable, int heldSeconds) {}
}
