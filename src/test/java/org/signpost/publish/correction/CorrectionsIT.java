package org.signpost.publish.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signpost.draft.ReplyText;
import org.signpost.faq.OldAnswer;
import org.signpost.publish.FollowUp;
import org.signpost.publish.Replies;
import org.signpost.publish.ReplyId;
import org.signpost.publish.ReplyState;
import org.signpost.publish.SweepFixture;
import org.signpost.publish.SweepKey;
import org.signpost.publish.Sweeps;
import org.signpost.publish.Sweeps.SweepItem;
import org.signpost.publish.correction.CorrectionDecisions.CorrectionRequest;
import org.signpost.publish.reply.ReplyActions;
import org.signpost.staff.Staffer;

/** What a correction says, who gets it as a reply, and how it is taken back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionsIT {
    @RegisterExtension
    private final SweepFixture fixture = new SweepFixture();

    private final Sweeps sweeps = fixture.bean(Sweeps.class);
    private final CorrectionDecisions followUps = fixture.bean(CorrectionDecisions.class);
    private final Staffer maria = fixture.desk.person("Maria");

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
                .contains("http://localhost:8080/faq/" + slug + " (written on ")
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

        FollowUp followUp = CorrectionOutcomes.done(
                followUps.decide(maria, key, wrong, new CorrectionRequest.Approve(key.version())));

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
        assertThat(fixture.bean(ReplyActions.class).posted(maria, correction)).isEqualTo(ReplyActions.Result.DONE);
        assertThat(fixture.stateOf(wrong)).isEqualTo(ReplyState.POSTED);
    }

    @Test
    void anEditedCorrectionGoesOutInThePersonsWords() {
        String slug = "green-card-parole-in-place";
        ReplyId wrong = fixture.posted(1, slug, fixture.current(slug, "en")).getFirst();
        SweepKey key = fixture.wrong(slug, "en");

        assertThat(CorrectionOutcomes.refusal(
                        followUps.decide(maria, key, wrong, new CorrectionRequest.Edit(" ", key.version()))))
                .contains("1 to 10000");
        assertThat(CorrectionOutcomes.refusal(
                        followUps.decide(maria, key, wrong, new CorrectionRequest.Edit("Dear ____,", key.version()))))
                .contains("blank");
        FollowUp followUp = CorrectionOutcomes.done(
                followUps.decide(maria, key, wrong, new CorrectionRequest.Edit("In my words.", key.version())));

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

        assertThat(CorrectionOutcomes.refusal(
                        followUps.decide(maria, key, wrong, new CorrectionRequest.Approve(key.version()))))
                .contains("changed again");
        CorrectionOutcomes.done(followUps.decide(maria, key, wrong, new CorrectionRequest.Approve(reworded.version())));
    }

    @Test
    void undoesWithinTheWindowAndNotAfterIt() {
        String slug = "student-visa-travel-renewal";
        List<ReplyId> replies = fixture.posted(3, slug, fixture.current(slug, "en"));
        SweepKey key = fixture.wrong(slug, "en");
        FollowUp early = CorrectionOutcomes.done(
                followUps.decide(maria, key, replies.get(0), new CorrectionRequest.Approve(key.version())));
        FollowUp late = CorrectionOutcomes.done(
                followUps.decide(maria, key, replies.get(1), new CorrectionRequest.Approve(key.version())));
        FollowUp left =
                CorrectionOutcomes.done(followUps.decide(maria, key, replies.get(2), new CorrectionRequest.Leave()));

        Instant before = fixture.desk.clock().instant();
        fixture.desk.clock().pass(Duration.ofMillis(9_999));
        CorrectionOutcomes.done(followUps.undo(maria, early.id()));
        fixture.desk.clock().pass(Duration.ofMillis(1));
        assertThat(CorrectionOutcomes.refusal(followUps.undo(maria, late.id())))
                .contains("The time for undoing is over");
        fixture.desk.clock().pass(Duration.ofDays(30));
        CorrectionOutcomes.done(followUps.undo(maria, left.id()));

        assertThat(CorrectionOutcomes.refusal(followUps.undo(maria, left.id())))
                .isEqualTo("Maria has undone this already.");
        assertThat(fixture.inOrderOfThePages(key)).containsExactly(replies.get(0), replies.get(2));
        assertThat(fixture.stateOf(fixture.correctionOf(early))).isEqualTo(ReplyState.WITHDRAWN);
        CorrectionOutcomes.done(
                followUps.decide(maria, key, replies.get(0), new CorrectionRequest.Approve(key.version())));
        fixture.desk.clock().set(before);
    }

    @Test
    void aWithdrawnCorrectionLetsTheReplyWaitAgain() {
        String slug = "student-visa-work";
        ReplyId wrong = fixture.posted(1, slug, fixture.current(slug, "en")).getFirst();
        SweepKey key = fixture.wrong(slug, "en");
        FollowUp followUp = CorrectionOutcomes.done(
                followUps.decide(maria, key, wrong, new CorrectionRequest.Approve(key.version())));

        assertThat(fixture.bean(ReplyActions.class).withdraw(maria, fixture.correctionOf(followUp)))
                .isEqualTo(ReplyActions.Withdrawal.DONE);

        assertThat(fixture.inOrderOfThePages(key)).containsExactly(wrong);
        assertThat(fixture.count("decision d JOIN reply r ON r.decision_id = d.id WHERE r.id = " + wrong
                        + " AND d.undone_at IS NULL"))
                .isOne();
    }

    @Test
    void aReplyThatWasTakenDownNeedsNoCorrection() {
        String slug = "student-visa-to-green-card";
        ReplyId wrong = fixture.posted(1, slug, fixture.current(slug, "en")).getFirst();
        SweepKey key = fixture.wrong(slug, "en");
        FollowUp followUp = CorrectionOutcomes.done(
                followUps.decide(maria, key, wrong, new CorrectionRequest.Approve(key.version())));

        assertThat(fixture.bean(ReplyActions.class).withdraw(maria, wrong)).isEqualTo(ReplyActions.Withdrawal.DONE);

        assertThat(fixture.stateOf(fixture.correctionOf(followUp))).isEqualTo(ReplyState.WITHDRAWN);
        assertThat(sweeps.find(key).orElseThrow().total()).isZero();
        assertThat(CorrectionOutcomes.refusal(followUps.decide(maria, key, wrong, new CorrectionRequest.Leave())))
                .contains("does not wait here any more");
    }

    @Test
    void offersNoCorrectionWhileTheEntryItselfNeedsReview() {
        String slug = "legal-help-ask-in-private";
        ReplyId wrong = fixture.posted(1, slug, fixture.current(slug, "en")).getFirst();
        SweepKey key = fixture.wrong(slug, "en");
        Instant before = fixture.desk.clock().instant();
        fixture.desk.clock().set(Instant.parse("2029-01-01T00:00:00Z"));

        assertThat(CorrectionOutcomes.refusal(
                        followUps.decide(maria, key, wrong, new CorrectionRequest.Approve(key.version()))))
                .contains("needs legal review since");
        CorrectionOutcomes.done(followUps.decide(maria, key, wrong, new CorrectionRequest.Leave()));
        fixture.desk.clock().set(before);
    }

    private ReplyText prepared(SweepKey key, ReplyId reply) {
        SweepItem item = sweeps.item(key, reply).orElseThrow();
        return ((CorrectionCheck.Ready) fixture.bean(CorrectionCheck.class).of(item)).reply();
    }
}
