package org.signpost.publish;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.UndoWindow;
import org.signpost.staff.Staffer;

/** Says on the next page what the last key did, and offers to undo it. */
@Singleton
class LastFollowUps {
    private static final Duration SHOWN = Duration.ofMinutes(2);

    private final FollowUpLedger ledger;
    private final Surroundings surroundings;
    private final UndoWindow window;
    private final Clock clock;

    LastFollowUps(FollowUpLedger ledger, Surroundings surroundings, UndoWindow window, Clock clock) {
        this.ledger = ledger;
        this.surroundings = surroundings;
        this.window = window;
        this.clock = clock;
    }

    /** The person's own follow-up of this number in this sweep, if it is fresh. */
    Optional<LastFollowUp> describe(SweepKey key, @Nullable Long number, Staffer who) {
        return number == null
                ? Optional.empty()
                : ledger.find(new FollowUpId(number))
                        .filter(found -> found.accountId().equals(who.id()))
                        .filter(found -> found.slug().equals(key.slug()) && found.version() == key.version())
                        .filter(found -> found.decidedAt().plus(SHOWN).isAfter(clock.instant()))
                        .map(this::describe);
    }

    private LastFollowUp describe(FollowUp followUp) {
        boolean held = followUp.decidedAt().plus(window.length()).isAfter(clock.instant());
        boolean corrects = followUp.kind().corrects();
        boolean undoable = followUp.undoneAt() == null && (held || !corrects);
        return new LastFollowUp(
                followUp.id().value(),
                followUp.replyId().value(),
                surroundings
                        .reply(followUp.replyId())
                        .map(reply -> surroundings.of(reply.commentId()).author())
                        .orElse(""),
                followUp.undoneAt() == null
                        ? followUp.kind().words()
                        : "taken back: " + followUp.kind().words(),
                undoable,
                undoable && corrects ? window.seconds() : 0);
    }
}
