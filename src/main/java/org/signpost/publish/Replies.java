package org.signpost.publish;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.desk.Decision;
import org.signpost.desk.DecisionId;
import org.signpost.desk.Outbox;
import org.signpost.draft.ReplyText;
import org.signpost.faq.ReliedVersion;
import org.signpost.staff.Actor;
import org.signpost.staff.Staffer;
import org.signpost.staff.audit.Audit;

/** The replies; every change of state goes through here. Safe for use by several threads and nodes. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public abstract class Replies implements Outbox, GenericRepository<Reply, ReplyId> {
    public static final Actor WORKER = new Actor.Program("publish worker");

    private static final int AT_ONCE = 50;
    private static final Duration STOPPED_SHOWN = Duration.ofDays(14);
    private static final String SELECT = """
            SELECT id, comment_id, decision_id, follow_up_id, text, language, state, not_before, approved_at, approved_by,
                   changed_at, stopped_slug, stopped_version
            FROM reply
            """;

    private final Sweeps sweeps;
    private final ReplyPostings postings;
    private final SiteApprovals approvals;
    private final Audit audit;
    private final Clock clock;

    Replies(Sweeps sweeps, ReplyPostings postings, SiteApprovals approvals, Audit audit, Clock clock) {
        this.sweeps = sweeps;
        this.postings = postings;
        this.approvals = approvals;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void schedule(Decision decision, ReplyText reply, Instant notBefore) {
        CommentId comment = decision.commentId();
        schedule(comment, decision.id(), null, reply, notBefore, decision.decidedAt(), decision.decidedBy());
    }

    /** As {@link #schedule}, for the correction of a reply to this comment. */
    void scheduleCorrection(FollowUp followUp, CommentId comment, ReplyText reply, Instant notBefore) {
        schedule(comment, null, followUp.id(), reply, notBefore, followUp.decidedAt(), followUp.decidedBy());
    }

    private void schedule(
            CommentId comment,
            @Nullable DecisionId decision,
            @Nullable FollowUpId followUp,
            ReplyText reply,
            Instant notBefore,
            Instant at,
            String by) {
        ReplyId id = insert(comment, decision, followUp, reply.text(), reply.language(), notBefore, at, by);
        reply.reliedOn().forEach(entry -> insertEntry(id, entry.slug(), entry.version(), entry.rightOn()));
    }

    @Override
    public boolean takeBack(DecisionId decision) {
        return takeBack(findByDecisionIdForUpdate(decision));
    }

    boolean takeBack(FollowUpId followUp) {
        return takeBack(findByFollowUpIdForUpdate(followUp));
    }

    /** The same row lock and the same clock as {@link #releaseDue}: a reply is taken back or released, never both. */
    private boolean takeBack(Optional<Reply> locked) {
        Instant now = clock.instant();
        Optional<Reply> held =
                locked.filter(reply -> reply.state() == ReplyState.SCHEDULED && now.isBefore(reply.notBefore()));
        held.ifPresent(reply -> update(reply.id(), ReplyState.WITHDRAWN, now));
        return held.isPresent();
    }

    /** Releases replies whose time has come, to be posted or to be pasted; returns how many. */
    @Transactional
    public int releaseDue() {
        Instant now = clock.instant();
        List<Reply> due = lockDue(now, AT_ONCE);
        List<ReplyId> posted = due.isEmpty()
                ? List.of()
                : postings.posted(due.stream().map(Reply::id).toList());
        for (Reply reply : due) {
            if (posted.contains(reply.id())) {
                postings.updateNextTry(reply.id(), now);
                change(WORKER, reply, ReplyState.WAITING);
            } else {
                change(WORKER, reply, ReplyState.READY_TO_PASTE);
            }
        }
        return due.size();
    }

    /**
     * Changes the state of a reply that the caller has locked.
     *
     * @throws IllegalStateException where it may not go from its state to this one
     */
    public void change(Actor who, Reply reply, ReplyState next) {
        if (!reply.state().mayBecome(next)) {
            throw new IllegalStateException("reply " + reply.id() + " is " + reply.state() + ", not to be " + next);
        }
        update(reply.id(), next, clock.instant());
        audit(who, next.name().toLowerCase(Locale.ROOT), reply);
    }

    /** Withdraws a reply that the caller has locked, because of the version which says that what it relied on is wrong. */
    public void stop(Actor who, Reply reply, SweepKey cause) {
        update(reply.id(), ReplyState.WITHDRAWN, cause.slug(), cause.version(), clock.instant());
        audit.record(
                who,
                "publish.stopped",
                "reply/" + reply.id(),
                Map.of(
                        "comment", reply.commentId().toString(),
                        "entry", cause.slug(),
                        "version", Integer.toString(cause.version())));
    }

    /** A reply that was stopped had been pasted already; the caller has locked it. */
    public void wasPosted(Staffer who, Reply reply) {
        update(reply.id(), ReplyState.POSTED, null, null, clock.instant());
        audit(who, "was_posted", reply);
    }

    private void audit(Actor who, String action, Reply reply) {
        audit.record(
                who,
                "publish." + action,
                "reply/" + reply.id(),
                Map.of("comment", reply.commentId().toString()));
    }

    @Override
    public Optional<SentReply> replyOf(DecisionId decision) {
        return findByDecisionId(decision)
                .map(reply -> new SentReply(
                        reply.text(), reply.language(), reply.state().words(), reply.state() == ReplyState.SCHEDULED));
    }

    @Override
    public Optional<SiteHold> holdOf(CommentId comment) {
        return approvals.holdOf(comment);
    }

    @Override
    @Query("""
            SELECT coalesce((SELECT w.posts AND w.mode = 'READ_AND_POST' AND NOT w.stopped
                             FROM reply r JOIN reply_route w ON w.reply_id = r.id
                             WHERE r.comment_id = :comment ORDER BY r.id DESC LIMIT 1), false)
            """)
    public abstract boolean posts(CommentId comment);

    /** The last fifty that were posted or withdrawn. */
    public List<Reply> done() {
        return findTop50ByStateInOrderByChangedAtDescAndIdDesc(List.of(ReplyState.POSTED, ReplyState.WITHDRAWN));
    }

    /** Those that were stopped lately and that somebody may have pasted a moment before. */
    public List<Reply> stopped() {
        return stoppedSince(clock.instant().minus(STOPPED_SHOWN));
    }

    /** Those that came back lately and are not answered otherwise. */
    public List<Reply> refused() {
        return refusedSince(clock.instant().minus(STOPPED_SHOWN));
    }

    @Override
    public OutboxCounts counts() {
        return sweeps.counts();
    }

    public abstract Optional<Reply> findById(ReplyId id);

    /** Locks a reply for a change inside the caller's transaction. */
    public abstract Optional<Reply> findByIdForUpdate(ReplyId id);

    abstract Optional<Reply> findByDecisionId(DecisionId decisionId);

    abstract Optional<Reply> findByDecisionIdForUpdate(DecisionId decisionId);

    abstract Optional<Reply> findByFollowUpIdForUpdate(FollowUpId followUpId);

    public abstract List<Reply> findTop200ByStateOrderById(ReplyState state);

    public abstract List<Reply> findTop200ByStateInOrderById(List<ReplyState> states);

    /** Those that came back lately and whose comment nobody has answered since. */
    @Query(SELECT + """
            WHERE state = 'REFUSED' AND changed_at >= :since
              AND NOT EXISTS (SELECT 1 FROM reply r WHERE r.comment_id = reply.comment_id AND r.lives
                              AND r.follow_up_id IS NULL AND reply.follow_up_id IS NULL)
            ORDER BY changed_at DESC, id DESC LIMIT 50
            """)
    abstract List<Reply> refusedSince(Instant since);

    abstract void update(@Id ReplyId id, ReplyState state, Instant changedAt);

    abstract void update(
            @Id ReplyId id,
            ReplyState state,
            @Nullable String stoppedSlug,
            @Nullable Integer stoppedVersion,
            Instant changedAt);

    @Query("""
            WITH made AS (
                INSERT INTO reply (comment_id, decision_id, follow_up_id, text, language, state, not_before, approved_at,
                                   approved_by, changed_at)
                VALUES (:comment, :decision, :followUp, :text, :language, 'SCHEDULED', :notBefore, :approvedAt,
                        :approvedBy, :approvedAt)
                RETURNING id)
            SELECT id AS value FROM made
            """)
    abstract ReplyId insert(
            CommentId comment,
            @Nullable DecisionId decision,
            @Nullable FollowUpId followUp,
            String text,
            String language,
            Instant notBefore,
            Instant approvedAt,
            String approvedBy);

    @Query("INSERT INTO reply_entry (reply_id, slug, version, right_on) VALUES (:reply, :slug, :version, :rightOn)")
    abstract void insertEntry(ReplyId reply, String slug, int version, LocalDate rightOn);

    @Query("SELECT slug, version, right_on FROM reply_entry WHERE reply_id = :id ORDER BY slug")
    public abstract List<ReliedVersion> reliedOn(ReplyId id);

    /** Locks the corrections of a reply that are not posted yet. */
    @Query(SELECT + """
            WHERE state IN ('SCHEDULED', 'READY_TO_PASTE', 'WAITING')
              AND follow_up_id IN (SELECT f.id FROM follow_up f WHERE f.reply_id = :answer AND f.undone_at IS NULL)
            ORDER BY id FOR UPDATE
            """)
    public abstract List<Reply> lockCorrections(ReplyId answer);

    /** Replies that are not posted yet and rely on a version which is wrong by now; skips those that others hold. */
    @Query(SELECT + """
            WHERE state IN ('SCHEDULED', 'READY_TO_PASTE', 'WAITING')
              AND EXISTS (
                  SELECT 1 FROM reply_entry e JOIN wrong_version w ON w.slug = e.slug AND w.version = e.version
                  WHERE e.reply_id = reply.id AND w.since <= CAST(:today AS date))
            ORDER BY id LIMIT :limit
            FOR UPDATE SKIP LOCKED
            """)
    public abstract List<Reply> lockOutdated(LocalDate today, int limit);

    @Query(SELECT + """
            WHERE state = 'SCHEDULED' AND not_before <= :now ORDER BY not_before, id LIMIT :limit
            FOR UPDATE SKIP LOCKED
            """)
    abstract List<Reply> lockDue(Instant now, int limit);

    abstract List<Reply> findTop50ByStateInOrderByChangedAtDescAndIdDesc(List<ReplyState> states);

    /** Stopped replies whose comment nobody has answered since. */
    @Query(SELECT + """
            WHERE stopped_slug IS NOT NULL AND changed_at >= :since
              AND NOT EXISTS (SELECT 1 FROM reply r WHERE r.comment_id = reply.comment_id AND r.lives
                              AND r.follow_up_id IS NULL AND reply.follow_up_id IS NULL)
            ORDER BY changed_at DESC, id DESC LIMIT 50
            """)
    abstract List<Reply> stoppedSince(Instant since);

    @Query("""
            SELECT c.author, p.title AS post_title, p.url AS post_url
            FROM comment c JOIN post p ON p.id = c.post_id WHERE c.id = :comment
            """)
    public abstract ReplyContext context(CommentId comment);

    /** Whom a reply answers, and on which page. */
    @Introspected
    public record ReplyContext(
            String author, String postTitle, @Nullable String postUrl) {}
}
