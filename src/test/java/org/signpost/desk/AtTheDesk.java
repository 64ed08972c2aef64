package org.signpost.desk;

import io.micronaut.context.BeanContext;
import java.util.concurrent.Callable;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.draft.Draft;
import org.signpost.draft.Drafts;
import org.signpost.staff.Account;
import org.signpost.staff.Actor;
import org.signpost.staff.Role;
import org.signpost.staff.StaffAdministration;
import org.signpost.staff.Staffer;

/** A person at the desk who always has the newest of everything on the screen. For tests of other rooms. */
public final class AtTheDesk {
    private final BeanContext beans;
    private final Decisions decisions;
    private final Staffer maria;

    public AtTheDesk(BeanContext beans) {
        this.beans = beans;
        this.decisions = beans.getBean(Decisions.class);
        var added = (StaffAdministration.Outcome.Linked) beans.getBean(StaffAdministration.class)
                .add(new Actor.Program("test"), "Maria", "maria@harbor.example", Role.MODERATOR);
        Account account = added.account();
        this.maria = new Staffer(account.id(), account.name(), Role.MODERATOR, true);
    }

    public Staffer person() {
        return maria;
    }

    public void approve(CommentId comment) {
        decide(comment, new Deed.Approve());
    }

    /** Whether the draft on the screen can be approved. */
    public boolean approves(CommentId comment) {
        try {
            return approval(comment).call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens a comment now; the key is pressed when it is called, and says whether the draft was approved. */
    public Callable<Boolean> approval(CommentId comment) {
        Seen seen = seen(comment);
        return () -> decisions.decide(maria, comment, seen, new Deed.Approve()) instanceof Outcome.Decided;
    }

    public void answer(CommentId comment, String text) {
        decide(comment, new Deed.WriteByHand(text));
    }

    public void close(CommentId comment) {
        decide(comment, new Deed.NoReply(NoReplyReason.NO_QUESTION));
    }

    public DecisionId passOn(CommentId comment, String note) {
        return decide(comment, new Deed.Escalate(note));
    }

    public void undo(DecisionId decision) {
        if (!(decisions.undo(maria, decision) instanceof Outcome.Decided)) {
            throw new IllegalStateException("decision " + decision + " was not undone");
        }
    }

    private DecisionId decide(CommentId comment, Deed deed) {
        Seen seen = seen(comment);
        return switch (decisions.decide(maria, comment, seen, deed)) {
            case Outcome.Decided(Decision decision) -> decision.id();
            case Outcome.Refused(String sentence) -> throw new IllegalStateException(comment + ": " + sentence);
            case Outcome.Outdated(String sentence) -> throw new IllegalStateException(comment + ": " + sentence);
            case Outcome.Unknown() -> throw new IllegalStateException("no comment " + comment);
        };
    }

    private Seen seen(CommentId comment) {
        return new Seen(
                beans.getBean(Comments.class).find(comment).orElseThrow().revision(),
                beans.getBean(Drafts.class).current(comment).map(Draft::id).orElse(0L),
                decisions.live(comment).map(live -> live.id().value()).orElse(0L));
    }
}
