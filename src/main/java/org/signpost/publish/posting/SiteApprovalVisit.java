package org.signpost.publish.posting;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.signpost.comment.CommentId;
import org.signpost.publish.SiteApprovals.DueApproval;
import org.signpost.publish.posting.PostingSteps.StepResult;
import org.signpost.wordpress.SiteAnswer;
import org.signpost.wordpress.SiteComment;
import org.signpost.wordpress.SiteCommentStatus;
import org.signpost.wordpress.WordPressClient;
import org.signpost.wordpress.connection.SiteTurn;

/** Approves a held comment at its site, where a person wants it; outside of any transaction. Thread-safe. */
@Singleton
final class SiteApprovalVisit {
    private final ApprovalRecords records;
    private final WordPressClient client;

    SiteApprovalVisit(ApprovalRecords records, WordPressClient client) {
        this.records = records;
        this.client = client;
    }

    StepResult next(SiteTurn turn) {
        Optional<DueApproval> due = records.due(turn.connection().siteId());
        if (due.isEmpty()) {
            return StepResult.NOTHING_DUE;
        }
        CommentId comment = due.get().commentId();
        long id = due.get().remoteId();
        SiteAnswer<SiteComment> before = turn.ask(login -> client.comment(login, id));
        SiteComment found = before.value();
        if (found == null || found.status() != SiteCommentStatus.HELD) {
            return settle(comment, before);
        }
        return settle(comment, turn.ask(login -> client.approve(login, id)));
    }

    private StepResult settle(CommentId comment, SiteAnswer<SiteComment> answer) {
        switch (answer) {
            case SiteAnswer.Given<SiteComment>(SiteComment now) -> settle(comment, now.status());
            case SiteAnswer.Declined<SiteComment> declined ->
                records.failed(
                        comment,
                        declined.gone()
                                ? "The comment is not on the website any more."
                                : "The website does not let our account approve comments. Approve it there.");
            case SiteAnswer.NotSignedIn<SiteComment> unknown -> records.waits(comment, SiteRefusals.NO_ACCOUNT);
            case SiteAnswer.TooBusy<SiteComment> busy -> records.waits(comment, SiteRefusals.BUSY);
            case SiteAnswer.Unclear<SiteComment> unclear -> records.waits(comment, unclear.reason());
            case SiteAnswer.Unreachable<SiteComment> away -> records.waits(comment, away.reason());
        }
        return switch (answer) {
            case SiteAnswer.Given<SiteComment> given -> StepResult.DONE;
            case SiteAnswer.Declined<SiteComment> declined -> StepResult.DONE;
            case SiteAnswer.NotSignedIn<SiteComment> unknown -> StepResult.SITE_SILENT;
            case SiteAnswer.TooBusy<SiteComment> busy -> StepResult.SITE_SILENT;
            case SiteAnswer.Unclear<SiteComment> unclear -> StepResult.SITE_SILENT;
            case SiteAnswer.Unreachable<SiteComment> away -> StepResult.SITE_SILENT;
        };
    }

    private void settle(CommentId comment, SiteCommentStatus now) {
        switch (now) {
            case APPROVED -> records.approved(comment);
            case HELD -> records.failed(comment, "The website still holds it. Approve it there.");
            case SPAM -> records.failed(comment, "The website put it into spam. Look at it there.");
            case TRASHED, POST_TRASHED, OTHER ->
                records.failed(comment, "The website does not show it any more. Look at it there.");
        }
    }
}
