package org.signpost.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.platform.TextExcerpt;
import org.signpost.staff.Actor;
import org.signpost.staff.Staffer;
import org.signpost.staff.audit.Audit;

/**
 * Writes decisions, with the reply and the audit row, and takes them out again. Its callers hold the transaction. Safe for
 * use by several threads and nodes.
 */
@Singleton
public final class DecisionWriter {
    private static final int LONGEST_DETAIL = 1000;

    private final DecisionRepository rows;
    private final Outbox outbox;
    private final Audit audit;
    private final UndoWindow window;
    private final Clock clock;

    DecisionWriter(DecisionRepository rows, Outbox outbox, Audit audit, UndoWindow window, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.audit = audit;
        this.window = window;
        this.clock = clock;
    }

    /** Locks a comment, so that nobody decides about it before the caller's transaction ends. */
    public void lock(CommentId comment) {
        rows.lock(comment);
    }

    /** Puts a decision in the place of the one that lives; the caller has locked the comment. */
    public Decision write(Staffer who, CommentId comment, int revision, NewDecision checked) {
        Instant now = clock.instant();
        DecisionId id = new DecisionId(rows.nextId());
        rows.replaceLive(comment, id);
        Decision decision = rows.save(new Decision(
                id,
                comment,
                revision,
                checked.kind(),
                checked.reason(),
                checked.note(),
                checked.draftId(),
                checked.entrySlug(),
                checked.snoozedUntil(),
                who.id(),
                who.name(),
                now,
                null,
                null,
                null,
                null));
        if (checked.reply() != null) {
            outbox.schedule(decision, checked.reply(), now.plus(window.length()));
        }
        Map<String, String> detail = detail(decision);
        if (!checked.insistedOn().isEmpty()) {
            detail.put("dead-links", TextExcerpt.line(String.join(" ", checked.insistedOn()), LONGEST_DETAIL));
        }
        String action = "desk." + checked.kind().name().toLowerCase(Locale.ROOT);
        audit.record(who, action, "comment/" + decision.commentId(), detail);
        return decision;
    }

    /** False where it does not live any more, or its reply is on its way; the caller has locked the comment. */
    public boolean undo(Staffer who, Decision decision) {
        if (!decision.lives() || (decision.kind().replies() && !outbox.takeBack(decision.id()))) {
            return false;
        }
        takeOut(who, decision.id(), "desk.undo", null);
        return true;
    }

    /** Opens a comment again whose reply was withdrawn after the time for undoing. */
    public void reopen(Actor who, DecisionId id) {
        takeOut(who, id, "desk.reopen", null);
    }

    /**
     * Opens a comment again whose reply the program stopped.
     *
     * @param why a sentence for whoever looks at the comment next
     */
    public void stop(Actor who, DecisionId id, String why) {
        takeOut(who, id, "desk.stopped", why);
    }

    /**
     * Lets a decision live again that was stopped, because its reply is on the website after all; the caller has locked
     * the comment.
     *
     * @return false where somebody has decided otherwise since
     */
    public boolean revive(Staffer who, DecisionId id) {
        Decision decision = rows.findById(id).orElseThrow();
        boolean decidedSince = rows.live(decision.commentId())
                .filter(live -> live.id().value() > id.value())
                .isPresent();
        if (decision.undoneAt() == null || decidedSince) {
            return false;
        }
        reinstate(who, id);
        return true;
    }

    /** The same in the place of whatever has been decided since: what is on the website cannot be decided away. */
    public void reinstate(Actor who, DecisionId id) {
        Decision decision = rows.findById(id).orElseThrow();
        rows.replaceLive(decision.commentId(), id);
        rows.revive(id);
        audit(who, "desk.revived", decision);
    }

    /** Ends a decision, and puts back in force the one that it had replaced. */
    private void takeOut(Actor who, DecisionId id, String action, @Nullable String why) {
        if (rows.undo(id, who.name(), why, clock.instant()) != 1) {
            throw new IllegalStateException("decision " + id + " does not live any more");
        }
        rows.reviveReplacedBy(id);
        audit(who, action, rows.findById(id).orElseThrow());
    }

    private void audit(Actor who, String action, Decision decision) {
        audit.record(who, action, "comment/" + decision.commentId(), detail(decision));
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
