package org.signpost.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.staff.Actor;
import org.signpost.staff.Audit;
import org.signpost.staff.Staffer;

/** Writes what was decided, with the reply and the audit row. Its callers hold the transaction and the comment's lock. */
@Singleton
final class Ledger {
    private final DecisionRows rows;
    private final Outbox outbox;
    private final Audit audit;
    private final UndoWindow window;
    private final Clock clock;

    Ledger(DecisionRows rows, Outbox outbox, Audit audit, UndoWindow window, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.audit = audit;
        this.window = window;
        this.clock = clock;
    }

    Decision write(Staffer who, CommentId comment, int revision, Verdict verdict) {
        Instant now = clock.instant();
        DecisionId id = new DecisionId(rows.nextId());
        rows.replaceLive(comment, id);
        rows.insert(
                id,
                comment,
                revision,
                verdict.kind(),
                verdict.reason(),
                verdict.note(),
                verdict.draftId(),
                verdict.entrySlug(),
                verdict.snoozedUntil(),
                who.id(),
                who.name(),
                now);
        Verdict.Text reply = verdict.reply();
        if (reply != null) {
            outbox.schedule(new ApprovedReply(
                    comment,
                    id,
                    reply.text(),
                    reply.language(),
                    reply.reliedOn(),
                    who.name(),
                    now,
                    now.plus(window.length())));
        }
        Decision decision = rows.findById(id).orElseThrow();
        audit.record(who, "desk." + verdict.kind().name().toLowerCase(Locale.ROOT), object(decision), detail(decision));
        return decision;
    }

    boolean undo(Staffer who, DecisionId id) {
        Decision decision = rows.findById(id).orElseThrow();
        if (decision.undoneAt() != null || decision.replacedBy() != null) {
            return false;
        }
        if (decision.kind().replies() && !outbox.takeBack(id)) {
            return false;
        }
        takeOut(who, decision, "desk.undo", null);
        return true;
    }

    void reopen(Actor who, Decision decision, @Nullable String why) {
        takeOut(who, decision, why == null ? "desk.reopen" : "desk.stopped", why);
    }

    void revive(Staffer who, Decision decision) {
        rows.replaceLive(decision.commentId(), decision.id());
        rows.revive(decision.id());
        audit.record(who, "desk.revived", object(decision), detail(decision));
    }

    private void takeOut(Actor who, Decision decision, String action, @Nullable String why) {
        if (rows.undo(decision.id(), who.name(), why, clock.instant()) != 1) {
            throw new IllegalStateException("decision " + decision.id() + " does not live any more");
        }
        rows.reviveReplacedBy(decision.id());
        audit.record(who, action, object(decision), detail(decision));
    }

    private static String object(Decision decision) {
        return "comment/" + decision.commentId();
    }

    private static Map<String, String> detail(Decision decision) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("decision", decision.id().toString());
        detail.put("revision", Integer.toString(decision.revision()));
        if (decision.reason() != null) {
            detail.put("reason", decision.reason().slug());
        }
        if (decision.entrySlug() != null) {
            detail.put("entry", decision.entrySlug());
        }
        if (decision.draftId() != null) {
            detail.put("draft", decision.draftId().toString());
        }
        return detail;
    }
}
