package org.signpost.publish.correction;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.CommentSnippets;
import org.signpost.desk.DeskSentences;
import org.signpost.desk.UndoNotices;
import org.signpost.desk.UndoNotices.UndoNotice;
import org.signpost.desk.UndoNotices.UndoableAct;
import org.signpost.draft.ReplyText;
import org.signpost.publish.FollowUp;
import org.signpost.publish.FollowUpId;
import org.signpost.publish.FollowUps;
import org.signpost.publish.Replies;
import org.signpost.publish.Reply;
import org.signpost.publish.ReplyId;
import org.signpost.publish.Sweep;
import org.signpost.publish.SweepKey;
import org.signpost.publish.Sweeps;
import org.signpost.publish.Sweeps.SweepItem;
import org.signpost.staff.Staffer;

/** Puts together what the pages of a sweep show. */
@Singleton
final class SweepReader {
    private final Sweeps sweeps;
    private final FollowUps followUps;
    private final Replies replies;
    private final CorrectionCheck correctionCheck;
    private final CommentSnippets snippets;
    private final UndoNotices undoNotices;
    private final Clock clock;

    SweepReader(
            Sweeps sweeps,
            FollowUps followUps,
            Replies replies,
            CorrectionCheck correctionCheck,
            CommentSnippets snippets,
            UndoNotices undoNotices,
            Clock clock) {
        this.sweeps = sweeps;
        this.followUps = followUps;
        this.replies = replies;
        this.correctionCheck = correctionCheck;
        this.snippets = snippets;
        this.undoNotices = undoNotices;
        this.clock = clock;
    }

    SweepView.All all(int page) {
        List<Sweep> found = sweeps.all(page);
        return new SweepView.All(firstOf(found), page, found.size() > Sweeps.PAGE);
    }

    /**
     * Empty where there is no such sweep.
     *
     * @param last the number of the follow-up that the last key made, or null
     */
    Optional<SweepView> one(SweepKey key, int page, @Nullable Long last, Staffer who) {
        return sweeps.find(key).map(sweep -> {
            List<Sweeps.Line> found = sweeps.lines(key, page);
            return new SweepView(
                    sweep,
                    firstOf(found),
                    page,
                    found.size() > Sweeps.PAGE,
                    number(sweeps.first(key)),
                    notice(key, last, who),
                    clock.instant());
        });
    }

    private static <T> List<T> firstOf(List<T> found) {
        return found.subList(0, Math.min(found.size(), Sweeps.PAGE));
    }

    /** A reply that waits in this sweep or about which somebody has decided in it; empty for any other. */
    Optional<SweepItemView> item(SweepKey key, ReplyId id) {
        Optional<Sweep> sweep = sweeps.find(key);
        Optional<Reply> reply = replies.findById(id);
        FollowUp decided = followUps.live(key, id).orElse(null);
        SweepItem item = sweeps.item(key, id).orElse(null);
        if (sweep.isEmpty() || reply.isEmpty() || (decided == null && item == null)) {
            return Optional.empty();
        }
        return Optional.of(view(sweep.get(), reply.get(), item, decided));
    }

    private SweepItemView view(Sweep sweep, Reply reply, @Nullable SweepItem item, @Nullable FollowUp decided) {
        Instant posted = item == null ? reply.changedAt() : item.postedAt();
        CorrectionCheck.Prepared prepared = item == null || decided != null ? null : correctionCheck.of(item);
        return new SweepItemView(
                sweep,
                reply,
                replies.context(reply.commentId()),
                snippets.of(reply.commentId()),
                posted,
                DeskSentences.ago(posted, clock.instant()),
                prepared instanceof CorrectionCheck.Ready(ReplyText correction) ? correction : null,
                prepared instanceof CorrectionOutcome.Refused(String sentence) ? sentence : "",
                decided,
                number(sweeps.next(sweep.key(), reply.id())),
                number(sweeps.before(sweep.key(), reply.id())));
    }

    /** What the person's own follow-up of this number in this sweep did; null where it is not fresh, or another's. */
    @Nullable UndoNotice notice(SweepKey key, @Nullable Long number, Staffer who) {
        return number == null
                ? null
                : followUps
                        .findById(new FollowUpId(number))
                        .filter(found -> found.slug().equals(key.slug()) && found.version() == key.version())
                        .flatMap(found -> undoNotices.describe(act(key, found), who))
                        .orElse(null);
    }

    private UndoableAct act(SweepKey key, FollowUp followUp) {
        return new UndoableAct(
                followUp.id().value(),
                replies.findById(followUp.replyId()).orElseThrow().commentId(),
                key.address() + "/" + followUp.replyId(),
                followUp.kind().words(),
                followUp.accountId(),
                followUp.decidedAt(),
                followUp.undoneAt() != null,
                followUp.undoneAt() == null,
                followUp.kind().corrects());
    }

    private static @Nullable Long number(Optional<SweepItem> item) {
        return item.map(found -> found.replyId().value()).orElse(null);
    }
}
