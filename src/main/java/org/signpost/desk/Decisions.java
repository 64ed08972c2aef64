package org.signpost.desk;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.staff.Staffer;

/**
 * Decides, one at a time for each comment. Decision, reply and audit row are one transaction. Safe for use by several
 * threads and nodes.
 */
@Singleton
class Decisions {
    private final DecisionRows rows;
    private final Claims claims;
    private final Judgement check;
    private final Ledger writer;
    private final Clock clock;

    Decisions(DecisionRows rows, Claims claims, Judgement check, Ledger writer, Clock clock) {
        this.rows = rows;
        this.claims = claims;
        this.check = check;
        this.writer = writer;
        this.clock = clock;
    }

    /** Does what the person wants, unless somebody was faster or the screen was out of date. */
    @Transactional
    Outcome decide(Staffer who, CommentId comment, Seen seen, Deed request) {
        Optional<Integer> revision = rows.lock(comment);
        if (revision.isEmpty()) {
            return new Outcome.Unknown();
        }
        Optional<String> conflict = conflict(who, comment, revision.get(), seen);
        if (conflict.isPresent()) {
            return new Outcome.Refused(conflict.get());
        }
        return switch (check.check(comment, seen, request)) {
            case Judgement.Accepted(Verdict decision) ->
                new Outcome.Decided(writer.write(who, comment, revision.get(), decision));
            case Outcome.Refusal refusal -> refusal;
        };
    }

    /** Why nothing may be decided from what the person has on the screen, or empty. */
    private Optional<String> conflict(Staffer who, CommentId comment, int revision, Seen seen) {
        Optional<Decision> live = rows.live(comment);
        if (live.map(decision -> decision.id().value()).orElse(0L) != seen.decisionId()) {
            return Optional.of(Sentences.overtaken(live, who, clock.instant()));
        }
        if (live.filter(decision -> decision.kind().replies()).isPresent()) {
            return Optional.of("This comment is answered. Withdraw the reply first if it should be another one.");
        }
        Optional<Claim> others = claims.others(comment, who);
        if (others.isPresent()) {
            return Optional.of(others.get().sentence(clock.instant()));
        }
        return revision == seen.revision() ? Optional.empty() : Optional.of(Sentences.CHANGED);
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
        writer.lock(found.get().commentId());
        Decision decision = rows.findById(id).orElseThrow();
        return writer.undo(who, decision)
                ? new Outcome.Decided(rows.findById(id).orElseThrow())
                : new Outcome.Refused(Sentences.tooLate(rows.findById(id).orElseThrow()));
    }

    /** The decision of this number about this comment; without a number the one that lives. */
    Optional<Decision> find(CommentId comment, @Nullable Long number) {
        return number == null
                ? rows.live(comment)
                : rows.findById(new DecisionId(number))
                        .filter(found -> found.commentId().equals(comment));
    }

    Optional<Decision> live(CommentId comment) {
        return rows.live(comment);
    }
}
