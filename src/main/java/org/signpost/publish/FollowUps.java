package org.signpost.publish;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.signpost.desk.UndoWindow;
import org.signpost.draft.ReplyText;
import org.signpost.publish.Sweeps.SweepItem;
import org.signpost.staff.Actor;
import org.signpost.staff.Staffer;
import org.signpost.staff.audit.Audit;

/**
 * The follow-ups, each written with its correction and its audit row. The callers of what changes one hold the transaction and
 * the reply's lock.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
public abstract class FollowUps implements GenericRepository<FollowUp, FollowUpId> {
    private final Replies replies;
    private final Audit audit;
    private final UndoWindow window;
    private final Clock clock;

    FollowUps(Replies replies, Audit audit, UndoWindow window, Clock clock) {
        this.replies = replies;
        this.audit = audit;
        this.window = window;
        this.clock = clock;
    }

    public FollowUp leave(Staffer who, SweepItem item) {
        return write(who, item, FollowUpKind.LEFT);
    }

    public FollowUp correct(Staffer who, SweepItem item, FollowUpKind kind, ReplyText correction) {
        FollowUp followUp = write(who, item, kind);
        replies.scheduleCorrection(
                followUp, item.commentId(), correction, followUp.decidedAt().plus(window.length()));
        return followUp;
    }

    private FollowUp write(Staffer who, SweepItem item, FollowUpKind kind) {
        FollowUp followUp = save(new FollowUp(
                new FollowUpId(nextId()),
                item.replyId(),
                item.slug(),
                item.correctedBy(),
                kind,
                who.id(),
                who.name(),
                clock.instant(),
                null,
                null));
        note(who, "publish.follow_up_" + kind.name().toLowerCase(Locale.ROOT), followUp);
        return followUp;
    }

    /** False where its correction is on its way already. */
    public boolean undo(Staffer who, FollowUp followUp) {
        if (followUp.kind().corrects() && !replies.takeBack(followUp.id())) {
            return false;
        }
        reopen(who, followUp.id());
        return true;
    }

    /** Lets somebody decide about the reply again, because its correction is withdrawn. */
    public void reopen(Actor who, FollowUpId id) {
        if (updateByIdAndUndoneAtIsNull(id, clock.instant(), who.name()) != 1) {
            throw new IllegalStateException("follow-up " + id + " does not live any more");
        }
        note(who, "publish.follow_up_undone", findById(id).orElseThrow());
    }

    /** Lets a follow-up live again whose correction is on the website after all; false where another took its place. */
    public boolean revive(Actor who, FollowUpId id) {
        boolean revived = revive(id) == 1;
        if (revived) {
            note(who, "publish.follow_up_revived", findById(id).orElseThrow());
        }
        return revived;
    }

    private void note(Actor who, String action, FollowUp followUp) {
        audit.record(
                who,
                action,
                "reply/" + followUp.replyId(),
                Map.of(
                        "follow_up", followUp.id().toString(),
                        "entry", followUp.slug(),
                        "version", Integer.toString(followUp.version())));
    }

    @Query("SELECT nextval(pg_get_serial_sequence('follow_up', 'id'))")
    abstract long nextId();

    abstract FollowUp save(FollowUp followUp);

    public abstract Optional<FollowUp> findById(FollowUpId id);

    abstract Optional<FollowUp> findByReplyIdAndSlugAndVersionAndUndoneAtIsNull(
            ReplyId replyId, String slug, int version);

    /** What somebody has decided about a reply in this sweep, as long as it lives. */
    public Optional<FollowUp> live(SweepKey key, ReplyId reply) {
        return findByReplyIdAndSlugAndVersionAndUndoneAtIsNull(reply, key.slug(), key.version());
    }

    @Query("""
            UPDATE follow_up f SET undone_at = NULL, undone_by = NULL
            WHERE f.id = :id AND f.undone_at IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM follow_up o WHERE o.reply_id = f.reply_id AND o.slug = f.slug
                              AND o.version = f.version AND o.undone_at IS NULL)
            """)
    abstract int revive(FollowUpId id);

    abstract int updateByIdAndUndoneAtIsNull(FollowUpId id, Instant undoneAt, String undoneBy);
}
