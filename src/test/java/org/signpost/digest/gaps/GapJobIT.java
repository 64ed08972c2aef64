package org.signpost.digest.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentId;
import org.signpost.desk.AtTheDesk;
import org.signpost.draft.Drafts;
import org.signpost.faq.editing.Editors;
import org.signpost.faq.editing.Proposal;
import org.signpost.faq.editing.ProposalId;
import org.signpost.faq.editing.Published;
import org.signpost.faq.editing.Saved;
import org.signpost.faq.editing.Wording;
import org.signpost.faq.matching.Matches;
import org.signpost.faq.matching.Outcome;
import org.signpost.platform.Checkup;
import org.signpost.platform.MovableClock;
import org.signpost.staff.Role;
import org.signpost.staff.Staffer;

/** Real questions of real comments on a real database, from the first that asks to the draft that answers. */
class GapJobIT {
    private final GapFixture gaps = new GapFixture();

    @AfterEach
    void close() {
        assertThat(gaps.bean(Checkup.class).run()).allMatch(Checkup.Finding::holds);
        gaps.close();
    }

    @Test
    void putsQuestionsThatAskTheSameIntoOneGroup() {
        List<CommentId> dogs = all(GapFixture.DOGS);
        List<CommentId> lottery = all(GapFixture.LOTTERY);

        gaps.settle();

        assertThat(groups(dogs)).hasSize(1).doesNotContainAnyElementsOf(groups(lottery));
        assertThat(groups(lottery)).hasSize(1);
        Gap group = gap(dogs.getFirst());
        assertThat(group.title()).contains("dog");
        assertThat(line(group.id()).people()).isEqualTo(4);
    }

    @Test
    void doesTheSameAgainInAnotherInstallation() {
        all(GapFixture.DOGS);
        all(GapFixture.LOTTERY);
        gaps.settle();
        try (GapFixture other = new GapFixture()) {
            List<String> texts = new ArrayList<>(GapFixture.DOGS);
            texts.addAll(GapFixture.LOTTERY);
            for (String text : texts) {
                other.asks("Somebody " + text.length(), text);
                other.settle();
            }
            String members = "SELECT count(DISTINCT gap_id) * 1000 + sum(gap_id * comment_id) FROM digest_gap_question";
            assertThat(other.database.count(members)).isEqualTo(gaps.database.count(members));
        }
    }

    @Test
    void countsAPersonOnceAndPeopleWithoutANameEach() {
        for (String author : List.of("Ana", " ana", "Ben", "Anonymous", "Anonymous")) {
            gaps.asks(author, GapFixture.DOGS.getFirst());
        }
        gaps.settle();

        assertThat(gaps.bean(GapViews.class).list(Tab.WAITING, 1).gaps())
                .singleElement()
                .satisfies(line -> assertThat(line.asked()).isEqualTo("4 people asked, last today"));
    }

    @Test
    void manyWhoAskedLatelyComeBeforeManyWhoAskedLongAgo() {
        for (int i = 0; i < 3; i++) {
            gaps.asks(
                    "Old " + i, GapFixture.LOTTERY.getFirst(), "en", gaps.now().minus(Duration.ofDays(100)));
        }
        for (int i = 0; i < 2; i++) {
            gaps.asks("New " + i, GapFixture.DOGS.getFirst());
        }
        gaps.settle();

        assertThat(gaps.bean(GapViews.class).list(Tab.WAITING, 1).gaps())
                .extracting(GapLine::asked)
                .containsExactly("2 people asked, last today", "3 people asked, last 3 months ago");
    }

    @Test
    void keepsLanguagesApart() {
        CommentId english = gaps.asks("Ana", "dog dog dog?");
        CommentId other = gaps.asks("Eva", "dog dog dog?", "fr", gaps.now());
        gaps.settle();

        assertThat(groups(List.of(english, other))).hasSize(2);
    }

    @Test
    void masksPersonalDataAndSurvivesHostileTexts() {
        gaps.asks("Ana", "My dog Rex, can he fly? Write to ana.q@mail.example or (202) 555-0143, A 087-654-321.");
        String hostile = "\u202e<script>alert(1)</script> {{7*7}} ${jndi:ldap://x} ' OR 1=1 -- \ud83d\ude00";
        gaps.asks("Bad", hostile + "?".repeat(3_000));
        gaps.asks("Empty", "\u200b");
        gaps.asks("Long", "a".repeat(90_000));
        gaps.asks("Marks", "e" + "\u0301".repeat(20_000));
        gaps.settle();

        assertThat(gaps.database.count("SELECT count(*) FROM digest_gap_question"))
                .isEqualTo(5);
        assertThat(gaps.database.count("SELECT count(*) FROM digest_gap_question q JOIN digest_gap g ON g.id = q.gap_id"
                        + " WHERE q.asks || g.title ~ '555|0143|mail.example|654' OR length(q.asks) > 600"))
                .isZero();
        assertThat(gaps.database.count("SELECT count(*) FROM digest_gap_question WHERE asks LIKE '%[e-mail address]%'"))
                .isOne();
    }

    @Test
    void letsAQuestionGoWhenItIsDecidedAndTakesItBackWhenThatIsUndone() {
        List<CommentId> dogs = all(GapFixture.DOGS);
        gaps.settle();
        GapId group = gaps.gapOf(dogs.getFirst()).orElseThrow();
        AtTheDesk desk = new AtTheDesk(gaps.server.getApplicationContext());

        desk.close(dogs.get(0));
        desk.answer(dogs.get(1), "Yes, it can.");
        var passedOn = desk.passOn(dogs.get(2), "What about dogs?");
        gaps.settle();

        assertThat(gaps.gapOf(dogs.get(0))).isEmpty();
        assertThat(gaps.gapOf(dogs.get(1))).contains(group);
        assertThat(gaps.gapOf(dogs.get(2))).contains(group);
        desk.undo(passedOn);
        desk.close(dogs.get(2));
        gaps.trashes(dogs.get(3));
        gaps.settle();
        assertThat(gaps.gapOf(dogs.get(2))).isEmpty();
        assertThat(gaps.gapOf(dogs.get(3))).isEmpty();
        assertThat(line(group).people()).isOne();

        gaps.bean(MovableClock.class).pass(Duration.ofDays(366));
        gaps.settle();
        assertThat(gaps.gapOf(dogs.get(1))).isEmpty();
        assertThat(line(group).people()).isZero();
        assertThat(gap(group).title()).contains("dog");
    }

    @Test
    void readsACommentAgainThatWasChangedAtItsSource() {
        CommentId changed = gaps.asks("Ana", GapFixture.DOGS.getFirst());
        CommentId lottery = gaps.asks("Ben", GapFixture.LOTTERY.getFirst());
        gaps.settle();

        gaps.rewords(changed, "Ana", GapFixture.LOTTERY.getLast());
        gaps.settle();

        assertThat(gaps.gapOf(changed)).isEqualTo(gaps.gapOf(lottery));
        assertThat(gaps.database.count("SELECT count(*) FROM digest_gap_question"))
                .isEqualTo(2);
    }

    @Test
    void twoNodesAtOncePutEveryQuestionIntoOneGroup() throws Exception {
        for (int i = 0; i < 60; i++) {
            gaps.asks("Person " + i, GapFixture.DOGS.get(i % 4));
        }
        GapJob job = gaps.bean(GapJob.class);
        while (gaps.bean(org.signpost.faq.matching.MatchJob.class).work()) {
            gaps.now();
        }
        CyclicBarrier barrier = new CyclicBarrier(2);
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> rounds = new ArrayList<>();
            for (int node = 0; node < 2; node++) {
                rounds.add(nodes.submit(() -> {
                    barrier.await();
                    return job.work();
                }));
            }
            for (Future<Boolean> round : rounds) {
                round.get();
            }
        }
        gaps.settle();

        assertThat(gaps.database.count("SELECT count(*) FROM digest_gap_question"))
                .isEqualTo(60);
        assertThat(gaps.database.count("SELECT count(DISTINCT gap_id) FROM digest_gap_question"))
                .isOne();
    }

    @Test
    void anEntryWrittenForAGroupGivesItsWaitingCommentsDrafts() {
        List<CommentId> dogs = all(GapFixture.DOGS);
        CommentId lottery = gaps.asks("Lot", GapFixture.LOTTERY.getFirst());
        CommentId personal =
                gaps.asks("Pers", "Can my dog fly with me? Call me at (202) 555-0143, is there a fee for a dog?");
        CommentId answered = gaps.asks("By hand", GapFixture.DOGS.get(2));
        gaps.settle();
        new AtTheDesk(gaps.server.getApplicationContext()).answer(answered, "Yes, it can.");
        gaps.bean(MovableClock.class).pass(Duration.ofMinutes(5));
        GapId group = gaps.gapOf(dogs.getFirst()).orElseThrow();
        assertThat(line(group).people()).isEqualTo(6);
        assertThat(dogs).allSatisfy(id -> assertThat(outcome(id)).isEqualTo(Outcome.UNCOVERED));

        Staffer maria = gaps.person("Maria", Role.LEGAL);
        Proposal proposal = begin(maria, group);
        assertThat(proposal.wording().question()).containsIgnoringCase("dog");
        assertThat(proposal.wording().paraphrases().lines()).hasSize(3);
        assertThat(proposal.wording().question() + proposal.wording().paraphrases())
                .doesNotContain("555", "[phone");
        assertThat(begin(maria, group).id()).isEqualTo(proposal.id());
        String slug = publish(maria, proposal);
        gaps.settle();

        assertThat(dogs).allSatisfy(id -> {
            assertThat(outcome(id)).isIn(Outcome.MATCHED, Outcome.AMBIGUOUS);
            assertThat(gaps.bean(Drafts.class).current(id).orElseThrow().entries())
                    .anyMatch(entry -> entry.slug().equals(slug));
            assertThat(gaps.gapOf(id)).isEmpty();
        });
        assertThat(outcome(lottery)).isEqualTo(Outcome.UNCOVERED);
        assertThat(outcome(answered)).as("decided ones stay as they are").isEqualTo(Outcome.UNCOVERED);
        assertThat(gaps.gapOf(answered)).isEmpty();
        assertThat(gaps.gapOf(personal)).isEmpty();
        assertThat(gap(group).entry()).isEqualTo(slug);
        assertThat(gaps.bean(GapViews.class).list(Tab.ANSWERED, 1).gaps())
                .singleElement()
                .satisfies(answeredGroup ->
                        assertThat(answeredGroup.answered()).isEqualTo("5 comments got drafts, nobody waits any more"));
        assertThat(gaps.bean(GapViews.class).list(Tab.WAITING, 1).gaps())
                .extracting(GapLine::title)
                .allMatch(title -> title.contains("lottery"));
    }

    @Test
    void rematchesOnlyOpenCommentsAndOnlyOnce() {
        List<CommentId> dogs = all(GapFixture.DOGS);
        gaps.settle();
        AtTheDesk desk = new AtTheDesk(gaps.server.getApplicationContext());
        desk.close(dogs.getFirst());
        String stale = "SELECT count(*) FROM match WHERE library = ''";
        new Editors(gaps.server.getApplicationContext())
                .publish(
                        gaps.person("Maria", Role.LEGAL),
                        "asylum-lgbt",
                        "en",
                        "Another reply.",
                        org.signpost.faq.OldAnswer.REWORDED,
                        null);

        assertThat(gaps.bean(org.signpost.desk.RematchJob.class).work()).isTrue();
        assertThat(gaps.database.count(stale)).isEqualTo(3);
        assertThat(gaps.bean(org.signpost.desk.RematchJob.class).work()).isFalse();
        assertThat(gaps.bean(Matches.class).find(dogs.getLast()))
                .as("it keeps its lane meanwhile")
                .isPresent();
        gaps.settle();
        assertThat(gaps.database.count(stale)).isZero();
        assertThat(gaps.bean(org.signpost.desk.RematchJob.class).work()).isFalse();
        assertThat(gaps.database.count("SELECT count(DISTINCT library) FROM match"))
                .isEqualTo(2);
    }

    private Proposal begin(Staffer who, GapId group) {
        String address = gaps.bean(GapEntries.class).begin(who, group).orElseThrow();
        long id = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
        return new Editors(gaps.server.getApplicationContext()).find(new ProposalId(id));
    }

    private String publish(Staffer who, Proposal proposal) {
        Editors editors = new Editors(gaps.server.getApplicationContext());
        Wording begun = proposal.wording();
        Saved saved = editors.save(
                who,
                proposal,
                new Wording(
                        begun.slug(),
                        "policy",
                        begun.question(),
                        begun.paraphrases(),
                        "dog, pets",
                        "Dogs may come; the airline and the health authorities ask for papers.",
                        List.of(),
                        "",
                        "",
                        begun.reviewed(),
                        begun.reviewBy(),
                        "A dog may come with you. It needs a rabies certificate and the form of the health authority.",
                        "",
                        "",
                        ""));
        assertThat(saved).isInstanceOf(Saved.Kept.class);
        Published published = editors.publish(who, proposal.id());
        assertThat(published).isInstanceOf(Published.Done.class);
        return ((Published.Done) published).version().slug();
    }

    private List<CommentId> all(List<String> texts) {
        return texts.stream()
                .map(text -> gaps.asks("Somebody " + text.length(), text))
                .toList();
    }

    private List<GapId> groups(List<CommentId> comments) {
        return comments.stream()
                .map(gaps::gapOf)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Outcome outcome(CommentId id) {
        return gaps.bean(Matches.class).find(id).orElseThrow().outcome();
    }

    private Gap gap(CommentId comment) {
        return gap(gaps.gapOf(comment).orElseThrow());
    }

    private Gap gap(GapId id) {
        return gaps.bean(GapRows.class).find(id).orElseThrow();
    }

    private GapLists.LineRow line(GapId id) {
        return gaps.bean(GapLists.class).line(id, gaps.now());
    }
}
