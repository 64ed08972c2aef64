package org.signpost.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.draft.ReplyText;
import org.signpost.faq.OldAnswer;
import org.signpost.staff.Staffer;

/** What a correction says, who gets it as a reply, and how it is taken back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionsIT {
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

        FollowUp followUp = Decided.done(followUps.decide(maria, key, wrong, new Choice.Approve(key.version())));

        assertThat(fixture.count("reply r JOIN reply_entry e ON e.reply_id = r.id WHERE r.follow_up_id = "
                        + followUp.id() + " AND r.state = 'SCHEDULED' AND e.slug = '" + slug + "' AND e.version = "
                        + key.version()))
                .isOne();
        assertThat(fixture.count(
                        "audit WHERE action = 'publish.follow_up_corrected' AND object = 'reply/" + wrong + "'"))
                .isOne();
        fixture.desk.clock().pass(Duration.ofSeconds(10));
        fixture.bean(Replies.class).releaseDue();
        ReplyId correction = fixture.correctionOf(followUp);
        assertThat(fixture.bean(Posting.class).posted(maria, correction)).isEqualTo(Posting.Result.DONE);
        assertThat(fixture.stateOf(wrong)).isEqualTo(ReplyState.POSTED);
    }

    @Test
    void anEditedCorrectionGoesOutInThePersonsWords() {
        String slug = "green-card-parole-in-place";
        ReplyId wrong = fixture.posted(1, slug, fixture.current(slug, "en")).getFirst();
        SweepKey key = fixture.wrong(slug, "en");

        assertThat(Decided.refusal(followUps.decide(maria, key, wrong, new Choice.Edit(" ", key.version()))))
                .contains("1 to 10000");
        assertThat(Decided.refusal(followUps.decide(maria, key, wrong, new Choice.Edit("Dear ____,", key.version()))))
                .contains("blank");
        FollowUp followUp =
                Decided.done(followUps.decide(maria, key, wrong, new Choice.Edit("In my words.", key.version())));

        assertThat(fixture.bean(Replies.class)
                        .findById(fixture.correctionOf(followUp))
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

        assertThat(Decided.refusal(followUps.decide(maria, key, wrong, new Choice.Approve(key.version()))))
                .contains("changed again");
        Decided.done(followUps.decide(maria, key, wrong, new Choice.Approve(reworded.version())));
    }

    @Test
    void undoesWithinTheWindowAndNotAfterIt() {
        String slug = "student-visa-travel-renewal";
        List<ReplyId> replies = fixture.posted(3, slug, fixture.current(slug, "en"));
        SweepKey key = fixture.wrong(slug, "en");
        FollowUp early = Decided.done(followUps.decide(maria, key, replies.get(0), new Choice.Approve(key.version())));
        FollowUp late = Decided.done(followUps.decide(maria, key, replies.get(1), new Choice.Approve(key.version())));
        FollowUp left = Decided.done(followUps.decide(maria, key, replies.get(2), new Choice.Leave()));

        Instant before = fixture.desk.clock().instant();
        fixture.desk.clock().pass(Duration.ofMillis(9_999));
        Decided.done(followUps.undo(maria, early.id()));
        fixture.desk.clock().pass(Duration.ofMillis(1));
        assertThat(Decided.refusal(followUps.undo(maria, late.id()))).contains("The time for undoing is over");
        fixture.desk.clock().pass(Duration.ofDays(30));
        Decided.done(followUps.undo(maria, left.id()));

        assertThat(Decided.refusal(followUps.undo(maria, left.id()))).isEqualTo("Maria has undone this already.");
        assertThat(fixture.walked(key)).containsExactly(replies.get(0), replies.get(2));
        assertThat(fixture.stateOf(fixture.correctionOf(early))).isEqualTo(ReplyState.WITHDRAWN);
        Decided.done(followUps.decide(maria, key, replies.get(0), new Choice.Approve(key.version())));
        fixture.desk.clock().set(before);
    }

    @Test
    void aWithdrawnCorrectionLetsTheReplyWaitAgain() {
        String slug = "student-visa-work";
        ReplyId wrong = fixture.posted(1, slug, fixture.current(slug, "en")).getFirst();
        SweepKey key = fixture.wrong(slug, "en");
        FollowUp followUp = Decided.done(followUps.decide(maria, key, wrong, new Choice.Approve(key.version())));

        assertThat(fixture.bean(Posting.class).withdraw(maria, fixture.correctionOf(followUp)))
                .isTrue();

        assertThat(fixture.walked(key)).containsExactly(wrong);
        assertThat(fixture.count("decision d JOIN reply r ON r.decision_id = d.id WHERE r.id = " + wrong
                        + " AND d.undone_at IS NULL"))
                .isOne();
    }

    @Test
    void aReplyThatWasTakenDownNeedsNoCorrection() {
        String slug = "student-visa-to-green-card";
        ReplyId wrong = fixture.posted(1, slug, fixture.current(slug, "en")).getFirst();
        SweepKey key = fixture.wrong(slug, "en");
        FollowUp followUp = Decided.done(followUps.decide(maria, key, wrong, new Choice.Approve(key.version())));

        assertThat(fixture.bean(Posting.class).withdraw(maria, wrong)).isTrue();

        assertThat(fixture.stateOf(fixture.correctionOf(followUp))).isEqualTo(ReplyState.WITHDRAWN);
        assertThat(sweeps.find(key).orElseThrow().total()).isZero();
        assertThat(Decided.refusal(followUps.decide(maria, key, wrong, new Choice.Leave())))
                .contains("does not wait here any more");
    }

    @Test
    void offersNoCorrectionWhileTheEntryItselfNeedsReview() {
        String slug = "legal-help-ask-in-private";
        ReplyId wrong = fixture.posted(1, slug, fixture.current(slug, "en")).getFirst();
        SweepKey key = fixture.wrong(slug, "en");
        Instant before = fixture.desk.clock().instant();
        fixture.desk.clock().set(Instant.parse("2029-01-01T00:00:00Z"));

        assertThat(Decided.refusal(followUps.decide(maria, key, wrong, new Choice.Approve(key.version()))))
                .contains("needs legal review since");
        Decided.done(followUps.decide(maria, key, wrong, new Choice.Leave()));
        fixture.desk.clock().set(before);
    }

    private ReplyText prepared(SweepKey key, ReplyId reply) {
        SweepItem item = sweeps.item(key, reply).orElseThrow();
        return ((Preparations.Ready) fixture.bean(Preparations.class).of(item)).reply();
    }
}
