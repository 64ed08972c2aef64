package org.signpost.publish.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signpost.comment.CommentId;
import org.signpost.publish.ReplyId;
import org.signpost.publish.ReplyState;
import org.signpost.publish.reply.PasteRelease;
import org.signpost.publish.reply.ReplyActions;
import org.signpost.staff.TestBrowser;
import org.signpost.wordpress.FakeWordPress;
import org.signpost.wordpress.SiteFault;
import org.signpost.wordpress.connection.ConnectionMode;
import org.signpost.wordpress.connection.SiteConnections;

/** Replies that were to be pasted, when their site can be posted to again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadyToPasteIT {
    @RegisterExtension
    private final PostingFixture fixture = new PostingFixture();

    private final PasteRelease release = fixture.bean(PasteRelease.class);

    private ReplyId toBePasted(CommentId comment) {
        fixture.connect(ConnectionMode.READ_ONLY);
        ReplyId reply = fixture.approved(comment);
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.READY_TO_PASTE);
        return reply;
    }

    /** What somebody pastes there, a minute after the reply was approved. */
    private long pasted(CommentId comment, ReplyId reply, long author, String status) {
        fixture.pass(Duration.ofMinutes(1));
        return fixture.site.add(
                fixture.post,
                fixture.remote(comment),
                author,
                "Bo",
                fixture.reply(reply).text(),
                status,
                "comment");
    }

    private int send() {
        fixture.connect(ConnectionMode.READ_AND_POST);
        int sent = release.send(fixture.maria.person(), fixture.siteId);
        fixture.settle();
        return sent;
    }

    private int answers(CommentId comment) {
        return fixture.site.answersTo(fixture.remote(comment)).size();
    }

    @Test
    void goOutOnceWhenSomebodySendsThem() {
        CommentId ana = fixture.question("Ana");
        ReplyId reply = toBePasted(ana);
        fixture.connect(ConnectionMode.READ_AND_POST);
        fixture.settle();
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.READY_TO_PASTE);

        assertThat(send()).isOne();

        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.POSTED);
        assertThat(answers(ana)).isOne();
        assertThat(fixture.count("audit WHERE object = 'reply/" + reply
                        + "' AND action = 'publish.waiting' AND actor LIKE '%Maria%'"))
                .isOne();
        assertThat(send()).isZero();
        assertThat(answers(ana)).isOne();
    }

    @Test
    void goOutAfterTheirSiteIsConnectedForTheFirstTime() {
        fixture.desk.sql("DELETE FROM wordpress_connection");
        CommentId ana = fixture.question("Ana");
        ReplyId reply = fixture.approved(ana);
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.READY_TO_PASTE);

        assertThat(send()).isOne();
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.POSTED);
    }

    @Test
    void arePostedNoSecondTimeWhereSomebodyHasPastedThem() {
        for (long author : new long[] {0, 5, FakeWordPress.DESK}) {
            CommentId ana = fixture.question("Ana");
            ReplyId reply = toBePasted(ana);
            long there = pasted(ana, reply, author, "approved");

            send();

            assertThat(fixture.stateOf(reply)).as("by " + author).isEqualTo(ReplyState.POSTED);
            assertThat(answers(ana)).as("by " + author).isOne();
            assertThat(fixture.posting(reply).remoteId()).isEqualTo(there);
            assertThat(fixture.posting(reply).reason()).contains("Bo had pasted it");
        }
    }

    @Test
    void comeBackWhereSomebodyPastedThemAndRemovedThemAgain() {
        CommentId ana = fixture.question("Ana");
        ReplyId reply = toBePasted(ana);
        pasted(ana, reply, 5, "trash");
        send();
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.REFUSED);
        assertThat(fixture.whyOpen(ana)).contains("somebody removed it there");
        assertThat(answers(ana)).isZero();
    }

    @Test
    void areLookedForUnderAnyNameAlsoWhenTheAnswerWasLost() {
        CommentId ana = fixture.question("Ana");
        ReplyId reply = toBePasted(ana);
        fixture.connect(ConnectionMode.READ_AND_POST);
        fixture.site.fail(SiteFault.LOST_BEFORE);
        release.send(fixture.maria.person(), fixture.siteId);
        fixture.work();
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.WAITING);
        pasted(ana, reply, 0, "hold");
        fixture.settle();
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.POSTED);
        assertThat(answers(ana)).isZero();
    }

    @Test
    void eachSaysWhyItIsPastedAndWhatCanBeDone() {
        TestBrowser browser = fixture.browser();
        ReplyId reply = toBePasted(fixture.question("Ana"));
        assertThat(browser.get("/replies").body())
                .contains("This website is only read. An administrator can let replies be posted there under Sites.")
                .doesNotContain("not connected.", "to the site now");
        fixture.connect(ConnectionMode.POSTING_OFF);
        assertThat(browser.get("/replies").body())
                .contains("Posting is switched off")
                .doesNotContain("to the site now");
        fixture.connect(ConnectionMode.PAUSED);
        assertThat(browser.get("/replies").body())
                .contains("This site is paused.")
                .doesNotContain("to the site now");
        fixture.bean(SiteConnections.class).deleteBySiteId(fixture.siteId);
        assertThat(browser.get("/replies").body())
                .contains("Its website is not connected.")
                .doesNotContain("to the site now");
        fixture.connect(ConnectionMode.READ_AND_POST);
        assertThat(browser.get("/replies").body())
                .contains("1 of these is for it. We look there first", "Send it to the site now");

        assertThat(browser.post("/replies/send/" + fixture.siteId, Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.WAITING);
        fixture.settle();
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.POSTED);
    }

    @Test
    void stayWithPeopleWhereNobodyKnowsTheCommentsPlace() {
        fixture.connect(ConnectionMode.READ_AND_POST);
        ReplyId reply = fixture.approved(fixture.desk.ready("Saved page"));
        assertThat(send()).isZero();
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.READY_TO_PASTE);
        fixture.bean(ReplyActions.class).withdraw(fixture.maria.person(), reply);
    }
}
