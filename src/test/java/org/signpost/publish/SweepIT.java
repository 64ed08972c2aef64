package org.signpost.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.faq.OldAnswer;
import org.signpost.staff.Staffer;

/** What a sweep lists, and what people decide in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SweepIT {
    private static final int MANY = 1000;

    private final SweepFixture fixture = new SweepFixture();
    private final Sweeps sweeps = fixture.bean(Sweeps.class);
    private final FollowUps followUps = fixture.bean(FollowUps.class);
    private final Staffer maria = fixture.desk.person("Maria");

    @AfterEach
    void whatMustHoldHolds() {
        assertThat(fixture.offenders()).isZero();
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @Test
    void listsExactlyTheThousandThatReliedOnTheOldAnswer() {
        String slug = "fiance-visa-steps";
        int english = fixture.current(slug, "en");
        List<ReplyId> relied = fixture.posted(MANY, slug, english);
        fixture.posted(60, slug, fixture.current(slug, "es"));
        fixture.posted(60, "fiance-visa-same-sex", fixture.current("fiance-visa-same-sex", "en"));
        List<ReplyId> removed = fixture.posted(20, slug, english);
        removed.forEach(reply -> fixture.bean(Posting.class).withdraw(maria, reply));

        SweepKey key = fixture.wrong(slug, "en");
        fixture.posted(60, slug, key.version());

        Sweep sweep = sweeps.find(key).orElseThrow();
        assertThat(sweep.waiting()).isEqualTo(MANY);
        assertThat(sweep.progress()).isEqualTo("0 of 1,000 done");
        assertThat(listed(key)).containsExactlyElementsOf(relied);
        assertThat(sweeps.open(100))
                .filteredOn(found -> found.key().equals(key))
                .containsExactly(sweep);
        assertThat(walked(key)).containsExactlyElementsOf(relied);
    }

    @Test
    void countsWhatIsDoneAndShowsTheNextAtOnce() {
        String slug = "fiance-visa-refused";
        List<ReplyId> replies = fixture.posted(3, slug, fixture.current(slug, "en"));
        SweepKey key = fixture.wrong(slug, "en");

        followUps.decide(maria, key, replies.getFirst(), new Choice.Leave());
        followUps.decide(maria, key, replies.getLast(), new Choice.Approve(key.version()));

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
    void hasNoSweepForANewWording() {
        String slug = "legal-help-fraud";
        fixture.posted(1, slug, fixture.current(slug, "en"));

        SweepKey key = fixture.publish(slug, "en", OldAnswer.REWORDED, null);

        assertThat(sweeps.find(key)).isEmpty();
        assertThat(sweeps.open(100)).noneMatch(sweep -> sweep.slug().equals(slug));
    }

    @Test
    void preparesACorrectionInTheLanguageOfTheAnswer() {
        String slug = "fiance-visa-after-arrival";
        ReplyId english = fixture.posted(1, slug, fixture.current(slug, "en")).getFirst();
        ReplyId spanish = fixture.posted(1, slug, fixture.current(slug, "es")).getFirst();
        SweepKey first = fixture.wrong(slug, "en");
        SweepKey second = fixture.wrong(slug, "es");

        assertThat(prepared(first, english).text())
                .startsWith("On October 1, 2026 we pointed you to our answer “")
                .contains("That answer changed on November 23, 2026", "Since today this is different")
                .contains("http://localhost:8080/faq/" + slug + " (checked on ")
                .doesNotContain("?lang=", "%");
        assertThat(prepared(second, spanish).text())
                .startsWith("El 1 de octubre de 2026 le indicamos nuestra respuesta «")
                .contains("http://localhost:8080/faq/" + slug + "?lang=es");
        assertThat(prepared(second, spanish).language()).isEqualTo("es");
    }

    @Test
    void anApprovedCorrectionBecomesAReplyThatReliesOnTheNewVersion() {
        String slug = "green-card-civil-union";
        ReplyId wrong = fixture.posted(1, slug, fixture.current(slug, "en")).getFirst();
        SweepKey key = fixture.wrong(slug, "en");

        FollowUp followUp = done(followUps.decide(maria, key, wrong, new Choice.Approve(key.version())));

        assertThat(fixture.count("reply r JOIN reply_entry e ON e.reply_id = r.id WHERE r.follow_up_id = "
                        + followUp.id() + " AND r.state = 'SCHEDULED' AND e.slug = '" + slug + "' AND e.version = "
                        + key.version()))
                .isOne();
        assertThat(fixture.count(
                        "audit WHERE action = 'publish.follow_up_corrected' AND object = 'reply/" + wrong + "'"))
                .isOne();
        fixture.desk.clock().pass(Duration.ofSeconds(10));
        fixture.bean(Replies.class).releaseDue();
        ReplyId correction = correctionOf(followUp);
        assertThat(fixture.bean(Posting.class).posted(maria, correction)).isEqualTo(Posting.Result.DONE);
        assertThat(fixture.stateOf(wrong)).isEqualTo(ReplyState.POSTED);
    }

    @Test
    void anEditedCorrectionGoesOutInThePersonsWords() {
        String slug = "green-card-parole-in-place";
        ReplyId wrong = fixture.posted(1, slug, fixture.current(slug, "en")).getFirst();
        SweepKey key = fixture.wrong(slug, "en");

        assertThat(refusal(followUps.decide(maria, key, wrong, new Choice.Edit(" ", key.version()))))
                .contains("1 to 10000");
        assertThat(refusal(followUps.decide(maria, key, wrong, new Choice.Edit("Dear ____,", key.version()))))
                .contains("blank");
        FollowUp followUp = done(followUps.decide(maria, key, wrong, new Choice.Edit("In my words.", key.version())));

        assertThat(fixture.bean(Replies.class)
                        .find(correctionOf(followUp))
                        .orElseThrow()
                        .text())
                .isEqualTo("In my words.");
    }

    @Test
    void tellsWhoReadAnOlderCorrectionToReadItAgain() {
        String slug = "work-permit-renewal";
        ReplyId wrong = fixture.posted(1, slug, fixture.current(slug, "en")).getFirst();
        SweepKey key = fixture.wrong(slug, "en");
        SweepKey reworded = fixture.publish(slug, "en", OldAnswer.REWORDED, null);

        assertThat(refusal(followUps.decide(maria, key, wrong, new Choice.Approve(key.version()))))
                .contains("changed again");
        done(followUps.decide(maria, key, wrong, new Choice.Approve(reworded.version())));
    }

    @Test
    void undoesWithinTheWindowAndNotAfterIt() {
        String slug = "student-visa-travel-renewal";
        List<ReplyId> replies = fixture.posted(3, slug, fixture.current(slug, "en"));
        SweepKey key = fixture.wrong(slug, "en");
        FollowUp early = done(followUps.decide(maria, key, replies.get(0), new Choice.Approve(key.version())));
        FollowUp late = done(followUps.decide(maria, key, replies.get(1), new Choice.Approve(key.version())));
        FollowUp left = done(followUps.decide(maria, key, replies.get(2), new Choice.Leave()));

        Instant before = fixture.desk.clock().instant();
        fixture.desk.clock().pass(Duration.ofMillis(9_999));
        done(followUps.undo(maria, early.id()));
        fixture.desk.clock().pass(Duration.ofMillis(1));
        assertThat(refusal(followUps.undo(maria, late.id()))).contains("The time for undoing is over");
        fixture.desk.clock().pass(Duration.ofDays(30));
        done(followUps.undo(maria, left.id()));

        assertThat(refusal(followUps.undo(maria, left.id()))).isEqualTo("Maria has undone this already.");
        assertThat(walked(key)).containsExactly(replies.get(0), replies.get(2));
        assertThat(fixture.stateOf(correctionOf(early))).isEqualTo(ReplyState.WITHDRAWN);
        done(followUps.decide(maria, key, replies.get(0), new Choice.Approve(key.version())));
        fixture.desk.clock().set(before);
    }

    @Test
    void aWithdrawnCorrectionLetsTheReplyWaitAgain() {
        String slug = "student-visa-work";
        ReplyId wrong = fixture.posted(1, slug, fixture.current(slug, "en")).getFirst();
        SweepKey key = fixture.wrong(slug, "en");
        FollowUp followUp = done(followUps.decide(maria, key, wrong, new Choice.Approve(key.version())));

        assertThat(fixture.bean(Posting.class).withdraw(maria, correctionOf(followUp)))
                .isTrue();

        assertThat(walked(key)).containsExactly(wrong);
        assertThat(fixture.count("decision d JOIN reply r ON r.decision_id = d.id WHERE r.id = " + wrong
                        + " AND d.undone_at IS NULL"))
                .isOne();
    }

    @Test
    void aReplyThatWasTakenDownNeedsNoCorrection() {
        String slug = "student-visa-to-green-card";
        ReplyId wrong = fixture.posted(1, slug, fixture.current(slug, "en")).getFirst();
        SweepKey key = fixture.wrong(slug, "en");
        FollowUp followUp = done(followUps.decide(maria, key, wrong, new Choice.Approve(key.version())));

        assertThat(fixture.bean(Posting.class).withdraw(maria, wrong)).isTrue();

        assertThat(fixture.stateOf(correctionOf(followUp))).isEqualTo(ReplyState.WITHDRAWN);
        assertThat(sweeps.find(key).orElseThrow().total()).isZero();
        assertThat(refusal(followUps.decide(maria, key, wrong, new Choice.Leave())))
                .contains("does not wait here any more");
    }

    @Test
    void theNextChangeAsksAgainAboutWhatWasLeftAndAboutCorrections() {
        String slug = "deportation-court-date";
        List<ReplyId> replies = fixture.posted(3, slug, fixture.current(slug, "en"));
        SweepKey first = fixture.wrong(slug, "en");
        FollowUp followUp = done(followUps.decide(maria, first, replies.get(0), new Choice.Approve(first.version())));
        done(followUps.decide(maria, first, replies.get(1), new Choice.Leave()));
        fixture.desk.clock().pass(Duration.ofSeconds(10));
        fixture.bean(Replies.class).releaseDue();
        ReplyId correction = correctionOf(followUp);
        fixture.bean(Posting.class).posted(maria, correction);

        SweepKey second = fixture.wrong(slug, "en");

        assertThat(walked(second)).containsExactly(replies.get(1), replies.get(2), correction);
        assertThat(sweeps.find(first).orElseThrow().progress()).isEqualTo("2 of 2 done");
        assertThat(followUps.decide(maria, first, replies.get(2), new Choice.Leave()))
                .isInstanceOf(ChoiceOutcome.Refused.class);
    }

    @Test
    void offersNoCorrectionWhileTheEntryItselfNeedsReview() {
        String slug = "legal-help-ask-in-private";
        ReplyId wrong = fixture.posted(1, slug, fixture.current(slug, "en")).getFirst();
        SweepKey key = fixture.wrong(slug, "en");
        Instant before = fixture.desk.clock().instant();
        fixture.desk.clock().set(Instant.parse("2029-01-01T00:00:00Z"));

        assertThat(refusal(followUps.decide(maria, key, wrong, new Choice.Approve(key.version()))))
                .contains("needs legal review since");
        done(followUps.decide(maria, key, wrong, new Choice.Leave()));
        fixture.desk.clock().set(before);
    }

    @Test
    void knowsNoReplyThatThereIsNot() {
        assertThat(followUps.decide(maria, new SweepKey("nothing", 1), new ReplyId(0), new Choice.Leave()))
                .isInstanceOf(ChoiceOutcome.Unknown.class);
        assertThat(followUps.undo(maria, new FollowUpId(0))).isInstanceOf(ChoiceOutcome.Unknown.class);
    }

    private Preparation.Ready prepared(SweepKey key, ReplyId reply) {
        return (Preparation.Ready)
                fixture.bean(Preparations.class).of(sweeps.item(key, reply).orElseThrow());
    }

    private ReplyId correctionOf(FollowUp followUp) {
        return new ReplyId(fixture.desk.database.count("SELECT id FROM reply WHERE follow_up_id = " + followUp.id()));
    }

    /** Every page of the list. */
    private List<ReplyId> listed(SweepKey key) {
        List<ReplyId> found = new ArrayList<>();
        for (int page = 0; ; page++) {
            List<SweepLine> lines = sweeps.lines(key, page);
            lines.stream().limit(Sweeps.PAGE).map(SweepLine::replyId).forEach(found::add);
            if (lines.size() <= Sweeps.PAGE) {
                return found;
            }
        }
    }

    /** One after another, as with the key for the next. */
    private List<ReplyId> walked(SweepKey key) {
        List<ReplyId> found = new ArrayList<>();
        var item = sweeps.first(key);
        while (item.isPresent()) {
            found.add(item.get().replyId());
            item = sweeps.after(key, item.get().replyId());
        }
        return found;
    }

    private static FollowUp done(ChoiceOutcome outcome) {
        assertThat(outcome).isInstanceOf(ChoiceOutcome.Done.class);
        return ((ChoiceOutcome.Done) outcome).followUp();
    }

    private static String refusal(ChoiceOutcome outcome) {
        assertThat(outcome).isInstanceOf(ChoiceOutcome.Refused.class);
        return ((ChoiceOutcome.Refused) outcome).sentence();
    }
}
