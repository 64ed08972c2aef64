package org.signpost.faq.editor;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.signpost.faq.ClaimConfirmation;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Entry;
import org.signpost.faq.OldAnswer;
import org.signpost.faq.VersionChange;
import org.signpost.faq.library.EntryText;
import org.signpost.faq.library.EntryVersions;
import org.signpost.faq.library.PublishedVersion;
import org.signpost.staff.Role;
import org.signpost.staff.Staffer;
import org.signpost.staff.audit.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes versions of what was written on screen. Each is made in one transaction of its own; only after it has ended does
 * the library look again. Thread-safe.
 */
@Singleton
public class VersionPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(VersionPublisher.class);
    private static final String STILL_RIGHT = "Reviewed again, still right.";
    private static final String CONFIRMED = "Sources read, claims confirmed.";

    private final EntryProposals proposals;
    private final EntryVersions versions;
    private final CurrentLibrary currentLibrary;
    private final Audit audit;
    private final Clock clock;

    VersionPublisher(
            EntryProposals proposals, EntryVersions versions, CurrentLibrary currentLibrary, Audit audit, Clock clock) {
        this.proposals = proposals;
        this.versions = versions;
        this.currentLibrary = currentLibrary;
        this.audit = audit;
        this.clock = clock;
    }

    /** The result of publishing. */
    public sealed interface PublishOutcome {
        /**
         * It is a version, now or since an earlier request of the same button.
         *
         * @param effectiveOn the day from which it is in force
         */
        record Done(VersionName version, LocalDate effectiveOn) implements PublishOutcome {}

        /** Somebody published another version meanwhile; nothing was done. */
        record Behind(PublishedVersion other) implements PublishOutcome {}

        /** Something in the form is missing or cannot be; nothing was done. */
        record Unready(ParsedForm.Unready form) implements PublishOutcome {}

        /** It was dropped, or never was; nothing was done. */
        record Gone() implements PublishOutcome {}
    }

    /** Whether a person may publish: everybody of the legal team, and administrators. */
    public static boolean mayPublish(Staffer who) {
        return who.role() != Role.MODERATOR;
    }

    /**
     * Makes the next version of a proposal as it was saved last, in one transaction that holds the entry {@code FOR
     * UPDATE}. Pressed twice it does it once.
     *
     * @throws IllegalArgumentException where the person is not of the legal team
     */
    public PublishOutcome publish(ProposalId id, Staffer who) {
        return byLegalTeam(who, () -> publishSaved(id, who));
    }

    /**
     * Makes a version that says the same with new dates: a person looked, and it is still right.
     *
     * @param base the version that was looked at
     */
    public PublishOutcome stillRight(VersionName base, LocalDate reviewBy, Staffer who) {
        return byLegalTeam(who, () -> renew(base, reviewBy, who));
    }

    /**
     * Makes a version that says the same, its claims confirmed: the person has opened every source.
     *
     * @param base the version that was looked at
     */
    public PublishOutcome confirm(VersionName base, Staffer who) {
        return byLegalTeam(who, () -> confirmClaims(base, who));
    }

    private PublishOutcome byLegalTeam(Staffer who, Supplier<PublishOutcome> publishing) {
        if (!mayPublish(who)) {
            throw new IllegalArgumentException("a moderator cannot publish: " + who.id());
        }
        PublishOutcome outcome = publishing.get();
        currentLibrary.lookAgain();
        return outcome;
    }

    @Transactional
    PublishOutcome publishSaved(ProposalId id, Staffer who) {
        versions.takeTurns();
        Optional<EntryProposal> found = proposals.findByIdForUpdate(id);
        if (found.isEmpty()) {
            return new PublishOutcome.Gone();
        }
        EntryProposal proposal = found.get();
        VersionName published = proposal.published();
        if (published != null) {
            return done(versions.findBySlugAndNumber(published.slug(), published.number())
                    .orElseThrow());
        }
        if (!proposal.open()) {
            return new PublishOutcome.Gone();
        }
        return switch (read(proposal)) {
            case ParsedForm.Unready form -> new PublishOutcome.Unready(form);
            case ParsedForm.Sound sound -> publish(proposal, sound, who);
        };
    }

    private ParsedForm read(EntryProposal proposal) {
        ParsedForm parsedForm = proposals.read(proposal, proposal.wording());
        if (proposal.slug() == null
                && parsedForm instanceof ParsedForm.Sound sound
                && versions.existsBySlug(sound.entry().slug())) {
            return ParsedForm.Unready.because("slug", "There is an entry of this short name already. Choose another.");
        }
        return parsedForm;
    }

    private PublishOutcome publish(EntryProposal proposal, ParsedForm.Sound sound, Staffer who) {
        Entry entry = sound.entry();
        versions.lockEntry(entry.slug());
        Optional<PublishedVersion> newest = versions.newest(entry.slug(), entry.language());
        if (newest.map(PublishedVersion::number).orElse(0) != proposal.base()) {
            return new PublishOutcome.Behind(newest.orElseThrow());
        }
        VersionName made = add(entry, sound.change(), sound.effectiveOn(), who, "proposal/" + proposal.id());
        proposals.publish(proposal.id(), made.slug(), made.number(), who.name(), clock.instant());
        return new PublishOutcome.Done(made, sound.effectiveOn());
    }

    @Transactional
    PublishOutcome renew(VersionName base, LocalDate reviewBy, Staffer who) {
        LocalDate today = LocalDate.now(clock);
        return reviewBy.isAfter(today)
                ? sayAgain(base, entry -> entry.reviewed(today, reviewBy), STILL_RIGHT, who)
                : new PublishOutcome.Unready(
                        ParsedForm.Unready.because("review-by", "Choose a day that is still to come."));
    }

    @Transactional
    PublishOutcome confirmClaims(VersionName base, Staffer who) {
        ClaimConfirmation confirmation = new ClaimConfirmation(who.name(), LocalDate.now(clock));
        return sayAgain(base, entry -> entry.confirmed(confirmation), CONFIRMED, who);
    }

    /** Makes a version that gives the same answer; pressed twice it does it once. */
    private PublishOutcome sayAgain(VersionName base, UnaryOperator<Entry> again, String what, Staffer who) {
        versions.takeTurns();
        versions.lockEntry(base.slug());
        Optional<PublishedVersion> seen = versions.findBySlugAndNumber(base.slug(), base.number());
        if (seen.isEmpty()) {
            return new PublishOutcome.Gone();
        }
        LocalDate today = LocalDate.now(clock);
        Entry entry = again.apply(seen.get().entry());
        VersionChange change = new VersionChange(OldAnswer.REWORDED, what);
        PublishedVersion newest =
                versions.newest(entry.slug(), entry.language()).orElseThrow();
        if (newest.text().equals(EntryText.of(entry, change))) {
            return done(newest);
        }
        return newest.number() == base.number()
                ? new PublishOutcome.Done(add(entry, change, today, who, "review"), today)
                : new PublishOutcome.Behind(newest);
    }

    private static PublishOutcome done(PublishedVersion version) {
        return new PublishOutcome.Done(new VersionName(version.slug(), version.number()), version.effectiveOn());
    }

    private VersionName add(Entry entry, VersionChange change, LocalDate effectiveOn, Staffer who, String from) {
        int number = versions.add(EntryText.of(entry, change), entry, change, effectiveOn, who.name());
        VersionName made = new VersionName(entry.slug(), number);
        OldAnswer old = change.oldAnswer();
        audit.record(
                who,
                "faq.publish",
                "faq/" + made,
                Map.of(
                        "language",
                        entry.language(),
                        "old_answer",
                        old == null ? "" : old.slug(),
                        "effective_on",
                        effectiveOn.toString(),
                        "from",
                        from));
        LOG.info("event=faq.published version={} language={} effective={}", made, entry.language(), effectiveOn);
        return made;
    }
}
