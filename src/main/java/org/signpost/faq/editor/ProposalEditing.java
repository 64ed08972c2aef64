package org.signpost.faq.editor;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.editor.EntryProposal.State;
import org.signpost.faq.library.EntryVersions;
import org.signpost.staff.StaffAct;
import org.signpost.staff.Staffer;
import org.signpost.staff.audit.Audit;

/** What people do with proposals before they are published. Nothing that somebody typed is ever lost. Thread-safe. */
@Singleton
public class ProposalEditing {
    private final EntryProposals proposals;
    private final EntryVersions versions;
    private final Audit audit;
    private final Clock clock;

    ProposalEditing(EntryProposals proposals, EntryVersions versions, Audit audit, Clock clock) {
        this.proposals = proposals;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The result of saving. */
    public sealed interface SaveOutcome {
        /** The words are kept in the proposal. */
        record Kept(ProposalId id) implements SaveOutcome {}

        /**
         * Somebody else changed, published or dropped the proposal meanwhile: the words are kept in another one.
         *
         * @param by who did, or null where it is closed
         */
        record Copied(ProposalId id, @Nullable String by) implements SaveOutcome {}

        /** There is no such proposal. */
        record Gone() implements SaveOutcome {}
    }

    /** Keeps what was typed; in another proposal where somebody else was quicker. */
    @Transactional
    public SaveOutcome save(ProposalId id, EntryForm entryForm, EditorSession editorSession, Staffer who) {
        Optional<EntryProposal> found = proposals.findByIdForUpdate(id);
        if (found.isEmpty()) {
            return new SaveOutcome.Gone();
        }
        EntryProposal proposal = found.get();
        if (entryForm.equals(proposal.wording())) {
            return new SaveOutcome.Kept(id);
        }
        if (proposal.open() && editorSession.covers(proposal.counter(), proposal.savedIn())) {
            String question = EntryProposals.question(entryForm);
            proposals.save(id, entryForm, question, who.name(), editorSession.session(), clock.instant());
            return new SaveOutcome.Kept(id);
        }
        if (!proposal.open() && editorSession.typing() && editorSession.covers(-1, proposal.savedIn())) {
            return new SaveOutcome.Kept(id);
        }
        ProposalId copy = proposals.copy(proposal, entryForm, who.name(), editorSession.session());
        return new SaveOutcome.Copied(copy, proposal.open() ? proposal.savedBy() : null);
    }

    /** Hands it to the legal team, once. */
    @Transactional
    public boolean propose(ProposalId id, Staffer who) {
        boolean before = proposals.findById(id).map(EntryProposal::proposedBy).isPresent();
        Instant now = clock.instant();
        return before || when(State.OPEN, id, who, "faq.propose", () -> proposals.propose(id, who.name(), now));
    }

    /** Puts it away; it can be taken up again. A moderator puts away only what they began. */
    @Transactional
    public boolean drop(ProposalId id, Staffer who) {
        boolean may = who.may(StaffAct.PUBLISH)
                || proposals
                        .findById(id)
                        .filter(some -> some.author().equals(who.name()))
                        .isPresent();
        Instant now = clock.instant();
        return may && when(State.OPEN, id, who, "faq.drop", () -> proposals.drop(id, who.name(), now));
    }

    /** Takes up again what was put away. */
    @Transactional
    public boolean reopen(ProposalId id, Staffer who) {
        return when(State.DROPPED, id, who, "faq.reopen", () -> proposals.reopen(id));
    }

    /**
     * Says that the words stay although somebody published another version: the person has seen it.
     *
     * @param base the number of the version that was seen
     * @return whether that is still the newest one
     */
    @Transactional
    public boolean carryOn(ProposalId id, int base, Staffer who) {
        boolean newest = proposals
                .findByIdForUpdate(id)
                .filter(EntryProposal::open)
                .flatMap(open ->
                        Optional.ofNullable(open.slug()).flatMap(slug -> versions.newest(slug, open.language())))
                .filter(version -> version.number() == base)
                .isPresent();
        if (newest) {
            proposals.carryOn(id, base);
            audit.record(who, "faq.carry_on", "proposal/" + id, Map.of("base", Integer.toString(base)));
        }
        return newest;
    }

    private boolean when(State state, ProposalId id, Staffer who, String auditAction, Runnable change) {
        boolean fits = proposals
                .findByIdForUpdate(id)
                .filter(found -> found.state() == state)
                .isPresent();
        if (fits) {
            change.run();
            audit.record(who, auditAction, "proposal/" + id, Map.of());
        }
        return fits;
    }
}
