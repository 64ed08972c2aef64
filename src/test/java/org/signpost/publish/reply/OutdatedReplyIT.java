package org.signpost.publish.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signpost.comment.CommentId;
import org.signpost.desk.DeskPerson;
import org.signpost.draft.Draft;
import org.signpost.draft.DraftJob;
import org.signpost.draft.Drafts;
import org.signpost.faq.OldAnswer;
import org.signpost.publish.Replies;
import org.signpost.publish.Reply;
import org.signpost.publish.ReplyId;
import org.signpost.publish.ReplyState;
import org.signpost.publish.SweepFixture;
import org.signpost.publish.SweepKey;
import org.signpost.publish.Sweeps;
import org.signpost.publish.correction.CorrectionDecisions;
import org.signpost.publish.correction.CorrectionDecisions.CorrectionRequest;
import org.signpost.staff.Staffer;
import org.signpost.testing.RepeatCount;
import org.signpost.testing.SimultaneousCalls;

/** Replies that are not posted yet when the answer they rely on becomes wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutdatedReplyIT {
    private static final int MANY = RepeatCount.of(40, 120);

    @RegisterExtension
    private final SweepFixture fixture = new SweepFixture();

    private final DeskPerson maria = new DeskPerson(fixture.desk.server.getApplicationContext());
    private final Staffer person = maria.person();
    private final OutdatedReplyJob outdatedReplyJob = fixture.bean(OutdatedReplyJob.class);

    @Test
    void stopsWhatIsHeldAndWhatWaitsToBePasted() {
        String slug = "fiance-visa-steps";
        ReplyId ready = approved("Ready", slug);
        fixture.desk.clock().pass(Duration.ofSeconds(10));
        fixture.bean(Replies.class).releaseDue();
        ReplyId held = approved("Held", slug);
        ReplyId other = approved("Other", "fiance-visa-same-sex");
        SweepKey key = fixture.wrong(slug, "en");

        stopAll();

        assertThat(List.of(fixture.stateOf(ready), fixture.stateOf(held), fixture.stateOf(other)))
                .containsExactly(ReplyState.WITHDRAWN, ReplyState.WITHDRAWN, ReplyState.SCHEDULED);
        assertThat(fixture.bean(Sweeps.class).find(key).orElseThrow().stopped()).isEqualTo(2);
        for (ReplyId stopped : List.of(ready, held)) {
            assertThat(fixture.count("audit WHERE action = 'publish.stopped' AND object = 'reply/" + stopped + "'"))
                    .isOne();
            assertThat(fixture.count(
                            "audit WHERE action = 'desk.stopped' AND object = 'comment/" + commentOf(stopped) + "'"))
                    .isOne();
            assertThat(
                            fixture.count(
                                    "decision WHERE comment_id = " + commentOf(stopped)
                                            + " AND undone_why LIKE 'Stopped before it was posted: the entry “%” changed on 2026-11-23%'"))
                    .isOne();
        }
        assertThat(outdatedReplyJob.stopSome()).isZero();
    }

    @Test
    void theCommentGetsADraftFromTheNewVersion() {
        String slug = "green-card-spouse";
        ReplyId stopped = approved("Ana", slug);
        SweepKey key = fixture.wrong(slug, "en");

        stopAll();
        while (fixture.bean(DraftJob.class).work()) {
            assertThat(key.version()).isPositive();
        }

        Optional<Draft> draft = fixture.bean(Drafts.class).current(new CommentId(commentOf(stopped)));
        assertThat(draft.orElseThrow().reply().reliedOn())
                .singleElement()
                .satisfies(entry -> assertThat(entry.version()).isEqualTo(key.version()));
        assertThat(draft.orElseThrow().reply().text()).contains("Since today this is different");
        maria.approve(new CommentId(commentOf(stopped)));
        assertThat(outdatedReplyJob.stopSome()).isZero();
    }

    @Test
    void stopsNothingForANewWording() {
        String slug = "legal-help-fraud";
        ReplyId held = approved("Ana", slug);
        fixture.publish(slug, "en", OldAnswer.REWORDED, null);

        assertThat(outdatedReplyJob.stopSome()).isZero();
        assertThat(fixture.stateOf(held)).isEqualTo(ReplyState.SCHEDULED);
    }

    @Test
    void twoNodesStopEachReplyOnce() throws InterruptedException {
        String slug = "work-permit-how";
        List<ReplyId> replies = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            replies.add(approved("Racer", slug));
        }
        fixture.wrong(slug, "en");

        SimultaneousCalls.run(this::stopAll, this::stopAll, this::stopAll);

        assertThat(replies)
                .allSatisfy(reply -> assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.WITHDRAWN));
        assertThat(fixture.count("audit WHERE action = 'publish.stopped' AND detail ->> 'entry' = '" + slug + "'"))
                .isEqualTo(MANY);
    }

    @Test
    void whatWasPastedInTheSameMomentIsPostedAndWaitsForItsCorrection() {
        String slug = "asylum-bring-partner";
        ReplyId pasted = approved("Ana", slug);
        fixture.desk.clock().pass(Duration.ofSeconds(10));
        fixture.bean(Replies.class).releaseDue();
        SweepKey key = fixture.wrong(slug, "en");
        stopAll();

        assertThat(fixture.bean(Replies.class).stopped()).extracting(Reply::id).contains(pasted);
        assertThat(fixture.bean(ReplyActions.class).posted(person, pasted)).isEqualTo(ReplyActions.Result.WAS_STOPPED);

        assertThat(fixture.stateOf(pasted)).isEqualTo(ReplyState.POSTED);
        assertThat(fixture.bean(Sweeps.class).find(key).orElseThrow().waiting()).isOne();
        assertThat(fixture.bean(Sweeps.class).find(key).orElseThrow().stopped()).isZero();
        assertThat(fixture.bean(ReplyActions.class).posted(person, pasted)).isEqualTo(ReplyActions.Result.TOO_LATE);
    }

    @Test
    void whoWasOvertakenAfterAStopCannotPostASecondAnswer() {
        String slug = "asylum-deadline";
        ReplyId stopped = approved("Ana", slug);
        fixture.wrong(slug, "en");
        stopAll();
        maria.answer(new CommentId(commentOf(stopped)), "The clinic calls you today.");

        assertThat(fixture.bean(ReplyActions.class).posted(person, stopped)).isEqualTo(ReplyActions.Result.TOO_LATE);
        assertThat(fixture.bean(Replies.class).stopped()).extracting(Reply::id).doesNotContain(stopped);
    }

    @Test
    void stopsACorrectionTooAndLetsTheReplyWaitForTheNewestAnswer() {
        String slug = "abroad-income";
        ReplyId wrong = fixture.posted(1, slug, fixture.current(slug, "en")).getFirst();
        SweepKey first = fixture.wrong(slug, "en");
        fixture.bean(CorrectionDecisions.class)
                .decide(person, first, wrong, new CorrectionRequest.Approve(first.version()));
        SweepKey second = fixture.wrong(slug, "en");

        stopAll();

        assertThat(fixture.bean(Sweeps.class).first(second).orElseThrow().replyId())
                .isEqualTo(wrong);
        assertThat(fixture.bean(Sweeps.class).find(first).orElseThrow().total()).isZero();
        ReplyId correction =
                new ReplyId(fixture.desk.database.count("SELECT id FROM reply WHERE stopped_slug = '" + slug + "'"));
        assertThat(fixture.bean(ReplyActions.class).posted(person, correction))
                .isEqualTo(ReplyActions.Result.WAS_STOPPED);
        assertThat(fixture.bean(Sweeps.class).first(second).orElseThrow().replyId())
                .isEqualTo(correction);
    }

    private ReplyId approved(String author, String slug) {
        CommentId comment = fixture.ready(author, slug);
        maria.approve(comment);
        return new ReplyId(fixture.desk.database.count("SELECT max(id) FROM reply WHERE comment_id = " + comment));
    }

    private long commentOf(ReplyId reply) {
        return fixture.bean(Replies.class)
                .findById(reply)
                .orElseThrow()
                .commentId()
                .value();
    }

    private int stopAll() {
        int all = 0;
        int some = outdatedReplyJob.stopSome();
        while (some > 0) {
            all += some;
            some = outdatedReplyJob.stopSome();
        }
        return all;
    }
}
