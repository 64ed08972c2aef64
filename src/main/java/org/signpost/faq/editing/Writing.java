package org.signpost.faq.editing;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.signpost.faq.PublishedVersion;
import org.signpost.faq.Versions;
import org.signpost.staff.Audit;
import org.signpost.staff.Role;
import org.signpost.staff.Staffer;

/** What people do with proposals before they are published. Nothing that somebody typed is ever lost. Thread-safe. */
@Singleton
public class Writing {
    private final ProposalRows rows;
    private final Proposals proposals;
    private final Versions versions;
    private final Audit audit;
    private final Clock clock;

    Writing(ProposalRows rows, Proposals proposals, Versions versions, Audit audit, Clock clock) {
        this.rows = rows;
        this.proposals = proposals;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps what was typed; in another proposal where somebody else was quicker. */
    @Transactional
    public Saved save(ProposalId id, Wording wording, Seen seen, Staffer who) {
        Optional<ProposalRows.Row> found = rows.lock(id.value());
        if (found.isEmpty()) {
            return new Saved.Gone();
        }
        ProposalRows.Row row = found.get();
        Proposal proposal = proposals.proposal(row);
        if (wording.equals(proposal.wording())) {
            return new Saved.Kept(id);
        }
        if (proposal.open() && seen.covers(row.counter(), row.savedIn())) {
            rows.save(
                    id.value(),
                    proposals.write(wording),
                    Proposals.question(wording),
                    who.name(),
                    seen.session(),
                    clock.instant());
            return new Saved.Kept(id);
        }
        if (!proposal.open() && seen.typing() && seen.covers(-1, row.savedIn())) {
            return new Saved.Kept(id);
        }
        ProposalId copy = proposals.copy(proposal, wording, who.name(), seen.session());
        return new Saved.Copied(copy, proposal.open() ? proposal.savedBy() : null);
    }

    /** Hands it to the legal team, once. */
    @Transactional
    public boolean propose(ProposalId id, Staffer who) {
        boolean before = proposals.find(id).map(Proposal::proposedBy).isPresent();
        return before || whenOpen(id, who, "faq.propose", () -> rows.propose(id.value(), who.name(), clock.instant()));
    }

    /** Puts it away; it can be taken up again. A moderator puts away only what they began. */
    @Transactional
    public boolean drop(ProposalId id, Staffer who) {
        boolean may = who.role() != Role.MODERATOR
                || proposals
                        .find(id)
                        .filter(some -> some.author().equals(who.name()))
                        .isPresent();
        return may && whenOpen(id, who, "faq.drop", () -> rows.drop(id.value(), who.name(), clock.instant()));
    }

    /** Takes up again what was put away. */
    @Transactional
    public boolean reopen(ProposalId id, Staffer who) {
        if (state(id) != Proposal.State.DROPPED) {
            return false;
        }
        rows.reopen(id.value());
        audit.record(who, "faq.reopen", "proposal/" + id, Map.of());
        return true;
    }

    /**
     * Says that the words stay although somebody published another version: the person has seen it.
     *
     * @param base the number of the version that was seen
     * @return whether that is still the newest one
     */
    @Transactional
    public boolean carryOn(ProposalId id, int base, Staffer who) {
        Optional<Proposal> found =
                rows.lock(id.value()).map(proposals::proposal).filter(Proposal::open);
        String slug = found.map(Proposal::slug).orElse(null);
        if (found.isEmpty() || slug == null) {
            return false;
        }
        boolean newest = versions.newest(slug, found.get().language())
                .map(PublishedVersion::number)
                .filter(number -> number == base)
                .isPresent();
        if (newest) {
            rows.carryOn(id.value(), base);
            audit.record(who, "faq.carry_on", "proposal/" + id, Map.of("base", Integer.toString(base)));
        }
        return newest;
    }

    private boolean whenOpen(ProposalId id, Staffer who, String action, Runnable deed) {
        if (state(id) != Proposal.State.OPEN) {
            return false;
        }
        deed.run();
        audit.record(who, action, "proposal/" + id, Map.of());
        return true;
    }

    private Proposal.State state(ProposalId id) {
        return rows.lock(id.value()).map(ProposalRows.Row::state).orElse(Proposal.State.DROPPED);
    }
}
