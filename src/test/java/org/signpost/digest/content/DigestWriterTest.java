package org.signpost.digest.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.signpost.digest.content.DigestContent.Bar;
import org.signpost.digest.content.DigestContent.Item;
import org.signpost.digest.content.DigestContent.Section;
import org.signpost.digest.content.WeekFacts.EscalatedComment;
import org.signpost.digest.content.WeekFacts.Excerpt;
import org.signpost.digest.content.WeekFacts.FirstOfMany;
import org.signpost.digest.content.WeekFacts.Handling;
import org.signpost.digest.content.WeekFacts.UrgentComment;
import org.signpost.digest.content.WeekFacts.UrgentComments;
import org.signpost.digest.content.WeekFacts.WeekCounts;
import org.signpost.gaps.WaitingGaps.WaitingGap;
import org.signpost.platform.web.WebSettings;

class DigestWriterTest {
    private static final DigestWriter WRITER =
            new DigestWriter(new WebSettings("127.0.0.1", 8080, "https://desk.harbor.example", null));
    private static final WeekFacts QUIET = SampleWeekFacts.quiet();

    @Test
    void aQuietWeekHasNoSectionAndSaysSo() {
        DigestContent digest = WRITER.write(QUIET, "");

        assertThat(digest.headline()).isEqualTo("Nothing needs you this week.");
        assertThat(digest.subject()).isEqualTo("Nothing needs you this week (to 15 November 2026)");
        assertThat(digest.sections()).isEmpty();
        assertThat(digest.bars()).isEmpty();
        assertThat(digest.deskUrl()).isEqualTo("https://desk.harbor.example/desk");
    }

    @Test
    void theHeadlineSaysHowManyOfTheThingsAreUrgent() {
        assertThat(headline(waiting(1), SampleWeekFacts.none()))
                .isEqualTo("1 thing needs the legal team this week, and it is urgent");
        assertThat(headline(waiting(2), SampleWeekFacts.none()))
                .isEqualTo("2 things need the legal team this week, all urgent");
        assertThat(headline(waiting(1), passedOn(2))).isEqualTo("3 things need the legal team this week, 1 urgent");
        assertThat(headline(urgent(Map.of(Handling.ANSWERED, 4)), passedOn(1)))
                .isEqualTo("1 thing needs the legal team this week");
    }

    @Test
    void theSectionsStandInTheOrderOfTheirHurry() {
        assertThat(WRITER.write(SampleWeekFacts.full(), "").sections())
                .extracting(Section::title)
                .containsExactly(
                        "Urgent",
                        "Passed on to you",
                        "Questions that no entry answers",
                        "Entries past their review date",
                        "Replies that rely on changed entries",
                        "Entries that nobody has checked");
    }

    @Test
    void unconfirmedEntriesAreNamedButDoNotDrownWhatNeedsTheTeam() {
        DigestContent digest = WRITER.write(SampleWeekFacts.full(), "");

        assertThat(digest.sections().getLast().items()).singleElement().satisfies(item -> {
            assertThat(item.note()).isEqualTo("Written on 20 November 2026 (en, es).");
            assertThat(item.url()).endsWith("/library/entries/deportation-detained");
        });
        assertThat(digest.headline()).startsWith("6 things need the legal team");
    }

    @Test
    void urgentCommentsAreCountedByHowFarStaffHaveCome() {
        UrgentComments urgent = urgent(Map.of(Handling.CLOSED, 1, Handling.WAITING, 2, Handling.APPROVED, 3));

        assertThat(WRITER.write(week(urgent, SampleWeekFacts.none()), "")
                        .sections()
                        .getFirst()
                        .note())
                .endsWith("6 in all: 2 waiting, 3 answered but not on the website yet, 1 closed without a reply.");
    }

    @Test
    void whatIsNotListedIsCountedWithALinkToTheDesk() {
        Section crowded = WRITER.write(SampleWeekFacts.crowded(), "").sections().get(1);

        assertThat(crowded.items()).hasSize(WeekFactsRepository.MOST);
        assertThat(crowded.more()).isEqualTo(400 - WeekFactsRepository.MOST);
        assertThat(crowded.moreUrl()).isEqualTo("https://desk.harbor.example/desk?lane=legal");
    }

    @Test
    void aCommentThatWasOldWhenItCameSaysWhenItWasWritten() {
        Excerpt fresh = excerpt(Duration.ofHours(47));
        Excerpt old = excerpt(Duration.ofDays(400));

        assertThat(passedOnTitle(fresh)).doesNotContain("written");
        assertThat(passedOnTitle(old)).contains(", written 9 October 2025, under “A step for couples”");
    }

    @Test
    void aNoteThatNobodyWroteLeavesNothingBehind() {
        Item item = WRITER.write(week(waiting(0), passedOn(1)), "")
                .sections()
                .getFirst()
                .items()
                .getFirst();

        assertThat(item.note()).isEmpty();
        assertThat(item.link()).isEqualTo("Open on the desk");
    }

    @Test
    void topicsAreCalledByTheirNames() {
        assertThat(WRITER.write(SampleWeekFacts.full(), "").bars())
                .containsExactly(
                        new Bar("Student visa", 23),
                        new Bar("Fiancé visa", 9),
                        new Bar("Deportation", 4),
                        new Bar("Other questions", 1));
        assertThat(gapTitle("work-permit")).isEqualTo("Work permit: 2 people asked");
        assertThat(gapTitle("never-heard-of")).isEqualTo("never-heard-of: 2 people asked");
    }

    @Test
    void commentsThatTriageHasNotReadAreNamedOnlyWhereThereAreAny() {
        assertThat(counts(0)).extracting(Bar::label).doesNotContain("Not read by Signpost yet");
        assertThat(counts(3)).contains(new Bar("Not read by Signpost yet", 3));
    }

    private static List<Bar> counts(int unread) {
        return WRITER.write(
                        new WeekFacts(
                                QUIET.period(),
                                urgent(Map.of()),
                                SampleWeekFacts.none(),
                                SampleWeekFacts.none(),
                                SampleWeekFacts.none(),
                                SampleWeekFacts.none(),
                                SampleWeekFacts.none(),
                                List.of(),
                                new WeekCounts(9, 5, 3, 1, 1, unread)),
                        "")
                .counts();
    }

    private static String gapTitle(String topic) {
        WeekFacts week = new WeekFacts(
                QUIET.period(),
                urgent(Map.of()),
                SampleWeekFacts.none(),
                SampleWeekFacts.all(List.of(new WaitingGap(1, topic, 2, List.of("May I?")))),
                SampleWeekFacts.none(),
                SampleWeekFacts.none(),
                SampleWeekFacts.none(),
                List.of(),
                QUIET.counts());
        return WRITER.write(week, "").sections().getFirst().items().getFirst().title();
    }

    private static String passedOnTitle(Excerpt comment) {
        FirstOfMany<EscalatedComment> one =
                SampleWeekFacts.all(List.of(new EscalatedComment(comment, SampleWeekFacts.DUE, "")));
        return WRITER.write(week(waiting(0), one), "")
                .sections()
                .getFirst()
                .items()
                .getFirst()
                .title();
    }

    private static Excerpt excerpt(Duration age) {
        var arrived = SampleWeekFacts.DUE.minus(Duration.ofDays(3));
        return new Excerpt(1, "May I?", "A step for couples", arrived, arrived.minus(age));
    }

    private static String headline(UrgentComments urgent, FirstOfMany<EscalatedComment> escalated) {
        return WRITER.write(week(urgent, escalated), "").headline();
    }

    private static WeekFacts week(UrgentComments urgent, FirstOfMany<EscalatedComment> escalated) {
        return new WeekFacts(
                QUIET.period(),
                urgent,
                escalated,
                SampleWeekFacts.none(),
                SampleWeekFacts.none(),
                SampleWeekFacts.none(),
                SampleWeekFacts.none(),
                List.of(),
                QUIET.counts());
    }

    private static UrgentComments waiting(int count) {
        return count == 0 ? urgent(Map.of()) : urgent(Map.of(Handling.WAITING, count));
    }

    private static UrgentComments urgent(Map<Handling, Integer> handled) {
        return new UrgentComments(List.<UrgentComment>of(), handled);
    }

    private static FirstOfMany<EscalatedComment> passedOn(int count) {
        EscalatedComment one = new EscalatedComment(SampleWeekFacts.excerpt(13, "May I?"), SampleWeekFacts.DUE, " ");
        return SampleWeekFacts.all(Collections.nCopies(count, one));
    }
}
