package org.signpost.gaps;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signpost.faq.Entry;
import org.signpost.faq.editor.EntryProposal;
import org.signpost.faq.editor.EntryProposals;
import org.signpost.faq.editor.NewEntry;
import org.signpost.faq.editor.ProposalId;
import org.signpost.gaps.GapSummary.Member;
import org.signpost.staff.Staffer;
import org.signpost.staff.audit.Audit;
import org.signpost.triage.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The entries that come of groups: begins to write one, and notes which was published. */
@Singleton
class GapEntries {
    private static final Logger LOG = LoggerFactory.getLogger(GapEntries.class);
    private static final int AT_ONCE = 50;

    private final GapRepository gaps;
    private final GapSummaries summaries;
    private final EntryProposals proposals;
    private final Audit audit;
    private final Clock clock;
    private final PublicWording wording = new PublicWording();

    GapEntries(GapRepository gaps, GapSummaries summaries, EntryProposals proposals, Audit audit, Clock clock) {
        this.gaps = gaps;
        this.summaries = summaries;
        this.proposals = proposals;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where the text is written that somebody began for a group; empty where none is. */
    Optional<String> address(Gap gap) {
        return Optional.ofNullable(gap.proposal())
                .flatMap(id -> proposals.findById(new ProposalId(id)))
                .filter(EntryProposal::open)
                .map(open -> EntryProposals.address(open.id()));
    }

    /**
     * Begins the text of an entry with what the group asks. Two people who press the button at once write one text.
     *
     * @return the address of the editor; of a group that is merged, what is written for the other; empty where there is none
     */
    @Transactional
    Optional<String> begin(Staffer who, GapId id) {
        gaps.lock(GapRepository.LOCK);
        Optional<Gap> found = gaps.findById(id);
        GapId into = found.map(Gap::mergedInto).orElse(null);
        Optional<Gap> gap = into == null ? found : gaps.findById(into);
        return gap.map(group -> address(group).orElseGet(() -> start(who, group)));
    }

    private String start(Staffer who, Gap gap) {
        List<Member> members = summaries.members(gap.id());
        List<String> wordings = members.isEmpty() ? List.of() : wording.of(members);
        NewEntry seed = new NewEntry(
                wordings.stream().findFirst().orElse(""),
                wordings.stream().skip(1).toList(),
                Topics.ofSlug(gap.topic()).orElse(null),
                Entry.FIRST_LANGUAGE);
        ProposalId proposal = proposals.start(seed, who.name());
        gaps.begin(gap.id(), proposal.value());
        audit.record(who, "gap.begin_entry", "gap/" + gap.id(), Map.of("proposal", proposal.toString()));
        return EntryProposals.address(proposal);
    }

    /** Says of groups whose text is in force by now which entry came of it; the caller holds the lock. */
    boolean noteWhatWasPublished() {
        Instant now = clock.instant();
        List<GapRepository.PublishedRow> published = gaps.published(LocalDate.ofInstant(now, ZoneOffset.UTC), AT_ONCE);
        for (GapRepository.PublishedRow row : published) {
            gaps.answer(row.gapId(), row.slug(), now);
            LOG.info("event=gap.answered gap={} entry={}", row.gapId(), row.slug());
        }
        return !published.isEmpty();
    }
}
