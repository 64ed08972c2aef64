package org.signpost.publish.posting;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Comments;
import org.signpost.comment.SourceStatus;
import org.signpost.platform.TextExcerpt;
import org.signpost.publish.RefusalKind;
import org.signpost.publish.Replies;
import org.signpost.publish.Reply;
import org.signpost.publish.ReplyId;
import org.signpost.publish.ReplyPosting;
import org.signpost.publish.ReplyPostings;
import org.signpost.publish.ReplyState;
import org.signpost.publish.SiteApproval.ApprovalState;
import org.signpost.publish.SiteApprovals;
import org.signpost.wordpress.SiteComment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what came of a visit. Its callers hold the transaction, the comment's lock and the reply's. */
@Singleton
final class PostingResults {
    private static final Logger LOG = LoggerFactory.getLogger(PostingResults.class);
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_LINK = 2000;

    private final Replies replies;
    private final ReplyPostings postings;
    private final SiteApprovals approvals;
    private final AnsweredWork work;
    private final Comments comments;
    private final Clock clock;

    PostingResults(
            Replies replies,
            ReplyPostings postings,
            SiteApprovals approvals,
            AnsweredWork work,
            Comments comments,
            Clock clock) {
        this.replies = replies;
        this.postings = postings;
        this.approvals = approvals;
        this.work = work;
        this.comments = comments;
        this.clock = clock;
    }

    void write(Reply reply, PostingOutcome outcome) {
        switch (outcome) {
            case PostingOutcome.Posted(SiteComment there, var words) -> posted(reply, there, words);
            case PostingOutcome.Refused refused -> refused(reply, refused);
            case PostingOutcome.Overtaken(ReplyId earlier, SiteComment there) -> overtaken(reply, earlier, there);
            case PostingOutcome.NotThere() -> notThere(reply);
            case PostingOutcome.Unsure(String reason) -> unsure(reply, reason);
            case PostingOutcome.Later(String reason) -> later(reply, reason);
            case PostingOutcome.Removed() -> removed(reply);
            case PostingOutcome.Stays(String words) -> stays(reply, words);
        }
    }

    private void posted(Reply reply, SiteComment there, @Nullable String words) {
        String link = there.link().isEmpty() || there.link().length() > LONGEST_LINK ? null : there.link();
        postings.isThere(reply.id(), there.id(), link, words, clock.instant());
        replies.change(Replies.WORKER, reply, ReplyState.POSTED);
        LOG.info("event=publish.posted reply={}", reply.id());
    }

    /** A comment whose approval at the site is on its way is not in the way of its reply. */
    private void refused(Reply reply, PostingOutcome.Refused refused) {
        boolean asked = refused.kind() == RefusalKind.HELD
                && approvals.findByCommentId(reply.commentId()).stream()
                        .anyMatch(found -> found.state() == ApprovalState.ASKED);
        if (asked) {
            later(reply, "The website is asked to approve the comment first.");
            return;
        }
        if (refused.kind() == RefusalKind.HELD && reply.decisionId() != null) {
            comments.setStatus(reply.commentId(), SourceStatus.HELD);
        }
        postings.refused(reply.id(), refused.kind(), shortened(refused.words()), refused.answer());
        replies.change(Replies.WORKER, reply, ReplyState.REFUSED);
        work.reopen(reply, "The reply was not posted. " + refused.words());
        LOG.info("event=publish.refused reply={} kind={}", reply.id(), refused.kind());
    }

    private void overtaken(Reply reply, ReplyId earlier, SiteComment there) {
        refused(
                reply,
                new PostingOutcome.Refused(
                        RefusalKind.OVERTAKEN,
                        "An earlier reply of ours to the same comment is on the website after all."));
        Optional<Reply> found = replies.findByIdForUpdate(earlier).filter(other -> other.state() == ReplyState.REFUSED);
        found.ifPresent(other -> {
            work.settle(other);
            posted(other, there, "The website confirmed it late.");
        });
    }

    private void notThere(Reply reply) {
        int looks = posting(reply).looks() + 1;
        Optional<Instant> next = PostingSchedule.look(reply.changedAt(), looks);
        if (next.isPresent()) {
            postings.unsure(reply.id(), looks, next.get(), "The website did not confirm it. We look for it again.");
        } else {
            refused(
                    reply,
                    new PostingOutcome.Refused(
                            RefusalKind.UNCONFIRMED,
                            "The website did not confirm it, and it is not there. Approve it once more."));
        }
    }

    private void unsure(Reply reply, String reason) {
        Instant first = PostingSchedule.look(clock.instant(), 0).orElseThrow();
        postings.unsure(reply.id(), 0, first, shortened(reason));
        replies.change(Replies.WORKER, reply, ReplyState.UNKNOWN);
        LOG.info("event=publish.unknown reply={}", reply.id());
    }

    private void later(Reply reply, String reason) {
        int tries = posting(reply).tries() + 1;
        postings.again(reply.id(), PostingSchedule.tryAgain(clock.instant(), tries), tries, shortened(reason));
        if (reply.state() == ReplyState.SENDING) {
            replies.change(Replies.WORKER, reply, ReplyState.WAITING);
        }
    }

    private void removed(Reply reply) {
        String by = posting(reply).withdrawnBy();
        postings.over(reply.id(), null);
        replies.change(Replies.WORKER, reply, ReplyState.WITHDRAWN);
        work.reopen(reply, by + " withdrew the reply, and it is off the website.");
        LOG.info("event=publish.removed reply={}", reply.id());
    }

    private void stays(Reply reply, String words) {
        replies.change(Replies.WORKER, reply, ReplyState.POSTED);
        postings.stays(reply.id(), shortened(words));
        LOG.info("event=publish.stays reply={}", reply.id());
    }

    /** A process died while it was sending this, so nobody knows. */
    void abandoned(Reply reply) {
        unsure(reply, "The program stopped while it was posting this.");
    }

    /** It waits for a connection that is gone. */
    void stray(Reply reply) {
        if (reply.state() == ReplyState.WAITING) {
            postings.over(reply.id(), null);
            replies.change(Replies.WORKER, reply, ReplyState.READY_TO_PASTE);
        } else if (reply.state() == ReplyState.UNKNOWN) {
            refused(
                    reply,
                    new PostingOutcome.Refused(
                            RefusalKind.UNCONFIRMED,
                            "The website never confirmed it, and is not connected any more. Look there before you approve it"
                                    + " once more."));
        } else if (reply.state() == ReplyState.WITHDRAWING) {
            stays(
                    reply,
                    "Nothing may be changed on the website by the program any more. Remove the reply there by hand.");
        }
    }

    private ReplyPosting posting(Reply reply) {
        return postings.findById(reply.id()).orElseThrow();
    }

    private static String shortened(String words) {
        return TextExcerpt.beginning(words, LONGEST_REASON);
    }
}
