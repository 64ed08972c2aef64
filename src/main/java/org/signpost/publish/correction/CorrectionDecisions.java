package org.signpost.publish.correction;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.DeskSentences;
import org.signpost.draft.ReplyText;
import org.signpost.publish.FollowUp;
import org.signpost.publish.FollowUpId;
import org.signpost.publish.FollowUpKind;
import org.signpost.publish.FollowUps;
import org.signpost.publish.Replies;
import org.signpost.publish.ReplyId;
import org.signpost.publish.SweepKey;
import org.signpost.publish.Sweeps;
import org.signpost.publish.Sweeps.SweepItem;
import org.signpost.staff.Staffer;

/**
 * Decides about posted replies that relied on an answer which is wrong now, one at a time for each reply. Follow-up,
 * correction and audit row are one transaction. Safe for use by several threads and nodes.
 */
@Singleton
public class CorrectionDecisions {
    private final FollowUps followUps;
    private final Replies replies;
    private final Sweeps sweeps;
    private final CorrectionCheck check;
    private final Clock clock;

    CorrectionDecisions(FollowUps followUps, Replies replies, Sweeps sweeps, CorrectionCheck check, Clock clock) {
        this.followUps = followUps;
        this.replies = replies;
        this.sweeps = sweeps;
        this.check = check;
        this.clock = clock;
    }

    /** Does what the person wants, unless somebody was faster or the screen was out of date. */
    @Transactional
    public CorrectionOutcome decide(Staffer who, SweepKey key, ReplyId id, CorrectionRequest wanted) {
        if (replies.findByIdForUpdate(id).isEmpty()) {
            return new CorrectionOutcome.Unknown();
        }
        Optional<FollowUp> live = followUps.live(key, id);
        if (live.isPresent()) {
            return new CorrectionOutcome.Refused(overtaken(live.get(), who));
        }
        check.hold(key);
        Optional<SweepItem> item = sweeps.item(key, id);
        if (item.isEmpty()) {
            return new CorrectionOutcome.Refused(
                    "This reply does not wait here any more: it was taken down, or the entry changed once more. Nothing"
                            + " was changed.");
        }
        return switch (wanted) {
            case CorrectionRequest.Leave() -> new CorrectionOutcome.Done(followUps.leave(who, item.get()));
            case CorrectionRequest.Approve(int seen) -> correct(who, item.get(), FollowUpKind.CORRECTED, seen, null);
            case CorrectionRequest.Edit(String text, int seen) ->
                correct(who, item.get(), FollowUpKind.EDITED, seen, text);
        };
    }

    private CorrectionOutcome correct(Staffer who, SweepItem item, FollowUpKind kind, int seen, @Nullable String own) {
        return switch (check.check(item, seen, own)) {
            case CorrectionCheck.Ready(ReplyText correction) ->
                new CorrectionOutcome.Done(followUps.correct(who, item, kind, correction));
            case CorrectionOutcome.Refused refused -> refused;
        };
    }

    /** Takes a follow-up back: a correction only while it is held, "left" for as long as it lives. */
    @Transactional
    CorrectionOutcome undo(Staffer who, FollowUpId id) {
        Optional<FollowUp> found = followUps.findById(id);
        if (found.isEmpty()) {
            return new CorrectionOutcome.Unknown();
        }
        replies.findByIdForUpdate(found.get().replyId());
        FollowUp now = followUps.findById(id).orElseThrow();
        if (now.undoneAt() != null) {
            return new CorrectionOutcome.Refused(now.undoneBy() + " has undone this already.");
        }
        return followUps.undo(who, now)
                ? new CorrectionOutcome.Done(followUps.findById(id).orElseThrow())
                : new CorrectionOutcome.Refused(
                        "The time for undoing is over: the correction is on its way. You can withdraw"
                                + " it under Replies.");
    }

    private String overtaken(FollowUp live, Staffer reader) {
        String subject = DeskSentences.subject(live.decidedBy(), live.accountId(), reader);
        return subject + " " + live.kind().words() + " " + DeskSentences.ago(live.decidedAt(), clock.instant())
                + ". Nothing else was changed.";
    }

    /** What a person wants to do about a posted reply that relied on an answer which is wrong now. */
    public sealed interface CorrectionRequest {
        /**
         * Send the correction as it is.
         *
         * @param seen the number of the version that the correction on the screen was made from
         */
        record Approve(int seen) implements CorrectionRequest {}

        /**
         * Send the correction in the person's own wording.
         *
         * @param seen as for {@link Approve}
         */
        record Edit(String text, int seen) implements CorrectionRequest {}

        record Leave() implements CorrectionRequest {}
    }
}
