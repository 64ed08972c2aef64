package org.signpost.publish.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.signpost.comment.CommentId;
import org.signpost.publish.Replies;
import org.signpost.publish.ReplyId;
import org.signpost.publish.ReplyState;
import org.signpost.publish.reply.ReplyActions;
import org.signpost.wordpress.FakeWordPress;
import org.signpost.wordpress.SiteFault;
import org.signpost.wordpress.connection.ConnectionMode;
import org.signpost.wordpress.connection.SiteConnections;

/** Approved replies on their way to a connected site. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplyPostIT {
    @RegisterExtension
    private final PostingFixture fixture = new PostingFixture();

    private final ReplyActions actions = fixture.bean(ReplyActions.class);

    @Test
    void postsAnApprovedReplyOnceAsAnAnswerToItsComment() {
        CommentId ana = fixture.question("Ana");
        ReplyId reply = fixture.approved(ana);
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.WAITING);

        fixture.work();
        fixture.settle();

        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.POSTED);
        assertThat(fixture.site.answersTo(fixture.remote(ana))).singleElement().satisfies(there -> {
            assertThat(there.id()).isEqualTo(fixture.posting(reply).remoteId());
            assertThat(there.text()).isEqualTo(fixture.reply(reply).text());
            assertThat(there.agent()).endsWith("reply=" + fixture.posting(reply).postKey());
        });
        assertThat(fixture.posting(reply).remoteLink()).contains("#comment-");
        assertThat(fixture.count("audit WHERE object = 'reply/" + reply + "' AND action IN ('publish.waiting',"
                        + " 'publish.sending', 'publish.posted')"))
                .isEqualTo(3);
    }

    @Test
    void aReplyIsPostedEarlyOnlyWhenItsTimeForUndoingIsOver() {
        CommentId ana = fixture.question("Ana");
        fixture.maria.approve(ana);
        fixture.bean(Replies.class).releaseDue();
        fixture.work();
        assertThat(fixture.site.answersTo(fixture.remote(ana))).isEmpty();
    }

    @Test
    void holdsNoTransactionOpenWhileTheSiteAnswers() {
        AtomicLong open = new AtomicLong();
        fixture.site.failBy(() -> {
            open.addAndGet(fixture.count(
                    "pg_stat_activity WHERE datname = current_database()" + " AND state LIKE 'idle in transaction%'"));
            return null;
        });
        ReplyId reply = fixture.approved(fixture.question("Ana"));
        fixture.work();
        fixture.site.failBy(() -> null);
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.POSTED);
        assertThat(open).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource(SiteFault.class)
    void oneFaultAnywhereOnTheWayNeitherLosesNorDoublesAReply(SiteFault fault) {
        for (int step = 0; step < 4; step++) {
            CommentId ana = fixture.question("Ana");
            ReplyId reply = fixture.approved(ana);
            AtomicLong request = new AtomicLong(step);
            fixture.site.failBy(() -> request.getAndDecrement() == 0 ? fault : null);
            fixture.settle();
            fixture.site.failBy(() -> null);
            assertThat(fixture.site.answersTo(fixture.remote(ana)))
                    .as(fault + " at request " + step)
                    .hasSizeLessThanOrEqualTo(1);
            boolean there = !fixture.site.answersTo(fixture.remote(ana)).isEmpty();
            assertThat(fixture.stateOf(reply))
                    .as(fault + " at request " + step)
                    .isEqualTo(there ? ReplyState.POSTED : ReplyState.REFUSED);
            if (!there) {
                assertThat(fixture.whyOpen(ana)).contains("did not confirm it, and it is not there");
                assertThat(actions.tryAgain(fixture.maria.person(), reply)).isTrue();
                fixture.settle();
                assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.POSTED);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY_SECONDS", "BUSY_DATE"})
    void leavesASiteAloneForAsLongAsItSaysWhileItPosts(SiteFault fault) {
        CommentId ana = fixture.question("Ana");
        ReplyId reply = fixture.approved(ana);
        AtomicLong requests = new AtomicLong();
        fixture.site.failBy(() -> requests.getAndIncrement() == 3 ? fault : null);
        fixture.work();
        fixture.pass(FakeWordPress.busy().minusSeconds(1));
        fixture.work();
        assertThat(requests).hasValue(4);
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.WAITING);
        assertThat(fixture.posting(reply).reason()).isEqualTo("The website asks us to wait.");

        fixture.settle();
        fixture.site.failBy(() -> null);
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.POSTED);
        assertThat(fixture.site.answersTo(fixture.remote(ana))).hasSize(1);
    }

    @Test
    void waitsVisiblyWhilePostingIsSwitchedOff() {
        fixture.connect(ConnectionMode.POSTING_OFF);
        CommentId ana = fixture.question("Ana");
        ReplyId reply = fixture.approved(ana);
        fixture.settle();
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.WAITING);

        fixture.connect(ConnectionMode.READ_AND_POST);
        fixture.work();
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.POSTED);
    }

    @Test
    void leavesReadOnlySitesAndCommentsWithoutANumberToPeople() {
        CommentId saved = fixture.desk.ready("Saved page");
        assertThat(fixture.stateOf(fixture.approved(saved))).isEqualTo(ReplyState.READY_TO_PASTE);
        ReplyId waiting = fixture.approved(fixture.question("Ana"));

        fixture.connect(ConnectionMode.READ_ONLY);
        ReplyId later = fixture.approved(fixture.question("Bo"));
        fixture.work();

        assertThat(fixture.stateOf(later)).isEqualTo(ReplyState.READY_TO_PASTE);
        assertThat(fixture.stateOf(waiting)).isEqualTo(ReplyState.READY_TO_PASTE);
        fixture.connect(ConnectionMode.READ_AND_POST);
        fixture.settle();
        assertThat(fixture.stateOf(waiting)).isEqualTo(ReplyState.READY_TO_PASTE);
    }

    @Test
    void aReplyThatWasGivenUpAndIsThereAfterAllTakesThePlaceOfItsSuccessor() {
        CommentId ana = fixture.question("Ana");
        ReplyId first = fixture.approved(ana);
        fixture.failAfter(3, SiteFault.LOST_BEFORE);
        fixture.settle();
        assertThat(fixture.stateOf(first)).isEqualTo(ReplyState.REFUSED);
        fixture.desk.draft(ana, "You can find the steps here: https://example.org/faq/student-visa");
        ReplyId second = fixture.approved(ana);
        late(first, ana);

        fixture.settle();

        assertThat(fixture.site.answersTo(fixture.remote(ana))).hasSize(1);
        assertThat(fixture.stateOf(first)).isEqualTo(ReplyState.POSTED);
        assertThat(fixture.stateOf(second)).isEqualTo(ReplyState.REFUSED);
        assertThat(fixture.whyOpen(ana)).isEmpty();
    }

    @Test
    void aVisitorWhoseBrowserCallsItselfByOurKeyDoesNotPassForUs() {
        CommentId ana = fixture.question("Ana");
        ReplyId reply = fixture.approved(ana);
        fixture.failAfter(3, SiteFault.LOST_BEFORE);
        fixture.work();
        answer(0, reply, ana);
        fixture.settle();
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.REFUSED);

        actions.tryAgain(fixture.maria.person(), reply);
        fixture.settle();
        assertThat(fixture.there(reply).author()).isEqualTo(FakeWordPress.DESK);
    }

    @Test
    void aProcessThatDiedWhileSendingIsFoundOutByLooking() {
        CommentId ana = fixture.question("Ana");
        ReplyId reply = fixture.approved(ana);
        String key = "a1b2-" + reply;
        fixture.desk.sql(
                "UPDATE reply SET state = 'SENDING', post_key = ?, remote_post = ?, remote_parent = ?, lease = 'dead',"
                        + " lease_until = ? WHERE id = ?",
                key,
                fixture.post,
                fixture.remote(ana),
                Timestamp.from(fixture.clock().instant().plus(PostingRecords.LEASE)),
                reply.value());
        late(reply, ana);
        fixture.work();
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.SENDING);
        fixture.settle();
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.POSTED);
        assertThat(fixture.site.answersTo(fixture.remote(ana))).hasSize(1);
    }

    @Test
    void aSiteThatForgotOurAccountIsLeftAloneAndTheReplyWaitsWithTheReason() {
        CommentId ana = fixture.question("Ana");
        ReplyId reply = fixture.approved(ana);
        fixture.site.failBy(() -> SiteFault.SIGNED_OUT);
        fixture.settle();
        fixture.site.failBy(() -> null);
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.WAITING);
        assertThat(fixture.posting(reply).reason()).isEqualTo("The website does not recognise our account any more.");
        assertThat(fixture.bean(SiteConnections.class)
                        .findBySiteId(fixture.siteId)
                        .orElseThrow()
                        .stopped())
                .isTrue();

        fixture.connect(ConnectionMode.READ_AND_POST);
        fixture.settle();
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.POSTED);
    }

    /** The site has stored it after all. */
    private void late(ReplyId reply, CommentId comment) {
        answer(FakeWordPress.DESK, reply, comment);
    }

    /** Somebody's program sends our words with our key. */
    private void answer(long author, ReplyId reply, CommentId comment) {
        fixture.site.addByProgram(
                fixture.post,
                fixture.remote(comment),
                author,
                fixture.reply(reply).text(),
                "Signpost reply=" + fixture.posting(reply).postKey());
    }
}
