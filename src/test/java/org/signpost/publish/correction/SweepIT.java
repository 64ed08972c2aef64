package org.signpost.publish.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.OldAnswer;
import org.signpost.publish.FollowUp;
import org.signpost.publish.FollowUpId;
import org.signpost.publish.Replies;
import org.signpost.publish.ReplyId;
import org.signpost.publish.Sweep;
import org.signpost.publish.SweepFixture;
import org.signpost.publish.SweepKey;
import org.signpost.publish.Sweeps;
import org.signpost.publish.correction.CorrectionDecisions.CorrectionRequest;
import org.signpost.publish.reply.ReplyActions;
import org.signpost.staff.Staffer;

/** What a sweep lists and counts, from when, and what the next one asks again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SweepIT {
    private static final int MANY = 1000;

    @RegisterExtension
    private final SweepFixture fixture = new SweepFixture();

    private final Sweeps sweeps = fixture.bean(Sweeps.class);
    private final CorrectionDecisions followUps = fixture.bean(CorrectionDecisions.class);
    private final Staffer maria = fixture.desk.person("Maria");

    @Test
    void listsExactlyTheThousandThatReliedOnTheOldAnswer() {
        String slug = "fiance-visa-steps";
        int english = fixture.current(slug, "en");
        List<ReplyId> relied = fixture.posted(MANY, slug, english);
        fixture.posted(60, "fiance-visa-same-sex", fixture.current("fiance-visa-same-sex", "en"));
        List<ReplyId> removed = fixture.posted(20, slug, english);
        removed.forEach(reply -> fixture.bean(ReplyActions.class).withdraw(maria, reply));

        SweepKey key = fixture.wrong(slug, "en");
        fixture.posted(60, slug, key.version());

        Sweep sweep = sweeps.find(key).orElseThrow();
        assertThat(sweep.waiting()).isEqualTo(MANY);
        assertThat(sweep.progress()).isEqualTo("0 of 1,000 done");
        assertThat(listed(key)).containsExactlyElementsOf(relied);
        assertThat(sweeps.open(100))
                .filteredOn(found -> found.key().equals(key))
                .containsExactly(sweep);
        assertThat(fixture.inOrderOfThePages(key)).containsExactlyElementsOf(relied);
    }

    @Test
    void countsWhatIsDoneAndShowsTheNextAtOnce() {
        String slug = "fiance-visa-refused";
        List<ReplyId> replies = fixture.posted(3, slug, fixture.current(slug, "en"));
        SweepKey key = fixture.wrong(slug, "en");

        followUps.decide(maria, key, replies.getFirst(), new CorrectionRequest.Leave());
        followUps.decide(maria, key, replies.getLast(), new CorrectionRequest.Approve(key.version()));

        Sweep sweep = sweeps.find(key).orElseThrow();
        assertThat(sweep.progress()).isEqualTo("2 of 3 done");
        assertThat(sweep.corrected()).isOne();
        assertThat(sweep.kept()).isOne();
        assertThat(sweeps.next(key, replies.getLast()).orElseThrow().replyId()).isEqualTo(replies.get(1));
        assertThat(sweeps.next(key, replies.get(1))).isEmpty();
    }

    @Test
    void waitsForTheDayFromWhichTheNewAnswerCounts() {
        String slug = "children-stepchild";
        fixture.posted(1, slug, fixture.current(slug, "en"));
        SweepKey key = fixture.publish(slug, "en", OldAnswer.WRONG, "2027-01-15");

        assertThat(sweeps.find(key)).isEmpty();
        Instant before = fixture.desk.clock().instant();
        fixture.desk.clock().set(Instant.parse("2027-01-14T23:59:59Z"));
        assertThat(sweeps.find(key)).isEmpty();
        fixture.desk.clock().set(Instant.parse("2027-01-15T00:00:00Z"));
        assertThat(sweeps.find(key).orElseThrow().waiting()).isOne();
        fixture.desk.clock().set(before);
    }

    @Test
    void asksAboutRepliesInOtherLanguagesUntilTheirOwnTextIsRightAgain() {
        String slug = "green-card-spouse";
        ReplyId english = fixture.posted(1, slug, fixture.current(slug, "en")).getFirst();
        ReplyId spanish = fixture.posted(1, slug, fixture.current(slug, "es")).getFirst();
        SweepKey key = fixture.wrong(slug, "en");

        assertThat(fixture.inOrderOfThePages(key)).containsExactly(english, spanish);
        FollowUp followUp = CorrectionOutcomes.done(
                followUps.decide(maria, key, spanish, new CorrectionRequest.Approve(key.version())));
        assertThat(textOf(followUp)).contains("Since today this is different").doesNotContain("lang=es");

        SweepKey translated = fixture.publish(slug, "es", OldAnswer.REWORDED, null);
        fixture.posted(1, slug, translated.version());

        assertThat(fixture.inOrderOfThePages(key)).containsExactly(english);
    }

    @Test
    void correctsInTheLanguageOfTheReplyOnceItsTextIsRightAgain() {
        String slug = "green-card-overstay";
        ReplyId spanish = fixture.posted(1, slug, fixture.current(slug, "es")).getFirst();
        SweepKey key = fixture.wrong(slug, "en");
        SweepKey translated = fixture.publish(slug, "es", OldAnswer.REWORDED, null);

        FollowUp followUp = CorrectionOutcomes.done(
                followUps.decide(maria, key, spanish, new CorrectionRequest.Approve(translated.version())));

        assertThat(textOf(followUp)).contains(slug + "?lang=es");
    }

    private String textOf(FollowUp followUp) {
        return fixture.bean(Replies.class)
                .findById(fixture.correctionOf(followUp))
                .orElseThrow()
                .text();
    }

    @Test
    void aNewWordingInEnglishLeavesTheTranslationsAsTheyAre() {
        String slug = "student-visa-work";
        fixture.posted(1, slug, fixture.current(slug, "es"));

        SweepKey key = fixture.publish(slug, "en", OldAnswer.REWORDED, null);

        assertThat(sweeps.find(key)).isEmpty();
        assertThat(fixture.bean(CurrentLibrary.class).get().outdated(slug, "es"))
                .isFalse();
    }

    @Test
    void hasNoSweepForANewWording() {
        String slug = "legal-help-fraud";
        fixture.posted(1, slug, fixture.current(slug, "en"));

        SweepKey key = fixture.publish(slug, "en", OldAnswer.REWORDED, null);

        assertThat(sweeps.find(key)).isEmpty();
        assertThat(sweeps.open(100)).noneMatch(sweep -> sweep.slug().equals(slug));
    }

    @Test
    void theNextChangeAsksAgainAboutWhatWasLeftAndAboutCorrections() {
        String slug = "deportation-court-date";
        List<ReplyId> replies = fixture.posted(3, slug, fixture.current(slug, "en"));
        SweepKey first = fixture.wrong(slug, "en");
        FollowUp followUp = CorrectionOutcomes.done(
                followUps.decide(maria, first, replies.get(0), new CorrectionRequest.Approve(first.version())));
        CorrectionOutcomes.done(followUps.decide(maria, first, replies.get(1), new CorrectionRequest.Leave()));
        fixture.desk.clock().pass(Duration.ofSeconds(10));
        fixture.bean(Replies.class).releaseDue();
        ReplyId correction = fixture.correctionOf(followUp);
        fixture.bean(ReplyActions.class).posted(maria, correction);

        SweepKey second = fixture.wrong(slug, "en");

        assertThat(fixture.inOrderOfThePages(second)).containsExactly(replies.get(1), replies.get(2), correction);
        assertThat(sweeps.find(first).orElseThrow().progress()).isEqualTo("2 of 2 done");
        assertThat(followUps.decide(maria, first, replies.get(2), new CorrectionRequest.Leave()))
                .isInstanceOf(CorrectionOutcome.Refused.class);
    }

    @Test
    void knowsNoReplyThatThereIsNot() {
        assertThat(followUps.decide(maria, new SweepKey("nothing", 1), new ReplyId(0), new CorrectionRequest.Leave()))
                .isInstanceOf(CorrectionOutcome.Unknown.class);
        assertThat(followUps.undo(maria, new FollowUpId(0))).isInstanceOf(CorrectionOutcome.Unknown.class);
    }

    /** Every page of the list. */
    private List<ReplyId> listed(SweepKey key) {
        List<ReplyId> found = new ArrayList<>();
        for (int page = 0; ; page++) {
            List<Sweeps.Line> lines = sweeps.lines(key, page);
            lines.stream().limit(Sweeps.PAGE).map(Sweeps.Line::replyId).forEach(found::add);
            if (lines.size() <= Sweeps.PAGE) {
                return found;
            }
        }
    }
}
