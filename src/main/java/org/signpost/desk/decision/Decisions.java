package org.signpost.desk.decision;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.desk.Decision;
import org.signpost.desk.DecisionId;
import org.signpost.desk.DecisionKind;
import org.signpost.desk.DecisionRepository;
import org.signpost.desk.DecisionWriter;
import org.signpost.desk.DeskSentences;
import org.signpost.desk.NewDecision;
import org.signpost.desk.comment.Claims;
import org.signpost.desk.comment.Claims.Claim;
import org.signpost.desk.comment.ScreenVersion;
import org.signpost.staff.StaffAct;
import org.signpost.staff.Staffer;

/**
 * Decides, one at a time for each comment. Decision, reply and audit row are one transaction; the links of a reply are looked at
 * before it begins. Safe for use by several threads and nodes.
 */
@Singleton
public class Decisions {
    private final DecisionRepository rows;
    private final Claims claims;
    private final DecisionCheck check;
    private final ReplyLinkCheck links;
    private final DecisionWriter writer;
    private final Clock clock;

    Decisions(
            DecisionRepository rows,
            Claims claims,
            DecisionCheck check,
            ReplyLinkCheck links,
            DecisionWriter writer,
            Clock clock) {
        this.rows = rows;
        this.claims = claims;
        this.check = check;
        this.links = links;
        this.writer = writer;
        this.clock = clock;
    }

    /** Does what the person wants, unless somebody was faster, the screen was out of date, or a link of the reply is dead. */
    public DecisionOutcome decide(
            Staffer who, CommentId comment, ScreenVersion screenVersion, DecisionRequest request) {
        return decide(who, comment, screenVersion, request, "");
    }

    /**
     * The same, and a reply with dead links goes out where the person was told of just these.
     *
     * @param insistence see {@link DecisionOutcome.DeadLink}, or empty
     */
    DecisionOutcome decide(
            Staffer who, CommentId comment, ScreenVersion screenVersion, DecisionRequest request, String insistence) {
        DeadLinks dead = links.deadLinks(comment, screenVersion, request);
        return dead.isEmpty() || dead.insistence(who, comment).equals(insistence)
                ? write(who, comment, screenVersion, request, dead.links())
                : dead.refusal(who, comment);
    }

    /** Looks at the links of these drafts at once, before each is decided. */
    void lookAhead(List<CommentId> comments) {
        links.lookAhead(comments);
    }

    @Transactional
    DecisionOutcome write(
            Staffer who,
            CommentId comment,
            ScreenVersion screenVersion,
            DecisionRequest request,
            List<String> insistedOn) {
        Optional<Integer> revision = rows.lock(comment);
        if (revision.isEmpty()) {
            return new DecisionOutcome.Unknown();
        }
        Optional<String> conflict = conflict(who, comment, revision.get(), screenVersion);
        if (conflict.isPresent()) {
            return new DecisionOutcome.Refused(conflict.get());
        }
        return switch (check.check(comment, screenVersion, request)) {
            case DecisionCheck.Accepted(NewDecision decision) -> {
                claims.end(comment);
                yield new DecisionOutcome.Decided(
                        writer.write(who, comment, revision.get(), decision.insistingOn(insistedOn)));
            }
            case DecisionOutcome.Refusal refusal -> refusal;
        };
    }

    /** Why nothing may be decided from what the person has on the screen, or empty. */
    private Optional<String> conflict(Staffer who, CommentId comment, int revision, ScreenVersion screenVersion) {
        Optional<Decision> live = rows.live(comment);
        if (live.map(decision -> decision.id().value()).orElse(0L) != screenVersion.decisionId()) {
            return Optional.of(DeskSentences.overtaken(live, who, clock.instant()));
        }
        if (live.filter(decision -> decision.kind().replies()).isPresent()) {
            return Optional.of("This comment is answered. Withdraw the reply first if it should be another one.");
        }
        if (live.filter(decision -> decision.kind() == DecisionKind.ESCALATED).isPresent()
                && !who.may(StaffAct.DECIDE_FOR_LEGAL)) {
            return Optional.of("This comment waits for the legal team. Only they and administrators decide about it.");
        }
        Optional<Claim> others = claims.others(comment, who);
        if (others.isPresent()) {
            return Optional.of(others.get().sentence(clock.instant()));
        }
        return revision == screenVersion.revision() ? Optional.empty() : Optional.of(DeskSentences.CHANGED);
    }

    /**
     * Takes a decision back: a reply only while it is held, anything else for as long as it lives. What it had replaced
     * lives again.
     */
    @Transactional
    public DecisionOutcome undo(Staffer who, DecisionId id) {
        Optional<Decision> found = rows.findById(id);
        if (found.isEmpty()) {
            return new DecisionOutcome.Unknown();
        }
        writer.lock(found.get().commentId());
        Decision decision = rows.findById(id).orElseThrow();
        if (decision.isLeftToLegal(who)) {
            return new DecisionOutcome.Refused(
                    decision.decidedBy() + " passed this on. Only they and the legal team take it back.");
        }
        return writer.undo(who, decision)
                ? new DecisionOutcome.Decided(rows.findById(id).orElseThrow())
                : new DecisionOutcome.Refused(
                        DeskSentences.tooLate(rows.findById(id).orElseThrow()));
    }

    /** The decision of this number about this comment; without a number the one that lives. */
    public Optional<Decision> find(CommentId comment, @Nullable Long number) {
        return number == null
                ? rows.live(comment)
                : rows.findById(new DecisionId(number))
                        .filter(found -> found.commentId().equals(comment));
    }

    public Optional<Decision> live(CommentId comment) {
        return rows.live(comment);
    }
}
