package org.signpost.faq.editor;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Entry;
import org.signpost.faq.OldAnswer;
import org.signpost.faq.SourceConfirmation;
import org.signpost.faq.VersionChange;
import org.signpost.faq.library.EntryText;
import org.signpost.faq.library.EntryVersions;
import org.signpost.faq.library.PublishedVersion;
import org.signpost.staff.StaffAct;
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
    private static final String CONFIRMED = "Every source opened, still right.";

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
     * Makes a version that says the same, checked today by a person who opened every source and found there what it says.
     *
     * @param base the version that was looked at
     * @param opened the addresses of the sources that the person opened; refused unless it is all of them
     * @param until the last day on which it may be relied on; refused where it is not to come
     */
    public PublishOutcome confirm(VersionName base, Set<String> opened, LocalDate until, Staffer who) {
        return byLegalTeam(who, () -> confirmSources(base, opened, until, who));
    }

    private PublishOutcome byLegalTeam(Staffer who, Supplier<PublishOutcome> publishing) {
        if (!who.may(StaffAct.PUBLISH)) {
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

    /** Pressed twice it does it once. */
    @Transactional
    PublishOutcome confirmSources(VersionName base, Set<String> opened, LocalDate until, Staffer who) {
        versions.takeTurns();
        versions.lockEntry(base.slug());
        Optional<PublishedVersion> seen = versions.findBySlugAndNumber(base.slug(), base.number());
        if (seen.isEmpty()) {
            return new PublishOutcome.Gone();
        }
        LocalDate today = LocalDate.now(clock);
        String refusal = refusal(seen.get().entry(), opened, until, today);
        if (!refusal.isEmpty()) {
            return new PublishOutcome.Unready(ParsedForm.Unready.because("sources", refusal));
        }
        Entry entry = seen.get().entry().confirmed(new SourceConfirmation(who.name(), today), until);
        VersionChange change = new VersionChange(OldAnswer.REWORDED, CONFIRMED);
        PublishedVersion newest =
                versions.newest(entry.slug(), entry.language()).orElseThrow();
        if (newest.text().equals(EntryText.of(entry, change))) {
            return done(newest);
        }
        return newest.number() == base.number()
                ? new PublishOutcome.Done(add(entry, change, today, who, "review"), today)
                : new PublishOutcome.Behind(newest);
    }

    /** Why it cannot be confirmed like this, or an empty text. */
    private static String refusal(Entry entry, Set<String> opened, LocalDate until, LocalDate today) {
        List<String> sources = entry.sourceAddresses();
        long missing =
                sources.stream().filter(source -> !opened.contains(source)).count();
        if (sources.isEmpty()) {
            return "It names no source that could be opened. Edit it, and give it at least one.";
        }
        if (missing > 0) {
            return (missing == 1 ? "One source is" : missing + " sources are")
                    + " not ticked. Open each, and tick it where it" + " says what we say. Nothing was published.";
        }
        return until.isAfter(today) ? "" : "Choose a day that is still to come.";
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
