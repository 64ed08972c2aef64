package org.signpost.faq.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.faq.OldAnswer;
import org.signpost.faq.editing.Publishing.PublishOutcome;
import org.signpost.faq.editing.Writing.SaveOutcome;
import org.signpost.staff.Staffer;
import org.signpost.triage.SampleTopics;

/** What is typed into a proposal: kept whoever types, and a new entry once it is published. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProposalsIT {
    private final EditedLibrary library = new EditedLibrary();
    private final Editors editors = library.editors;
    private final Staffer maria = library.maria;
    private final Staffer ben = library.ben;

    @AfterAll
    void close() {
        library.close();
    }

    @Test
    void makesAnEntryOfAQuestionThatHadNone() {
        ProposalId id = library.bean(Proposals.class)
                .start(
                        new NewEntry(
                                "Can my partner's mother visit us?",
                                List.of("visa for my mother in law"),
                                SampleTopics.ABROAD_COUPLES,
                                "en"),
                        "Ben");
        Proposal proposal = editors.find(id);
        assertThat(proposal.wording().slug()).isEqualTo("abroad-couples-partners-mother-visit");
        Wording begun = proposal.wording();
        editors.save(
                ben,
                proposal,
                new Wording(
                        begun.slug(),
                        begun.topic(),
                        begun.question(),
                        begun.paraphrases(),
                        "visit",
                        "Yes.",
                        List.of(),
                        "",
                        "",
                        begun.reviewed(),
                        begun.reviewBy(),
                        "Yes, with a visa.",
                        "",
                        "",
                        ""));

        assertThatThrownBy(() -> editors.publish(ben, id)).isInstanceOf(IllegalArgumentException.class);
        assertThat(editors.publish(maria, id))
                .isEqualTo(new PublishOutcome.Done(
                        new VersionName("abroad-couples-partners-mother-visit", 1), LocalDate.of(2026, 11, 22)));
        assertThat(library.current("abroad-couples-partners-mother-visit")).isEqualTo("Yes.");
        assertThat(editors.find(id).published()).isEqualTo(new VersionName(begun.slug(), 1));
    }

    @Test
    void neverLosesWhatTwoPeopleTypeIntoOneProposal() {
        Proposal proposal = editors.edit(maria, "policy-who-is-covered", "en");
        Wording hers = Editors.changed(proposal.wording(), "Hers.", OldAnswer.REWORDED, "");
        Wording his = Editors.changed(proposal.wording(), "His.", OldAnswer.REWORDED, "");

        assertThat(editors.save(maria, proposal, hers)).isEqualTo(new SaveOutcome.Kept(proposal.id()));
        assertThat(editors.save(maria, proposal, hers)).isEqualTo(new SaveOutcome.Kept(proposal.id()));
        SaveOutcome second = editors.save(ben, proposal, his);

        assertThat(second).isInstanceOfSatisfying(SaveOutcome.Copied.class, copied -> {
            assertThat(copied.by()).isEqualTo("Maria");
            assertThat(editors.find(copied.id()).wording()).isEqualTo(his);
        });
        assertThat(editors.find(proposal.id()).wording()).isEqualTo(hers);
    }

    @Test
    void savesAgainAndAgainFromThePageThatSavedLast() {
        Proposal proposal = editors.edit(maria, "legal-help-fraud", "en");
        Writing writing = library.bean(Writing.class);
        Seen page = new Seen(proposal.counter(), "a-page", true);
        for (String reply : List.of("O", "On", "One")) {
            Wording typed = Editors.changed(proposal.wording(), reply, OldAnswer.REWORDED, "");
            assertThat(writing.save(proposal.id(), typed, page, maria)).isEqualTo(new SaveOutcome.Kept(proposal.id()));
        }
        Wording elsewhere = Editors.changed(proposal.wording(), "Two", OldAnswer.REWORDED, "");

        assertThat(writing.save(proposal.id(), elsewhere, new Seen(proposal.counter(), "a-second-page", false), maria))
                .isInstanceOf(SaveOutcome.Copied.class);
    }
}
