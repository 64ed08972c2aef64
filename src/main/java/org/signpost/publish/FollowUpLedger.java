package org.signpost.publish;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.signpost.desk.UndoWindow;
import org.signpost.staff.Actor;
import org.signpost.staff.Audit;
import org.signpost.staff.Staffer;

/** Writes follow-ups, with the correction and the audit row. Its callers hold the transaction and the reply's lock. */
@Singleton
class FollowUpLedger {
    private final FollowUpRows rows;
    private final ReplyRows replies;
    private final Audit audit;
    private final UndoWindow window;
    private final Clock clock;

    FollowUpLedger(FollowUpRows rows, ReplyRows replies, Audit audit, UndoWindow window, Clock clock) {
        this.rows = rows;
        this.replies = replies;
        this.audit = audit;
        this.window = window;
        this.clock = clock;
    }

    Optional<Reply> lock(ReplyId id) {
        return replies.lock(id);
    }

    Optional<FollowUp> find(FollowUpId id) {
        return rows.findById(id);
    }

    Optional<FollowUp> live(SweepKey key, ReplyId reply) {
        return rows.live(reply, key.slug(), key.version());
    }

    FollowUp leave(Staffer who, SweepItem item) {
        return write(who, item, FollowUpKind.LEFT);
    }

    FollowUp correct(
            Staffer who, Reply reply, SweepItem item, FollowUpKind kind, Preparation.Ready ready, String text) {
        FollowUp followUp = write(who, item, kind);
        Instant now = followUp.decidedAt();
        replies.insertCorrection(
                reply.commentId(), followUp.id(), text, ready.language(), now.plus(window.length()), now, who.name());
        replies.insertCorrectionEntry(followUp.id(), item.slug(), ready.version(), ready.rightOn());
        return followUp;
    }

    private FollowUp write(Staffer who, SweepItem item, FollowUpKind kind) {
        FollowUpId id = new FollowUpId(rows.nextId());
        rows.insert(id, item.replyId(), item.slug(), item.wrong(), kind, who.id(), who.name(), clock.instant());
        FollowUp followUp = rows.findById(id).orElseThrow();
        note(who, "publish.follow_up_" + kind.name().toLowerCase(Locale.ROOT), followUp);
        return followUp;
    }

    /** False where its correction is on its way already. */
    boolean undo(Staffer who, FollowUp followUp) {
        Instant now = clock.instant();
        Optional<Reply> correction = replies.lockCorrection(followUp.id());
        if (correction
                .filter(reply -> reply.state() != ReplyState.SCHEDULED || !now.isBefore(reply.notBefore()))
                .isPresent()) {
            return false;
        }
        correction.ifPresent(reply -> replies.setState(reply.id(), ReplyState.WITHDRAWN, now));
        reopen(who, followUp.id());
        return true;
    }

    /** Lets somebody decide about the reply again, because its correction is withdrawn. */
    void reopen(Actor who, FollowUpId id) {
        if (rows.undo(id, who.name(), clock.instant()) != 1) {
            throw new IllegalStateException("follow-up " + id + " does not live any more");
        }
        note(who, "publish.follow_up_undone", rows.findById(id).orElseThrow());
    }

    /** Lets a follow-up live again whose correction is on the website after all; false where another took its place. */
    boolean revive(Staffer who, FollowUpId id) {
        boolean revived = rows.revive(id) == 1;
        if (revived) {
            note(who, "publish.follow_up_revived", rows.findById(id).orElseThrow());
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
}
