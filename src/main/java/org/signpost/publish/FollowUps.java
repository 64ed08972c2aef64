package org.signpost.publish;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.signpost.desk.ApprovedReply;
import org.signpost.desk.Blanks;
import org.signpost.desk.Sentences;
import org.signpost.staff.Staffer;

/**
 * Decides about posted replies that relied on an answer which is wrong now, one at a time for each reply. Follow-up,
 * correction and audit row are one transaction. Safe for use by several threads and nodes.
 */
@Singleton
class FollowUps {
    private final Sweeps sweeps;
    private final Preparations preparations;
    private final FollowUpLedger ledger;
    private final Clock clock;

    FollowUps(Sweeps sweeps, Preparations preparations, FollowUpLedger ledger, Clock clock) {
        this.sweeps = sweeps;
        this.preparations = preparations;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Does what the person wants, unless somebody was faster or the screen was out of date. */
    @Transactional
    ChoiceOutcome decide(Staffer who, SweepKey key, ReplyId id, Choice choice) {
        Optional<Reply> reply = ledger.lock(id);
        if (reply.isEmpty()) {
            return new ChoiceOutcome.Unknown();
        }
        Optional<FollowUp> live = ledger.live(key, id);
        if (live.isPresent()) {
            return new ChoiceOutcome.Refused(overtaken(live.get(), who));
        }
        preparations.hold(key);
        Optional<SweepItem> item = sweeps.item(key, id);
        if (item.isEmpty()) {
            return new ChoiceOutcome.Refused(
                    "This reply does not wait here any more: it was taken down, or the entry changed once more. Nothing"
                            + " was changed.");
        }
        return switch (choice) {
            case Choice.Leave() -> new ChoiceOutcome.Done(ledger.leave(who, item.get()));
            case Choice.Approve(int seen) -> correct(who, reply.get(), item.get(), seen, FollowUpKind.CORRECTED, null);
            case Choice.Edit(String text, int seen) ->
                correct(who, reply.get(), item.get(), seen, FollowUpKind.EDITED, text.strip());
        };
    }

    private ChoiceOutcome correct(
            Staffer who,
            Reply reply,
            SweepItem item,
            int seen,
            FollowUpKind kind,
            @org.jspecify.annotations.Nullable String own) {
        return switch (preparations.of(item)) {
            case Preparation.Blocked(String sentence) -> new ChoiceOutcome.Refused(sentence);
            case Preparation.Ready ready -> {
                String text = own == null ? ready.text() : own;
                if (ready.version() != seen) {
                    yield new ChoiceOutcome.Refused(
                            "The entry changed again since you opened this. Read the correction once more.");
                }
                if (text.isEmpty() || text.length() > ApprovedReply.MAX_TEXT) {
                    yield new ChoiceOutcome.Refused("A reply has 1 to " + ApprovedReply.MAX_TEXT + " characters.");
                }
                if (Blanks.isOpenIn(text)) {
                    yield new ChoiceOutcome.Refused("There is still a blank to fill in.");
                }
                yield new ChoiceOutcome.Done(ledger.correct(who, reply, item, kind, ready, text));
            }
        };
    }

    /** Takes a follow-up back: a correction only while it is held, "left" for as long as it lives. */
    @Transactional
    ChoiceOutcome undo(Staffer who, FollowUpId id) {
        Optional<FollowUp> found = ledger.find(id);
        if (found.isEmpty()) {
            return new ChoiceOutcome.Unknown();
        }
        ledger.lock(found.get().replyId());
        FollowUp now = ledger.find(id).orElseThrow();
        if (now.undoneAt() != null) {
            return new ChoiceOutcome.Refused(now.undoneBy() + " has undone this already.");
        }
        return ledger.undo(who, now)
                ? new ChoiceOutcome.Done(ledger.find(id).orElseThrow())
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
