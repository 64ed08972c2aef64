package org.signpost.desk;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signpost.comment.CommentId;
import org.signpost.staff.Actor;
import org.signpost.staff.Staffer;

/**
 * Decides, one at a time for each comment. Decision, reply and audit row are one transaction. Safe for use by several
 * threads and nodes.
 */
@Singleton
public class Decisions {
    private final DecisionRows rows;
    private final Judgement judgement;
    private final Claims claims;
    private final Ledger ledger;
    private final Clock clock;

    Decisions(DecisionRows rows, Judgement judgement, Claims claims, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.judgement = judgement;
        this.claims = claims;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Does what the person wants, unless somebody was faster or the screen was out of date. */
    @Transactional
    Outcome decide(Staffer who, CommentId comment, Seen seen, Deed deed) {
        Optional<Integer> revision = rows.lock(comment);
        if (revision.isEmpty()) {
            return new Outcome.Unknown();
        }
        Optional<Decision> live = rows.live(comment);
        if (live.map(decision -> decision.id().value()).orElse(0L) != seen.decisionId()) {
            return new Outcome.Refused(Sentences.overtaken(live, who, clock.instant()));
        }
        if (live.filter(decision -> decision.kind().replies()).isPresent()) {
            return new Outcome.Refused(
                    "This comment is answered. Withdraw the reply first if it should be another one.");
        }
        Optional<Claim> others = claims.others(comment, who);
        if (others.isPresent()) {
            return new Outcome.Refused(Sentences.claimed(others.get(), clock.instant()));
        }
        if (revision.get() != seen.revision()) {
            return new Outcome.Refused(
                    "The comment was changed on its website since you opened it. Read it once more.");
        }
        return switch (judgement.on(comment, seen, deed)) {
            case Judgement.Refusal(String sentence) -> new Outcome.Refused(sentence);
            case Judgement.Outdated(String sentence) -> new Outcome.Outdated(sentence);
            case Judgement.Ruling(Verdict verdict) ->
                new Outcome.Decided(ledger.write(who, comment, revision.get(), verdict));
        };
    }

    /**
     * Takes a decision back: a reply only while it is held, anything else for as long as it lives. What it had replaced
     * lives again.
     */
    @Transactional
    Outcome undo(Staffer who, DecisionId id) {
        Optional<Decision> found = rows.findById(id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        rows.lock(found.get().commentId());
        return ledger.undo(who, id)
                ? new Outcome.Decided(rows.findById(id).orElseThrow())
                : new Outcome.Refused(Sentences.tooLate(rows.findById(id).orElseThrow()));
    }

    /**
     * Opens a comment again whose reply was withdrawn after the time for undoing; called inside the transaction that
     * withdraws.
     */
    public void reopen(Staffer who, DecisionId id) {
        ledger.reopen(who, rows.findById(id).orElseThrow(), null);
    }

    /**
     * Opens a comment again whose reply the program stopped; called inside the transaction that stops it.
     *
     * @param why a sentence for whoever looks at the comment next
     */
    public void stop(Actor who, DecisionId id, String why) {
        ledger.reopen(who, rows.findById(id).orElseThrow(), why);
    }

    /** Locks a comment, so that nobody decides about it before the caller's transaction ends. */
    public void lock(CommentId comment) {
        rows.lock(comment);
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
        ledger.revive(who, decision);
        return true;
    }

    Optional<Decision> find(DecisionId id) {
        return rows.findById(id);
    }

    Optional<Decision> live(CommentId comment) {
        return rows.live(comment);
    }

    List<Decision> history(CommentId comment) {
        return rows.history(comment);
    }

    long answeredSince(Instant since) {
        return rows.answeredSince(since);
    }
}
