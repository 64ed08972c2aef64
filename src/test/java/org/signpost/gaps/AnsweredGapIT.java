package org.signpost.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentId;
import org.signpost.desk.DeskPerson;
import org.signpost.desk.queue.RematchJob;
import org.signpost.draft.Drafts;
import org.signpost.faq.OldAnswer;
import org.signpost.faq.editor.EntryEditors;
import org.signpost.faq.editor.EntryForm;
import org.signpost.faq.editor.EntryProposal;
import org.signpost.faq.editor.ProposalEditing.SaveOutcome;
import org.signpost.faq.editor.ProposalId;
import org.signpost.faq.editor.VersionPublisher.PublishOutcome;
import org.signpost.faq.matching.MatchOutcome;
import org.signpost.faq.matching.Matches;
import org.signpost.platform.database.DatabaseCheckup;
import org.signpost.staff.Role;
import org.signpost.staff.Staffer;
import org.signpost.testing.MovableClock;

/** How questions leave their groups: somebody decides about the comment, or an entry is written that answers it. */
class AnsweredGapIT {
    private final GapFixture gaps = new GapFixture();

    @AfterEach
    void close() {
        assertThat(gaps.bean(DatabaseCheckup.class).run()).allMatch(DatabaseCheckup.Finding::holds);
        gaps.close();
    }

    @Test
    void letsAQuestionGoWhenItIsDecidedAndTakesItBackWhenThatIsUndone() {
        List<CommentId> dogs = gaps.allAsk(GapFixture.DOGS);
        gaps.workUntilIdle();
        GapId group = gaps.gapOf(dogs.getFirst()).orElseThrow();
        DeskPerson desk = new DeskPerson(gaps.server.getApplicationContext());

        desk.close(dogs.get(0));
        desk.answer(dogs.get(1), "Yes, it can.");
        var passedOn = desk.passOn(dogs.get(2), "What about dogs?");
        gaps.workUntilIdle();

        assertThat(gaps.gapOf(dogs.get(0))).isEmpty();
        assertThat(gaps.gapOf(dogs.get(1))).contains(group);
        assertThat(gaps.gapOf(dogs.get(2))).contains(group);
        desk.undo(passedOn);
        desk.close(dogs.get(2));
        gaps.trashes(dogs.get(3));
        gaps.workUntilIdle();
        assertThat(gaps.gapOf(dogs.get(2))).isEmpty();
        assertThat(gaps.gapOf(dogs.get(3))).isEmpty();
        assertThat(gaps.line(group).people()).isOne();

        gaps.bean(MovableClock.class).pass(Duration.ofDays(366));
        gaps.workUntilIdle();
        assertThat(gaps.gapOf(dogs.get(1))).isEmpty();
        assertThat(gaps.line(group).people()).isZero();
        assertThat(gaps.gap(group).title()).contains("dog");
    }

    @Test
    void anEntryWrittenForAGroupGivesItsWaitingCommentsDrafts() {
        List<CommentId> dogs = gaps.allAsk(GapFixture.DOGS);
        CommentId lottery = gaps.asks("Lot", GapFixture.LOTTERY.getFirst());
        CommentId personal = gaps.asks(
                "Pers", "What papers does the dog need to fly with me to Chicago? Call me at (202) 555-0143.");
        CommentId answered = gaps.asks("By hand", GapFixture.DOGS.get(2));
        gaps.workUntilIdle();
        new DeskPerson(gaps.server.getApplicationContext()).answer(answered, "Yes, it can.");
        gaps.bean(MovableClock.class).pass(Duration.ofMinutes(5));
        GapId group = gaps.gapOf(dogs.getFirst()).orElseThrow();
        assertThat(gaps.line(group).people()).isEqualTo(6);
        assertThat(dogs).allSatisfy(id -> assertThat(outcome(id)).isEqualTo(MatchOutcome.UNCOVERED));

        Staffer maria = gaps.person("Maria", Role.LEGAL);
        EntryProposal proposal = begin(maria, group);
        assertThat(proposal.wording().question()).containsIgnoringCase("dog");
        assertThat(proposal.wording().paraphrases().lines()).hasSize(4);
        assertThat(proposal.wording().question() + proposal.wording().paraphrases())
                .doesNotContain("555", "[phone");
        assertThat(begin(maria, group).id()).isEqualTo(proposal.id());
        String slug = publish(maria, proposal);
        gaps.workUntilIdle();

        assertThat(dogs).allSatisfy(id -> {
            assertThat(outcome(id)).isIn(MatchOutcome.MATCHED, MatchOutcome.AMBIGUOUS);
            assertThat(gaps.bean(Drafts.class).current(id).orElseThrow().reply().reliedOn())
                    .anyMatch(entry -> entry.slug().equals(slug));
            assertThat(gaps.gapOf(id)).isEmpty();
        });
        assertThat(outcome(lottery)).isEqualTo(MatchOutcome.UNCOVERED);
        assertThat(outcome(answered)).as("decided ones stay as they are").isEqualTo(MatchOutcome.UNCOVERED);
        assertThat(gaps.gapOf(answered)).isEmpty();
        assertThat(gaps.gapOf(personal)).isEmpty();
        assertThat(gaps.gap(group).entry()).isEqualTo(slug);
        assertThat(gaps.bean(GapViews.class).list(GapListView.Tab.ANSWERED, 1).gaps())
                .singleElement()
                .satisfies(answeredGroup -> assertThat(answeredGroup.answer())
                        .extracting(GapListView.Answer::effect)
                        .isEqualTo("5 comments got drafts, nobody waits any more"));
        assertThat(gaps.bean(GapViews.class).list(GapListView.Tab.WAITING, 1).gaps())
                .extracting(GapListView.Line::title)
                .allMatch(title -> title.contains("lottery"));
    }

    @Test
    void rematchesOnlyOpenCommentsAndOnlyOnce() {
        List<CommentId> dogs = gaps.allAsk(GapFixture.DOGS);
        gaps.workUntilIdle();
        DeskPerson desk = new DeskPerson(gaps.server.getApplicationContext());
        desk.close(dogs.getFirst());
        String stale = "SELECT count(*) FROM match WHERE library = ''";
        new EntryEditors(gaps.server.getApplicationContext())
                .publish(
                        gaps.person("Maria", Role.LEGAL),
                        "asylum-lgbt",
                        "en",
                        "Another reply.",
                        OldAnswer.REWORDED,
                        null);

        assertThat(gaps.bean(RematchJob.class).work()).isTrue();
        assertThat(gaps.database.count(stale)).isEqualTo(3);
        assertThat(gaps.bean(RematchJob.class).work()).isFalse();
        assertThat(gaps.bean(Matches.class).find(dogs.getLast()))
                .as("it keeps its lane meanwhile")
                .isPresent();
        gaps.workUntilIdle();
        assertThat(gaps.database.count(stale)).isZero();
        assertThat(gaps.bean(RematchJob.class).work()).isFalse();
        assertThat(gaps.database.count("SELECT count(DISTINCT library) FROM match"))
                .isEqualTo(2);
    }

    private EntryProposal begin(Staffer who, GapId group) {
        String address = gaps.bean(GapEntries.class).begin(who, group).orElseThrow();
        long id = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
        return new EntryEditors(gaps.server.getApplicationContext()).find(new ProposalId(id));
    }

    private String publish(Staffer who, EntryProposal proposal) {
        EntryEditors editors = new EntryEditors(gaps.server.getApplicationContext());
        EntryForm begun = proposal.wording();
        SaveOutcome saved = editors.save(
                who,
                proposal,
                new EntryForm(
                        begun.slug(),
                        "policy",
                        begun.question(),
                        begun.paraphrases(),
                        "dog, pets",
                        "Dogs may come; the airline and the health authorities ask for papers.",
                        List.of(new EntryForm.SourceLine("USCIS", "https://www.uscis.gov/a", "")),
                        List.of(),
                        "",
                        "",
                        begun.reviewed(),
                        begun.reviewBy(),
                        "A dog may come with you. It needs a rabies certificate and the form of the health authority.",
                        "",
                        "",
                        ""));
        assertThat(saved).isInstanceOf(SaveOutcome.Kept.class);
        PublishOutcome published = editors.publish(who, proposal.id());
        assertThat(published).isInstanceOf(PublishOutcome.Done.class);
        return ((PublishOutcome.Done) published).version().slug();
    }

    private MatchOutcome outcome(CommentId id) {
        return gaps.bean(Matches.class).find(id).orElseThrow().outcome();
    }
}
