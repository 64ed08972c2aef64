package org.signpost.publish.posting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.sql.Timestamp;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signpost.browser.BrowserScreens;
import org.signpost.browser.ScreenLook;
import org.signpost.comment.CommentId;
import org.signpost.publish.ReplyId;
import org.signpost.publish.ReplyState;
import org.signpost.publish.reply.ReplyActions;
import org.signpost.staff.Role;
import org.signpost.wordpress.SiteFault;
import org.signpost.wordpress.connection.ConnectionMode;

/** Replies on their way to a site, in a real Chromium: what is said of each, and what can be done about it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostingScreenIT {
    @RegisterExtension
    private final PostingFixture fixture = new PostingFixture();

    @RegisterExtension
    private final BrowserScreens screens = BrowserScreens.signedIn(fixture.desk.server, "Maria Lind", Role.MODERATOR);

    @Test
    void aHeldCommentIsApprovedAtItsSiteByOneClickWithoutJavaScript() {
        fixture.connect(ConnectionMode.READ_AND_POST);
        CommentId ana = fixture.question("Ana Held");
        fixture.site.setStatus(fixture.remote(ana), "hold");
        ReplyId reply = fixture.approved(ana);
        fixture.work();
        try (BrowserContext context = screens.openWithoutJavaScript()) {
            Page page = context.newPage();
            page.navigate(screens.at("/desk/" + ana));
            assertThat(page.textContent("main")).contains("The website still holds this comment for approval.");
            page.click("text=Approve it on the site too");
            page.waitForURL("**done=publish.approval");
            assertThat(page.textContent("main")).contains("It is being approved.");
            fixture.work();
            page.navigate(screens.at("/replies"));
            page.click("#refused-title ~ ul li:has-text('Ana Held') button:has-text('Try again')");
            page.waitForURL("**done=publish.again");
        }
        fixture.work();
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.POSTED);
    }

    @Test
    void saysOfEachReplyWhereItIsAndWhyAndAxeObjectsToNothing() {
        ReplyId posted = fixture.approved(fixture.question("Bo Posted"));
        ReplyId removing = fixture.approved(fixture.question("Cy Removed"));
        fixture.work();
        CommentId changed = fixture.question("Di Changed");
        fixture.approved(changed);
        fixture.site.edit(fixture.remote(changed), "Never mind, I found it.");
        fixture.work();
        fixture.approved(fixture.question("Ed Unknown"));
        fixture.failAfter(3, SiteFault.ERROR_502_BEFORE);
        fixture.work();
        fixture.site.failBy(() -> null);
        fixture.connect(ConnectionMode.POSTING_OFF);
        fixture.bean(ReplyActions.class).withdraw(fixture.maria.person(), removing);
        fixture.approved(fixture.question("Fay Waits"));
        ReplyId withdrawn = fixture.approved(fixture.question("Hal Withdrawn"));
        fixture.bean(ReplyActions.class).withdraw(fixture.maria.person(), withdrawn);
        CommentId held = fixture.question("Gus Held");
        fixture.desk.sql("UPDATE comment SET status = 'HELD' WHERE id = ?", held.value());
        CommentId answered = fixture.question("Ida Answered");
        answerOnTheWebsite(answered);
        ReplyId sending = fixture.approved(fixture.question("Jo Sending"));
        send(sending);
        try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
            Page page = context.newPage();
            page.navigate(screens.at("/desk/" + answered));
            assertThat(page.textContent("#settled-title")).contains("Answered on the website by Tom");
            page.navigate(screens.at("/replies"));
            assertThat(page.textContent("#moving-title ~ ul"))
                    .contains(
                            "Posting is switched off for this site.",
                            "It is being sent.",
                            "not confirmed yet",
                            "being removed");
            assertThat(page.textContent("#refused-title ~ ul")).contains("was changed on the website");
            assertThat(page.getAttribute(
                            "[aria-labelledby=done-title] li:has-text('Bo Posted') a[target=_blank]", "href"))
                    .isEqualTo(fixture.posting(posted).remoteLink());
        }
        screens.look(
                "posting",
                List.of("/replies", "/desk/" + changed, "/desk/" + held, "/desk/" + answered),
                ScreenLook.WIDE,
                ScreenLook.DARK,
                ScreenLook.PHONE,
                ScreenLook.PHONE_DARK);
        fixture.desk.sql(
                "UPDATE reply SET state = 'WAITING', post_key = NULL, remote_post = NULL, remote_parent = NULL, lease = NULL,"
                        + " lease_until = NULL WHERE id = ?",
                sending.value());
    }

    private void answerOnTheWebsite(CommentId comment) {
        CommentId tom = fixture.desk.ready("Tom");
        fixture.desk.sql(
                "UPDATE comment SET answers = true, parent_source_id = ? WHERE id = ?",
                Long.toString(fixture.remote(comment)),
                tom.value());
    }

    /** As another process does it. */
    private void send(ReplyId reply) {
        fixture.desk.sql(
                "UPDATE reply SET state = 'SENDING', post_key = 'a1b2-1', remote_post = ?, remote_parent = ?, lease = 'other',"
                        + " lease_until = ? WHERE id = ?",
                fixture.post,
                fixture.remote(fixture.reply(reply).commentId()),
                Timestamp.from(fixture.clock().instant().plus(PostingRecords.LEASE)),
                reply.value());
    }
}
