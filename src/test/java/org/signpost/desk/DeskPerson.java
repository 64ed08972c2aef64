package org.signpost.desk;

import io.micronaut.context.BeanContext;
import java.util.concurrent.Callable;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.desk.comment.ScreenVersion;
import org.signpost.desk.comment.SourceVersions;
import org.signpost.desk.decision.DecisionOutcome;
import org.signpost.desk.decision.DecisionRequest;
import org.signpost.desk.decision.Decisions;
import org.signpost.draft.Draft;
import org.signpost.draft.Drafts;
import org.signpost.staff.Actor;
import org.signpost.staff.Role;
import org.signpost.staff.Staffer;
import org.signpost.staff.account.Account;
import org.signpost.staff.account.StaffAdministration;

/** A person at the desk who always has the newest of everything on the screen. For tests of other rooms. */
public final class DeskPerson {
    private final BeanContext beans;
    private final Decisions decisions;
    private final Staffer maria;

    public DeskPerson(BeanContext beans) {
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
        decide(comment, new DecisionRequest.Approve());
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
        ScreenVersion screenVersion = seen(comment);
        return () -> decisions.decide(maria, comment, screenVersion, new DecisionRequest.Approve())
                instanceof DecisionOutcome.Decided;
    }

    public void answer(CommentId comment, String text) {
        decide(comment, new DecisionRequest.WriteByHand(text, SourceVersions.NONE));
    }

    public void close(CommentId comment) {
        decide(comment, new DecisionRequest.NoReply(NoReplyReason.NO_QUESTION));
    }

    public DecisionId passOn(CommentId comment, String note) {
        return decide(comment, new DecisionRequest.Escalate(note));
    }

    public void undo(DecisionId decision) {
        if (!(decisions.undo(maria, decision) instanceof DecisionOutcome.Decided)) {
            throw new IllegalStateException("decision " + decision + " was not undone");
        }
    }

    private DecisionId decide(CommentId comment, DecisionRequest decisionRequest) {
        ScreenVersion screenVersion = seen(comment);
        return switch (decisions.decide(maria, comment, screenVersion, decisionRequest)) {
            case DecisionOutcome.Decided(Decision decision) -> decision.id();
            case DecisionOutcome.Refused(String sentence) -> throw new IllegalStateException(comment + ": " + sentence);
            case DecisionOutcome.Outdated(String sentence) ->
                throw new IllegalStateException(comment + ": " + sentence);
            case DecisionOutcome.DeadLink dead -> throw new IllegalStateException(comment + ": " + dead.sentence());
            case DecisionOutcome.Unknown() -> throw new IllegalStateException("no comment " + comment);
        };
    }

    private ScreenVersion seen(CommentId comment) {
        return new ScreenVersion(
                beans.getBean(Comments.class).find(comment).orElseThrow().revision(),
                beans.getBean(Drafts.class).current(comment).map(Draft::id).orElse(0L),
                decisions.live(comment).map(live -> live.id().value()).orElse(0L));
    }
}
