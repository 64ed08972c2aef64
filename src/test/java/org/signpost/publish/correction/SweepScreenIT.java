package org.signpost.publish.correction;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signpost.browser.BrowserScreens;
import org.signpost.browser.ScreenLook;
import org.signpost.comment.CommentId;
import org.signpost.faq.OldAnswer;
import org.signpost.publish.ReplyId;
import org.signpost.publish.SweepFixture;
import org.signpost.publish.SweepKey;
import org.signpost.publish.correction.CorrectionDecisions.CorrectionRequest;
import org.signpost.publish.reply.OutdatedReplyJob;
import org.signpost.staff.Role;

/** A sweep in a real Chromium: by keyboard, without JavaScript, and looked at by axe. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SweepScreenIT {
    private final SweepFixture fixture = new SweepFixture();

    @RegisterExtension
    private final BrowserScreens screens = BrowserScreens.signedIn(fixture.desk.server, "Maria Lind", Role.MODERATOR);

    @AfterAll
    void close() {
        fixture.close();
    }

    @Test
    void goesThroughTheRepliesWithOneKeyEach() {
        List<ReplyId> replies = fixture.posted(4, "fiance-visa-steps", fixture.current("fiance-visa-steps", "en"));
        SweepKey key = fixture.wrong("fiance-visa-steps", "en");
        try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
            Page page = context.newPage();
            page.navigate(screens.at("/desk"));
            page.click(".notice-line a");
            page.waitForURL("**/sweeps");
            page.navigate(screens.at(key.address()));
            assertThat(page.textContent(".progress label")).isEqualTo("0 of 4 done");
            page.keyboard().press("a");
            page.waitForURL("**" + key.address() + "/" + replies.get(0));
            page.keyboard().press("a");
            page.waitForURL("**" + key.address() + "/" + replies.get(1) + "?last=*");
            assertThat(page.textContent(".progress label")).isEqualTo("1 of 4 done");
            assertThat(page.textContent(".undo-notice")).contains("You: approved the correction", "Ana 1");
            assertThat((String) page.evaluate("document.activeElement.tagName")).isEqualTo("H1");
            page.keyboard().press("d");
            page.waitForURL("**" + key.address() + "/" + replies.get(2) + "?last=*");
            assertThat(page.textContent(".undo-notice")).contains("You: left it as it is");
            page.keyboard().press("z");
            page.waitForURL("**" + key.address() + "/" + replies.get(1) + "?done=publish.undone");
            assertThat(page.textContent(".progress label")).isEqualTo("1 of 4 done");
            page.keyboard().press("j");
            page.waitForURL("**" + key.address() + "/" + replies.get(2));
            page.keyboard().press("e");
            page.waitForURL("**/edit");
            page.fill("#text", "All in my own words.");
            page.keyboard().press("Control+Enter");
            page.waitForURL("**" + key.address() + "/" + replies.get(3) + "?last=*");
            page.keyboard().press("Escape");
            page.waitForURL("**" + key.address());
            assertThat(page.textContent(".progress label")).isEqualTo("2 of 4 done");
        }
        assertThat(fixture.count("reply WHERE text = 'All in my own words.' AND state = 'SCHEDULED'"))
                .isOne();
    }

    @Test
    void worksWithoutJavaScript() {
        List<ReplyId> replies = fixture.posted(2, "asylum-lgbt", fixture.current("asylum-lgbt", "en"));
        SweepKey key = fixture.wrong("asylum-lgbt", "en");
        try (BrowserContext context = screens.openWithoutJavaScript()) {
            Page page = context.newPage();
            page.navigate(screens.at(key.address()));
            page.click("text=Go through them one by one");
            page.click("button:has-text('Leave it')");
            page.waitForURL("**/" + replies.get(1) + "?last=*");
            page.click("button:has-text('Approve')");
            page.waitForURL("**" + key.address() + "?last=*");
            assertThat(page.textContent("main")).contains("All done. 1 corrected, 1 left as it is.");
            page.navigate(screens.at(key.address() + "/" + replies.get(0)));
            page.click("button:has-text('Undo')");
            page.waitForURL("**done=publish.undone");
            page.click("text=Edit");
            page.fill("#text", "Dear ____,");
            page.click("button:has-text('Save and approve')");
            assertThat(page.textContent("[role=alert]")).contains("blank");
            assertThat(page.inputValue("#text")).isEqualTo("Dear ____,");
            page.navigate(screens.at(key.address() + "/" + replies.get(0) + "/edit"));
            assertThat(page.inputValue("#text")).isEqualTo("Dear ____,");
            page.fill("#text", "Dear Ana,");
            page.click("button:has-text('Keep for later')");
            assertThat(page.inputValue("#text")).isEqualTo("Dear Ana,");
            fixture.wrong("asylum-lgbt", "es");
            int newer = fixture.publish("asylum-lgbt", "en", OldAnswer.REWORDED, null)
                    .version();
            page.click("button:has-text('Save and approve')");
            assertThat(page.textContent("[role=alert]")).contains("changed again since you opened this");
            page.click("button:has-text('Save and approve')");
            page.waitForURL("**" + key.address() + "?last=*");
            assertThat(fixture.count("reply r JOIN reply_entry e ON e.reply_id = r.id WHERE r.text = 'Dear Ana,'"
                            + " AND e.version = " + newer))
                    .isOne();
            assertThat(fixture.count("follow_up_text")).isZero();
        }
    }

    @Test
    void theSecondOfTwoReadsWhoWasFaster() {
        ReplyId reply = fixture.posted(1, "policy-numbers", fixture.current("policy-numbers", "en"))
                .getFirst();
        SweepKey key = fixture.wrong("policy-numbers", "en");
        try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
            Page page = context.newPage();
            page.navigate(screens.at(key.address() + "/" + reply));
            fixture.bean(CorrectionDecisions.class).decide(fixture.lawyer, key, reply, new CorrectionRequest.Leave());
            page.keyboard().press("a");
            page.waitForSelector("[role=alert]");
            assertThat(page.textContent("[role=alert]"))
                    .isEqualTo("Lea left it as it is just now. Nothing else was changed.");
            page.navigate(screens.at("/sweeps/policy-numbers/999999"));
            assertThat(page.textContent("h1")).isEqualTo("This page is not here");
        }
    }

    @Test
    void showsNothingThatAxeObjectsTo() {
        String slug = "deportation-detained";
        CommentId stopped = fixture.ready("Ana <b>S.</b>", slug);
        fixture.desk.clock().pass(Duration.ofSeconds(10));
        new org.signpost.desk.DeskPerson(fixture.desk.server.getApplicationContext()).approve(stopped);
        List<ReplyId> replies = fixture.posted(60, slug, fixture.current(slug, "en"));
        SweepKey key = fixture.wrong(slug, "en");
        fixture.bean(OutdatedReplyJob.class).stopSome();
        fixture.bean(CorrectionDecisions.class)
                .decide(fixture.lawyer, key, replies.getLast(), new CorrectionRequest.Leave());
        List<String> paths = List.of(
                "/sweeps",
                key.address(),
                key.address() + "?page=1",
                key.address() + "/" + replies.getFirst(),
                key.address() + "/" + replies.getFirst() + "/edit",
                key.address() + "/" + replies.getLast(),
                "/desk",
                "/desk/keys",
                "/desk/" + stopped,
                "/desk/" + stopped + "/edit",
                "/replies");
        screens.look("sweep", paths, ScreenLook.WIDE, ScreenLook.DARK, ScreenLook.PHONE, ScreenLook.PHONE_DARK);
    }
}
