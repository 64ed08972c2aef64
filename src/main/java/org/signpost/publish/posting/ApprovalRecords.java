package org.signpost.publish.posting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.comment.SiteId;
import org.signpost.comment.SourceStatus;
import org.signpost.publish.Replies;
import org.signpost.publish.SiteApproval.ApprovalState;
import org.signpost.publish.SiteApprovals;
import org.signpost.publish.SiteApprovals.DueApproval;
import org.signpost.staff.Actor;
import org.signpost.staff.Staffer;
import org.signpost.staff.audit.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The short transactions around approving a held comment at its site. Thread-safe. */
@Singleton
public class ApprovalRecords {
    private static final Logger LOG = LoggerFactory.getLogger(ApprovalRecords.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final SiteApprovals approvals;
    private final Comments comments;
    private final Audit audit;
    private final Clock clock;

    ApprovalRecords(SiteApprovals approvals, Comments comments, Audit audit, Clock clock) {
        this.approvals = approvals;
        this.comments = comments;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes down that a person wants it; false where there is nothing to be approved, or somebody has asked already. */
    @Transactional
    public boolean ask(Staffer who, CommentId comment) {
        boolean asked = approvals.ask(comment, who.id(), who.name(), clock.instant()) > 0;
        if (asked) {
            note(who, "approval_asked", comment);
        }
        return asked;
    }

    @Transactional
    public Optional<DueApproval> due(SiteId site) {
        return approvals.due(site, clock.instant());
    }

    /** The site gave no answer, or is busy. */
    @Transactional
    public void waits(CommentId comment, String reason) {
        approvals.waits(comment, clock.instant().plus(PAUSE), reason);
    }

    /** The public can read the comment now. */
    @Transactional
    public void approved(CommentId comment) {
        if (approvals.ends(comment, ApprovalState.DONE, null) > 0) {
            comments.setStatus(comment, SourceStatus.APPROVED);
            note(Replies.WORKER, "approved_on_site", comment);
            LOG.info("event=publish.approved-on-site comment={}", comment);
        }
    }

    /** The site did not do it. */
    @Transactional
    public void failed(CommentId comment, String reason) {
        if (approvals.ends(comment, ApprovalState.FAILED, reason) > 0) {
            note(Replies.WORKER, "not_approved_on_site", comment);
            LOG.info("event=publish.not-approved-on-site comment={}", comment);
        }
    }

    private void note(Actor who, String action, CommentId comment) {
        audit.record(who, "publish." + action, "comment/" + comment, Map.of());
    }
}
