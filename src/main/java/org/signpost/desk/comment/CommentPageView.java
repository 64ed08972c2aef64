package org.signpost.desk.comment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.Decision;
import org.signpost.desk.DecisionId;
import org.signpost.desk.DecisionKind;
import org.signpost.desk.Lane;
import org.signpost.desk.Outbox.SentReply;
import org.signpost.desk.Outbox.SiteHold;
import org.signpost.desk.UndoNotices.UndoNotice;
import org.signpost.desk.comment.EntrySuggestions.FoundEntries;
import org.signpost.desk.comment.EntrySuggestions.SuggestedEntry;
import org.signpost.desk.queue.LaneView;
import org.signpost.staff.StaffAct;
import org.signpost.staff.Staffer;

/**
 * The page of one comment.
 *
 * @param lane where the person is working
 * @param problem why nothing was changed, or empty
 * @param allTheSame how the person may insist on what was refused, or null
 * @param topics the form that corrects them, or null while triage has not read the comment
 * @param found entries that were looked for
 * @param hold that the website holds the comment for approval, or null
 * @param reply what goes out for the decision that holds, or null
 * @param linkWarnings why the public cannot follow links of what may be approved
 * @param last what the person did a moment ago, or null
 * @param next the number of the comment behind in the lane, or null
 * @param previous the number of the comment before, or null
 * @param around the list of the lane
 * @param shown the entry that is shown in place of the draft, or null
 * @param who looks at it
 */
public record CommentPageView(
        CommentDetails comment,
        Lane lane,
        String problem,
        CommentPage.@Nullable AllTheSame allTheSame,
        @Nullable TopicsView topics,
        FoundEntries found,
        @Nullable SiteHold hold,
        @Nullable SentReply reply,
        List<String> linkWarnings,
        @Nullable UndoNotice last,
        @Nullable Long next,
        @Nullable Long previous,
        LaneView around,
        @Nullable SuggestedEntry shown,
        Staffer who) {
    public CommentPageView {
        linkWarnings = List.copyOf(linkWarnings);
    }

    /** Whether it waits for the legal team, and the person is not of it. */
    public boolean leftToLegal() {
        Decision live = comment.status().live();
        return live != null && live.kind() == DecisionKind.ESCALATED && !who.may(StaffAct.DECIDE_FOR_LEGAL);
    }

    /** Whether the person may take back the decision that lives. */
    public boolean mayTakeBack() {
        Decision live = comment.status().live();
        return live != null && !live.isLeftToLegal(who) && (reply == null || reply.held());
    }

    /** The decision from which the person walks back through their own, or null. */
    public @Nullable Long before() {
        if (last != null) {
            return last.decision();
        }
        DecisionId own = comment.status().own();
        return own == null ? null : own.value();
    }

    /** The other entries that matching found, each of which can be shown. */
    public List<SuggestedEntry> alternatives() {
        return comment.suggestions().stream()
                .filter(entry -> shown == null || !entry.slug().equals(shown.slug()))
                .toList();
    }

    public boolean canGoToLegal() {
        return lane != Lane.LEGAL;
    }

    /** Why the program took the last decision back, as long as nobody has decided again; or null. */
    public @Nullable String stopped() {
        return comment.open() ? comment.status().stopped() : null;
    }
}
