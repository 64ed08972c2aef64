package org.signpost.publish.posting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.CommentId;
import org.signpost.comment.SourceStatus;
import org.signpost.desk.DeskFixture;
import org.signpost.draft.ReplyText;
import org.signpost.faq.ReliedVersion;
import org.signpost.publish.FollowUp;
import org.signpost.publish.FollowUpKind;
import org.signpost.publish.FollowUps;
import org.signpost.publish.RefusalKind;
import org.signpost.publish.Replies;
import org.signpost.publish.Reply;
import org.signpost.publish.ReplyId;
import org.signpost.publish.ReplyState;
import org.signpost.publish.Sweeps.SweepItem;
import org.signpost.publish.reply.ReplyActions;
import org.signpost.wordpress.FakeWordPress;

/** What happens at a site between approval and posting, and what the desk says then. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplyRefusalIT {
    private static final Map<String, ObjLongConsumer<FakeWordPress>> MEANWHILE = Map.of(
            "was changed on the website", (site, id) -> site.edit(id, "Never mind, I found it."),
            "was moved to the trash", (site, id) -> site.setStatus(id, "trash"),
            "was put into spam", (site, id) -> site.setStatus(id, "spam"),
            "is not on the website any more", FakeWordPress::delete,
            "The website still holds this comment for approval.", (site, id) -> site.setStatus(id, "hold"),
            "stands somewhere else", (site, id) -> site.move(id, site.addPost("Another page"), 0),
            "Tom answered on the website meanwhile.",
                    (site, id) -> site.add(post(site, id), id, 5, "Tom", "Write to us.", "approved", "comment"));

    @RegisterExtension
    private final PostingFixture fixture = new PostingFixture();

    private static long post(FakeWordPress site, long comment) {
        return site.comment(comment).orElseThrow().post();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "was changed on the website",
                "was moved to the trash",
                "was put into spam",
                "is not on the website any more",
                "The website still holds this comment for approval.",
                "stands somewhere else",
                "Tom answered on the website meanwhile."
            })
    void whatHappensBetweenApprovalAndPostingStopsTheReplyAndTheDeskSaysWhy(String why) {
        CommentId ana = fixture.question("Ana");
        ReplyId reply = fixture.approved(ana);
        requireNonNull(MEANWHILE.get(why)).accept(fixture.site, fixture.remote(ana));

        fixture.settle();

        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.REFUSED);
        assertThat(fixture.site.answersTo(fixture.remote(ana)))
                .noneMatch(answer -> answer.author() == FakeWordPress.DESK);
        assertThat(fixture.whyOpen(ana))
                .startsWith("The reply was not posted. ")
                .contains(why);
        assertThat(fixture.posting(reply).reason()).contains(why);
        assertThat(fixture.bean(Replies.class).refused()).extracting(Reply::id).contains(reply);
        assertThat(fixture.count("audit WHERE action = 'publish.refused' AND object = 'reply/" + reply + "'"))
                .isOne();
        assertThat(fixture.count("audit WHERE action = 'desk.stopped' AND object = 'comment/" + ana + "'"))
                .isOne();
    }

    @Test
    void aCommentThatAsksNothingAnyMoreStaysWithSomebodyAndIsReadAgainSoon() {
        CommentId ana = fixture.question("Ana");
        fixture.desk.sql(
                "INSERT INTO ingest_site_comment (site_id, remote_id, comment_id, remote_post, account_id, fingerprint, next_look)"
                        + " SELECT site_id, CAST(source_id AS bigint), id, 1, 0, repeat('0', 64), '2100-01-01' FROM comment"
                        + " WHERE id = ?",
                ana.value());
        ReplyId reply = fixture.approved(ana);
        fixture.site.edit(fixture.remote(ana), "Never mind, I found it.");

        fixture.settle();
        fixture.desk.sql("UPDATE assessment SET needs_answer = false WHERE comment_id = ?", ana.value());

        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.REFUSED);
        assertThat(fixture.browser().get("/desk?lane=unsure").body()).contains("/desk/" + ana + "?lane=unsure");
        assertThat(fixture.count("ingest_site_comment WHERE next_look < '2100-01-01' AND comment_id = " + ana))
                .isOne();
    }

    @Test
    void aClosedOrHiddenPageStopsTheReply() {
        long closed = fixture.site.addPost("Closed soon");
        ReplyId toClosed = approvedUnder(closed);
        fixture.site.closePost(closed);
        long hidden = fixture.site.addPost("Hidden soon");
        ReplyId toHidden = approvedUnder(hidden);
        fixture.site.setPostStatus(hidden, "private");

        fixture.settle();

        assertThat(fixture.posting(toClosed).reason()).isEqualTo("The page takes no comments any more.");
        assertThat(fixture.posting(toHidden).reason()).isEqualTo("The page is not public any more.");
        assertThat(fixture.posting(toClosed).mayTryAgain()).isTrue();
    }

    private ReplyId approvedUnder(long post) {
        CommentId comment = fixture.known(fixture.site.addComment(post, 0, "Ana", PostingFixture.QUESTION), "Ana");
        fixture.desk.sql(
                "WITH made AS (INSERT INTO post (site_id, source_id, title) SELECT site_id, ?, 'Page' FROM comment"
                        + " WHERE id = ? RETURNING id) UPDATE comment SET post_id = made.id FROM made WHERE comment.id = ?",
                Long.toString(post),
                comment.value(),
                comment.value());
        return fixture.approved(comment);
    }

    @Test
    void typographyAndVisitorsAnswersAndWhatNobodySeesStopNothing() {
        CommentId ana = fixture.question("Ana");
        ReplyId reply = fixture.approved(ana);
        long remote = fixture.remote(ana);
        fixture.site.edit(remote, "Thank you for this.  Can I get a student visa?\r\nCall me at 555&#8211;1234.");
        fixture.site.addComment(fixture.post, remote, "Bo", "I would like to know that, too.");
        fixture.site.add(fixture.post, remote, 5, "Tom", "Write to us.", "hold", "comment");

        fixture.settle();

        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.POSTED);
    }

    @Test
    void anAnswerOfAReaderWithAnAccountStopsNothingWhereTheSiteTellsWhoItsPeopleAre() {
        fixture.site.addAuthor(5);
        fixture.desk.sql(
                "INSERT INTO ingest_site_staff (site_id, account_id) SELECT ?, unnest(ARRAY[2, 5])",
                fixture.siteId.value());
        CommentId ana = fixture.question("Ana");
        ReplyId toAna = fixture.approved(ana);
        fixture.site.add(fixture.post, fixture.remote(ana), 9, "Cy", "Ask your cousin.", "approved", "comment");
        CommentId bo = fixture.question("Bo");
        ReplyId toBo = fixture.approved(bo);
        fixture.site.add(fixture.post, fixture.remote(bo), 5, "Tom", "Write to us.", "approved", "comment");

        fixture.settle();

        assertThat(fixture.stateOf(toAna)).isEqualTo(ReplyState.POSTED);
        assertThat(fixture.posting(toBo).refusal()).isEqualTo(RefusalKind.ANSWERED);
        fixture.desk.sql("DELETE FROM ingest_site_staff");
    }

    @Test
    void anAnswerOfStaffToAReaderWhoAnsweredStopsOursToo() {
        CommentId ana = fixture.question("Ana");
        ReplyId toAna = fixture.approved(ana);
        long bo = fixture.site.addComment(fixture.post, fixture.remote(ana), "Bo", "I would like to know that, too.");
        long cy = fixture.site.addComment(fixture.post, bo, "Cy", "So would I.");
        fixture.site.add(fixture.post, cy, 5, "Tom", "All of you: write to us.", "approved", "comment");
        CommentId dan = fixture.question("Dan");
        ReplyId toDan = fixture.approved(dan);
        long eve = fixture.site.addComment(fixture.post, fixture.remote(dan), "Eve", "I would like to know that, too.");
        fixture.site.addComment(fixture.post, eve, "Fay", "So would I.");

        fixture.settle();

        assertThat(fixture.posting(toAna).refusal()).isEqualTo(RefusalKind.ANSWERED);
        assertThat(fixture.stateOf(toDan)).isEqualTo(ReplyState.POSTED);
    }

    @Test
    void whoHasSeenTheOtherAnswerMayAnswerAllTheSame() {
        CommentId ana = fixture.question("Ana");
        ReplyId first = fixture.approved(ana);
        fixture.site.add(fixture.post, fixture.remote(ana), 5, "Tom", "Write to us.", "approved", "comment");
        fixture.settle();
        assertThat(fixture.posting(first).refusal()).isEqualTo(RefusalKind.ANSWERED);

        fixture.desk.draft(ana, "You can find the steps here: https://example.org/faq/student-visa");
        ReplyId second = fixture.approved(ana);
        fixture.settle();

        assertThat(fixture.stateOf(second)).isEqualTo(ReplyState.POSTED);
    }

    @Test
    void approvesAHeldCommentAtTheSiteOnlyAtAPersonsClick() {
        CommentId ana = fixture.question("Ana");
        fixture.site.setStatus(fixture.remote(ana), "hold");
        ReplyId reply = fixture.approved(ana);
        fixture.settle();
        assertThat(fixture.posting(reply).reason()).isEqualTo(ParentCheck.HELD);
        assertThat(fixture.site.comment(fixture.remote(ana)).orElseThrow().status())
                .isEqualTo("hold");
        assertThat(fixture.bean(Replies.class).holdOf(ana)).isPresent();

        ApprovalRecords approvals = fixture.bean(ApprovalRecords.class);
        assertThat(approvals.ask(fixture.maria.person(), ana)).isTrue();
        assertThat(approvals.ask(fixture.maria.person(), ana)).isFalse();
        assertThat(fixture.bean(ReplyActions.class).tryAgain(fixture.maria.person(), reply))
                .isTrue();
        fixture.settle();

        assertThat(fixture.site.comment(fixture.remote(ana)).orElseThrow().status())
                .isEqualTo("approved");
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.POSTED);
        assertThat(fixture.bean(Replies.class).holdOf(ana)).isEmpty();
        assertThat(fixture.count("comment WHERE id = " + ana + " AND status = '" + SourceStatus.APPROVED + "'"))
                .isOne();
        assertThat(fixture.count("audit WHERE object = 'comment/" + ana
                        + "' AND action IN ('publish.approval_asked', 'publish.approved_on_site')"))
                .isEqualTo(2);
    }

    @Test
    void aCorrectionStandsBelowTheReplyThatItCorrects() {
        CommentId ana = fixture.question("Ana");
        ReplyId wrong = fixture.approved(ana);
        fixture.settle();

        ReplyId correction = corrected(ana, wrong);
        fixture.settle();

        assertThat(fixture.stateOf(correction)).isEqualTo(ReplyState.POSTED);
        assertThat(fixture.there(correction).parent())
                .isEqualTo(fixture.there(wrong).id());
    }

    @Test
    void aCorrectionOfWhatWasRemovedAtTheSiteGoesNowhere() {
        CommentId ana = fixture.question("Ana");
        ReplyId wrong = fixture.approved(ana);
        fixture.settle();
        fixture.site.setStatus(fixture.there(wrong).id(), "trash");

        ReplyId correction = corrected(ana, wrong);
        fixture.settle();

        assertThat(fixture.posting(correction).reason()).isEqualTo("Our reply was moved to the trash on the website.");
        assertThat(fixture.count("follow_up WHERE reply_id = " + wrong + " AND undone_at IS NOT NULL"))
                .isOne();
    }

    private ReplyId corrected(CommentId comment, ReplyId wrong) {
        LocalDate day = LocalDate.parse("2026-11-01");
        SweepItem item = new SweepItem(wrong, comment, DeskFixture.ENTRY, 1, "en", day, Instant.EPOCH);
        ReplyText text =
                new ReplyText("It is different now.", "en", List.of(new ReliedVersion(DeskFixture.ENTRY, 1, day)));
        FollowUp followUp =
                fixture.bean(FollowUps.class).correct(fixture.maria.person(), item, FollowUpKind.EDITED, text);
        fixture.pass(Duration.ofSeconds(10));
        fixture.bean(Replies.class).releaseDue();
        return new ReplyId(fixture.desk.database.count("SELECT id FROM reply WHERE follow_up_id = " + followUp.id()));
    }
}
