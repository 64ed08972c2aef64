package org.signpost.publish.posting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.signpost.desk.DecisionWriter;
import org.signpost.platform.SecretTokens;
import org.signpost.publish.Replies;
import org.signpost.publish.Reply;
import org.signpost.publish.ReplyId;
import org.signpost.publish.ReplyPostings;
import org.signpost.publish.ReplyState;
import org.signpost.publish.Sweeps;
import org.signpost.wordpress.NewReply;
import org.signpost.wordpress.connection.SiteConnection;

/**
 * The short transactions around a visit: one takes a reply, one says that it is on its way, one writes down what came of it.
 * Each looks again whether the reply is still ours. Thread-safe.
 */
@Singleton
public class PostingRecords {
    /** Longer than all that is asked of a site for one reply may take. */
    static final Duration LEASE = Duration.ofMinutes(3);

    private final DueReplies due;
    private final Replies replies;
    private final ReplyPostings postings;
    private final PostingResults results;
    private final DecisionWriter decisions;
    private final Sweeps sweeps;
    private final PostingPlaces places;
    private final Clock clock;

    PostingRecords(
            DueReplies due,
            Replies replies,
            ReplyPostings postings,
            PostingResults results,
            DecisionWriter decisions,
            Sweeps sweeps,
            PostingPlaces places,
            Clock clock) {
        this.due = due;
        this.replies = replies;
        this.postings = postings;
        this.results = results;
        this.decisions = decisions;
        this.sweeps = sweeps;
        this.places = places;
        this.clock = clock;
    }

    /** Takes the next reply that is due at a site. */
    @Transactional
    public Optional<PostingTask> take(SiteConnection site) {
        Instant now = clock.instant();
        return due.lockNext(site.siteId(), now).map(id -> {
            String lease = SecretTokens.create();
            due.lease(id, lease, now.plus(LEASE));
            DueReply reply = due.read(id);
            String key = reply.postKey() == null ? postings.prefix() + "-" + id : reply.postKey();
            return new PostingTask(
                    reply,
                    lease,
                    key,
                    site.accountId(),
                    new HashSet<>(due.known(site.siteId(), reply.commentId(), reply.approvedAt())),
                    due.givenUp(reply.commentId(), id));
        });
    }

    /** Says that it is on its way; false where it may not go any more. */
    @Transactional
    public boolean intend(PostingTask task, NewReply sent) {
        DueReply due = task.reply();
        Reply reply = replies.findByIdForUpdate(due.replyId()).orElseThrow();
        if (reply.state() != ReplyState.WAITING
                || !this.due.leased(reply.id(), task.lease(), clock.instant())
                || sweeps.cause(reply.id(), sweeps.today()).isPresent()) {
            return false;
        }
        postings.sending(reply.id(), task.key(), sent.post(), sent.parent());
        replies.change(Replies.WORKER, reply, ReplyState.SENDING);
        return true;
    }

    /** Writes down what came of the visit, unless the reply is not ours any more. */
    @Transactional
    public void settle(PostingTask task, ReplyState expected, PostingOutcome outcome) {
        Reply reply = locked(task.reply().replyId()).orElseThrow();
        if (reply.state() == expected && due.held(reply.id(), task.lease())) {
            results.write(reply, outcome);
        }
        places.at(PostingPlaces.BEFORE_COMMIT);
    }

    /** Brings back what no process has any more, and what waits for a connection that is gone; returns how many. */
    @Transactional
    public int tidy() {
        Instant now = clock.instant();
        List<ReplyId> abandoned = due.abandoned(now);
        abandoned.forEach(id -> locked(id)
                .filter(reply -> reply.state() == ReplyState.SENDING && due.isFree(id, now))
                .ifPresent(results::abandoned));
        List<ReplyId> stray = due.stray(now);
        stray.forEach(id -> locked(id)
                .filter(reply -> due.isFree(id, now) && due.isStray(id))
                .ifPresent(results::stray));
        return abandoned.size() + stray.size();
    }

    /** Whoever decides about an answer locks its comment first. */
    private Optional<Reply> locked(ReplyId id) {
        replies.findById(id).ifPresent(found -> decisions.lock(found.commentId()));
        return replies.findByIdForUpdate(id);
    }
}
