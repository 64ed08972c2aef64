package org.signpost.faq.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.faq.OldAnswer;
import org.signpost.faq.editor.ProposalEditing.SaveOutcome;
import org.signpost.faq.editor.VersionPublisher.PublishOutcome;
import org.signpost.staff.Staffer;
import org.signpost.triage.SampleTopics;

/** What is typed into a proposal: kept whoever types, and a new entry once it is published. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProposalEditingIT {
    private final EditedLibrary library = new EditedLibrary();
    private final EntryEditors editors = library.editors;
    private final Staffer maria = library.maria;
    private final Staffer ben = library.ben;

    @AfterAll
    void close() {
        library.close();
    }

    @Test
    void makesAnEntryOfAQuestionThatHadNone() {
        ProposalId id = library.bean(EntryProposals.class)
                .start(
                        new NewEntry(
                                "Can my partner's mother visit us?",
                                List.of("visa for my mother in law"),
                                SampleTopics.ABROAD_COUPLES,
                                "en"),
                        "Ben");
        EntryProposal proposal = editors.find(id);
        assertThat(proposal.wording().slug()).isEqualTo("abroad-couples-partners-mother-visit");
        EntryForm begun = proposal.wording();
        editors.save(
                ben,
                proposal,
                new EntryForm(
                        begun.slug(),
                        begun.topic(),
                        begun.question(),
                        begun.paraphrases(),
                        "visit",
                        "Yes.",
                        List.of(new EntryForm.SourceLine("USCIS", "https://www.uscis.gov/a", "")),
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
        EntryProposal proposal = editors.edit(maria, "policy-who-is-covered", "en");
        EntryForm dated = EntryEditors.dated(proposal.wording(), LocalDate.of(2026, 11, 22));
        EntryForm hers = EntryEditors.changed(dated, "Hers.", OldAnswer.REWORDED, "");
        EntryForm his = EntryEditors.changed(dated, "His.", OldAnswer.REWORDED, "");

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
        EntryProposal proposal = editors.edit(maria, "legal-help-fraud", "en");
        ProposalEditing proposalEditing = library.bean(ProposalEditing.class);
        EditorSession page = new EditorSession(proposal.counter(), "a-page", true);
        for (String reply : List.of("O", "On", "One")) {
            EntryForm typed = EntryEditors.changed(proposal.wording(), reply, OldAnswer.REWORDED, "");
            assertThat(proposalEditing.save(proposal.id(), typed, page, maria))
                    .isEqualTo(new SaveOutcome.Kept(proposal.id()));
        }
        EntryForm elsewhere = EntryEditors.changed(proposal.wording(), "Two", OldAnswer.REWORDED, "");

        assertThat(proposalEditing.save(
                        proposal.id(), elsewhere, new EditorSession(proposal.counter(), "a-second-page", false), maria))
                .isInstanceOf(SaveOutcome.Copied.class);
    }
}
