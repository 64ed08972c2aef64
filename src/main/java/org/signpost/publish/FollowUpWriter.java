package org.signpost.publish;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.signpost.desk.UndoWindow;
import org.signpost.draft.ReplyText;
import org.signpost.staff.Actor;
import org.signpost.staff.Staffer;
import org.signpost.staff.audit.Audit;

/** Writes follow-ups, with the correction and the audit row. Its callers hold the transaction and the reply's lock. */
@Singleton
public class FollowUpWriter {
    private final FollowUpRepository rows;
    private final Replies replies;
    private final Audit audit;
    private final UndoWindow window;
    private final Clock clock;

    FollowUpWriter(FollowUpRepository rows, Replies replies, Audit audit, UndoWindow window, Clock clock) {
        this.rows = rows;
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
        FollowUp followUp = rows.save(new FollowUp(
                new FollowUpId(rows.nextId()),
                item.replyId(),
                item.slug(),
                item.wrong(),
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
        if (rows.undo(id, who.name(), clock.instant()) != 1) {
            throw new IllegalStateException("follow-up " + id + " does not live any more");
        }
        note(who, "publish.follow_up_undone", rows.findById(id).orElseThrow());
    }

    /** Lets a follow-up live again whose correction is on the website after all; false where another took its place. */
    public boolean revive(Staffer who, FollowUpId id) {
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
