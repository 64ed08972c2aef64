package org.signpost.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.staff.AccountId;
import org.signpost.staff.Staffer;

/** Says on the next page what the last key did, and offers to undo it. */
@Singleton
public final class UndoNotices {
    private static final Duration SHOWN = Duration.ofMinutes(2);

    private final DecisionRepository rows;
    private final Comments comments;
    private final Outbox outbox;
    private final UndoWindow window;
    private final Clock clock;

    UndoNotices(DecisionRepository rows, Comments comments, Outbox outbox, UndoWindow window, Clock clock) {
        this.outbox = outbox;
        this.rows = rows;
        this.comments = comments;
        this.window = window;
        this.clock = clock;
    }

    /** The person's own decision of this number, if it is fresh. */
    public Optional<UndoNotice> describe(@Nullable Long number, Staffer who) {
        return number == null
                ? Optional.empty()
                : rows.findById(new DecisionId(number)).flatMap(decision -> describe(act(decision), who));
    }

    private static UndoableAct act(Decision decision) {
        return new UndoableAct(
                decision.id().value(),
                decision.commentId(),
                "/desk/" + decision.commentId(),
                decision.kind().words(),
                decision.accountId(),
                decision.decidedAt(),
                decision.undoneAt() != null,
                decision.lives(),
                decision.kind().replies());
    }

    /** What the person did themselves, if it is fresh. */
    public Optional<UndoNotice> describe(UndoableAct act, Staffer who) {
        Instant now = clock.instant();
        if (!act.accountId().equals(who.id()) || !act.at().plus(SHOWN).isAfter(now)) {
            return Optional.empty();
        }
        boolean undoable = act.lives() && (!act.replies() || window.isOpen(act.at(), now));
        return Optional.of(new UndoNotice(
                act.number(),
                act.page(),
                comments.find(act.comment()).map(Comment::author).orElse(""),
                act.undone() ? "taken back: " + act.words() : act.words(),
                undoable,
                undoable && act.replies() ? window.seconds() : 0,
                undoable && act.replies() && outbox.posts(act.comment())));
    }

    /**
     * Something that a person did and may want to take back.
     *
     * @param number as undoing names it
     * @param comment which it was about
     * @param page where it can be looked at; undoing is posted to {@code /undo} below it
     * @param words such as "approved"
     * @param accountId of the person
     * @param undone whether somebody has taken it back
     * @param lives whether it still holds
     * @param replies whether a reply goes out for it, which cannot be called back for ever
     */
    public record UndoableAct(
            long number,
            CommentId comment,
            String page,
            String words,
            AccountId accountId,
            Instant at,
            boolean undone,
            boolean lives,
            boolean replies) {}

    /**
     * Tells a person on the next page what their last key did, and offers to undo it.
     *
     * @param decision its number
     * @param page as in {@link UndoableAct}
     * @param author of the comment
     * @param words such as "approved"
     * @param undoable whether a button to undo it is offered
     * @param heldSeconds how long the reply is held in all, or 0 where there is none
     * @param posts whether the program posts the reply afterwards; else a person pastes it
     */
    public record UndoNotice(
            long decision,
            String page,
            String author,
            String words,
            boolean undoable,
            int heldSeconds,
            boolean posts) {}
}
