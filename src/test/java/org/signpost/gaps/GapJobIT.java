package org.signpost.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentId;
import org.signpost.faq.matching.MatchJob;
import org.signpost.platform.database.DatabaseCheckup;
import org.signpost.testing.SimultaneousCalls;

/** Real questions of real comments on a real database, and the groups that they are put into. */
class GapJobIT {
    private final GapFixture gaps = new GapFixture();

    @AfterEach
    void close() {
        assertThat(gaps.bean(DatabaseCheckup.class).run()).allMatch(DatabaseCheckup.Finding::holds);
        gaps.close();
    }

    @Test
    void putsQuestionsThatAskTheSameIntoOneGroup() {
        List<CommentId> dogs = gaps.allAsk(GapFixture.DOGS);
        List<CommentId> lottery = gaps.allAsk(GapFixture.LOTTERY);

        gaps.workUntilIdle();

        assertThat(gaps.groupsOf(dogs)).hasSize(1).doesNotContainAnyElementsOf(gaps.groupsOf(lottery));
        assertThat(gaps.groupsOf(lottery)).hasSize(1);
        Gap group = gaps.gap(dogs.getFirst());
        assertThat(group.title()).contains("dog");
        assertThat(gaps.line(group.id()).people()).isEqualTo(4);
    }

    @Test
    void doesTheSameAgainInAnotherInstallation() {
        gaps.allAsk(GapFixture.DOGS);
        gaps.allAsk(GapFixture.LOTTERY);
        gaps.workUntilIdle();
        try (GapFixture other = new GapFixture()) {
            List<String> texts = new ArrayList<>(GapFixture.DOGS);
            texts.addAll(GapFixture.LOTTERY);
            for (String text : texts) {
                other.asks("Somebody " + text.length(), text);
                other.workUntilIdle();
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
        gaps.workUntilIdle();

        assertThat(gaps.bean(GapViews.class).list(GapListView.Tab.WAITING, 1).gaps())
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
        gaps.workUntilIdle();

        assertThat(gaps.bean(GapViews.class).list(GapListView.Tab.WAITING, 1).gaps())
                .extracting(GapListView.Line::asked)
                .containsExactly("2 people asked, last today", "3 people asked, last 3 months ago");
    }

    @Test
    void keepsLanguagesApart() {
        CommentId english = gaps.asks("Ana", "dog dog dog?");
        CommentId other = gaps.asks("Eva", "dog dog dog?", "fr", gaps.now());
        gaps.workUntilIdle();

        assertThat(gaps.groupsOf(List.of(english, other))).hasSize(2);
    }

    @Test
    void masksPersonalDataAndSurvivesHostileTexts() {
        gaps.asks(
                "Ana",
                "What vaccinations does my dog need to fly into the country with us? ana.q@mail.example (202) 555-0143, A 087-654-321.");
        String hostile = "\u202e<script>alert(1)</script> {{7*7}} ${jndi:ldap://x} ' OR 1=1 -- \ud83d\ude00";
        gaps.asks("Bad", hostile + "?".repeat(3_000));
        gaps.asks("Empty", "\u200b");
        gaps.asks("Long", "a".repeat(90_000));
        gaps.asks("Marks", "e" + "\u0301".repeat(20_000));
        gaps.workUntilIdle();

        assertThat(gaps.database.count("SELECT count(*) FROM match")).isEqualTo(5);
        assertThat(gaps.database.count("SELECT count(*) FROM digest_gap_question"))
                .isEqualTo(gaps.database.count("SELECT count(*) FROM match WHERE outcome = 'UNCOVERED'"))
                .isGreaterThanOrEqualTo(3);
        assertThat(gaps.database.count("SELECT count(*) FROM digest_gap_question q JOIN digest_gap g ON g.id = q.gap_id"
                        + " WHERE q.asks || g.title ~ '555|0143|mail.example|654' OR length(q.asks) > 600"))
                .isZero();
        assertThat(gaps.database.count("SELECT count(*) FROM digest_gap_question WHERE asks LIKE '%[e-mail address]%'"))
                .isOne();
    }

    @Test
    void readsACommentAgainThatWasChangedAtItsSource() {
        CommentId changed = gaps.asks("Ana", GapFixture.DOGS.getFirst());
        CommentId lottery = gaps.asks("Ben", GapFixture.LOTTERY.getFirst());
        gaps.workUntilIdle();

        gaps.rewords(changed, "Ana", GapFixture.LOTTERY.getLast());
        gaps.workUntilIdle();

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
        while (gaps.bean(MatchJob.class).work()) {
            gaps.now();
        }
        SimultaneousCalls.run(job::work, job::work);
        gaps.workUntilIdle();

        assertThat(gaps.database.count("SELECT count(*) FROM digest_gap_question"))
                .isEqualTo(60);
        assertThat(gaps.database.count("SELECT count(DISTINCT gap_id) FROM digest_gap_question"))
                .isOne();
    }
}
