package org.signpost.publish;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.Sentences;
import org.signpost.draft.ReplyText;
import org.signpost.staff.Staffer;

/**
 * Decides about posted replies that relied on an answer which is wrong now, one at a time for each reply. Follow-up,
 * correction and audit row are one transaction. Safe for use by several threads and nodes.
 */
@Singleton
class FollowUps {
    private final FollowUpRows rows;
    private final Replies replies;
    private final Sweeps sweeps;
    private final Preparations check;
    private final FollowUpLedger writer;
    private final Clock clock;

    FollowUps(
            FollowUpRows rows, Replies replies, Sweeps sweeps, Preparations check, FollowUpLedger writer, Clock clock) {
        this.rows = rows;
        this.replies = replies;
        this.sweeps = sweeps;
        this.check = check;
        this.writer = writer;
        this.clock = clock;
    }

    /** Does what the person wants, unless somebody was faster or the screen was out of date. */
    @Transactional
    ChoiceOutcome decide(Staffer who, SweepKey key, ReplyId id, Choice choice) {
        if (replies.findByIdForUpdate(id).isEmpty()) {
            return new ChoiceOutcome.Unknown();
        }
        Optional<FollowUp> live = rows.live(key, id);
        if (live.isPresent()) {
            return new ChoiceOutcome.Refused(overtaken(live.get(), who));
        }
        check.hold(key);
        Optional<SweepItem> item = sweeps.item(key, id);
        if (item.isEmpty()) {
            return new ChoiceOutcome.Refused(
                    "This reply does not wait here any more: it was taken down, or the entry changed once more. Nothing"
                            + " was changed.");
        }
        return switch (choice) {
            case Choice.Leave() -> new ChoiceOutcome.Done(writer.leave(who, item.get()));
            case Choice.Approve(int seen) -> correct(who, item.get(), FollowUpKind.CORRECTED, seen, null);
            case Choice.Edit(String text, int seen) -> correct(who, item.get(), FollowUpKind.EDITED, seen, text);
        };
    }

    private ChoiceOutcome correct(Staffer who, SweepItem item, FollowUpKind kind, int seen, @Nullable String own) {
        return switch (check.check(item, seen, own)) {
            case Preparations.Ready(ReplyText correction) ->
                new ChoiceOutcome.Done(writer.correct(who, item, kind, correction));
            case ChoiceOutcome.Refused refused -> refused;
        };
    }

    /** Takes a follow-up back: a correction only while it is held, "left" for as long as it lives. */
    @Transactional
    ChoiceOutcome undo(Staffer who, FollowUpId id) {
        Optional<FollowUp> found = rows.findById(id);
        if (found.isEmpty()) {
            return new ChoiceOutcome.Unknown();
        }
        replies.findByIdForUpdate(found.get().replyId());
        FollowUp now = rows.findById(id).orElseThrow();
        if (now.undoneAt() != null) {
            return new ChoiceOutcome.Refused(now.undoneBy() + " has undone this already.");
        }
        return writer.undo(who, now)
                ? new ChoiceOutcome.Done(rows.findById(id).orElseThrow())
                : new ChoiceOutcome.Refused(
                        "The time for undoing is over: the correction is on its way. You can withdraw"
                                + " it under Replies.");
    }

    private String overtaken(FollowUp live, Staffer reader) {
        String subject = live.accountId().equals(reader.id()) ? "You" : live.decidedBy();
        return subject + " " + live.kind().words() + " " + Sentences.ago(live.decidedAt(), clock.instant())
                + ". Nothing else was changed.";
    }
}
