package org.signpost.desk.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.browser.BrowserScreens;
import org.signpost.browser.ScreenLook;
import org.signpost.comment.CommentId;
import org.signpost.desk.DeskFixture;
import org.signpost.staff.Actor;
import org.signpost.staff.Role;
import org.signpost.staff.account.StaffAdministration;
import org.signpost.triage.SampleTopics;

/** Correcting topics and looking for another entry in a real Chromium: by keyboard, without JavaScript, and by axe. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TopicScreenIT {
    private final TopicFixture fixture = new TopicFixture();
    private final DeskFixture desk = fixture.desk;
    private BrowserScreens screens;

    @BeforeAll
    void signIn() {
        screens = BrowserScreens.of(desk.server);
        var added = (StaffAdministration.Outcome.Linked) desk.bean(StaffAdministration.class)
                .add(new Actor.Program("test"), "Maria", "maria@example.org", Role.MODERATOR);
        screens.signIn(added.path());
    }

    @AfterAll
    void close() {
        if (screens != null) {
            screens.close();
        }
        desk.close();
    }

    @Test
    void correctsByKeyboardAlone() {
        CommentId id = fixture.asks("Ana", SampleTopics.WORK_PERMIT);
        try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
            Page page = context.newPage();
            page.navigate(at("/desk/" + id));
            page.keyboard().press("t");
            assertThat(focused(page)).isEqualTo("fiance-visa");
            page.keyboard().press("6");
            page.keyboard().press("2");
            assertThat(focused(page)).isEqualTo("student-visa");
            page.keyboard().press("Enter");
            page.waitForURL("**done=desk.topics");
            assertThat(fixture.topics(id)).containsExactly(SampleTopics.STUDENT_VISA);
            assertThat(page.textContent("main")).contains("Maria changed the topic from work permit to student visa");
            screens.judge(page, "corrected by keyboard");
        }
    }

    @Test
    void closesWithEscapeAndChangesNothing() {
        CommentId id = fixture.asks("Ben", SampleTopics.WORK_PERMIT);
        try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
            Page page = context.newPage();
            page.navigate(at("/desk/" + id));
            page.keyboard().press("t");
            page.keyboard().press("Space");
            for (String other : List.of("a", "d", "j", "h")) {
                page.keyboard().press(other);
            }
            page.keyboard().press("Escape");
            assertThat(page.isVisible("details.correct form")).isFalse();
            assertThat((String) page.evaluate("document.activeElement.tagName")).isEqualTo("SUMMARY");
            assertThat(page.url()).endsWith("/desk/" + id);
            page.keyboard().press("Escape");
            page.waitForURL("**/desk?lane=**");
            assertThat(fixture.topics(id)).containsExactly(SampleTopics.WORK_PERMIT);
            assertThat(fixture.count("decision WHERE comment_id = " + id)).isZero();
        }
    }

    @Test
    void findsAnotherEntryWhileTheWordsAreTyped() {
        CommentId id = fixture.asks("Caro", SampleTopics.FIANCE_VISA);
        try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
            Page page = context.newPage();
            page.navigate(at("/desk/" + id));
            page.keyboard().press("n");
            page.keyboard().type("stepchild");
            page.waitForSelector("#found details");
            assertThat(page.url()).endsWith("/desk/" + id);
            page.click("#found details summary");
            page.click("#found details[open] button");
            page.waitForURL("**last=**");
            assertThat(page.textContent(".undo-notice")).contains("answered with another entry");
        }
    }

    @Test
    void showsAnotherEntryByADigitAndApprovesWhatIsShown() {
        CommentId id = fixture.asksThis("Eve", "Can I get a fiancé visa for my partner?", SampleTopics.FIANCE_VISA);
        try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
            Page page = context.newPage();
            page.navigate(at("/desk/" + id));
            var other = page.locator(".alternatives a[data-key]").first();
            String question = other.locator("span").textContent();
            page.keyboard().press(other.getAttribute("data-key"));
            page.waitForURL("**show=**");
            assertThat(page.textContent("h2.over")).contains(question);
            assertThat(fixture.count("decision WHERE comment_id = " + id)).isZero();
            page.keyboard().press("a");
            page.waitForURL("**last=**");
            assertThat(page.textContent(".undo-notice")).contains("answered with another entry");
        }
    }

    @Test
    void doesBothWithoutJavaScript() {
        CommentId id = fixture.asks("Dora", SampleTopics.WORK_PERMIT);
        try (BrowserContext context = screens.openWithoutJavaScript()) {
            Page page = context.newPage();
            page.navigate(at("/desk/" + id));
            page.click("details.correct summary");
            page.check("input[value=asylum]");
            page.uncheck("input[value=work-permit]");
            page.click("details.correct button");
            page.waitForURL("**done=desk.topics");
            assertThat(fixture.topics(id)).containsExactly(SampleTopics.ASYLUM);
            // By keyboard: the bar with the decision lies above what is at the lower edge.
            page.press("summary:has-text('Another entry')", "Enter");
            page.fill("#find", "stepchild");
            page.press("#find", "Enter");
            page.waitForURL("**find=stepchild");
            page.press("#found details summary", "Enter");
            page.press("#found details[open] button", "Enter");
            page.waitForURL("**last=**");
            assertThat(page.textContent(".undo-notice")).contains("answered with another entry");
        }
    }

    @Test
    void showsNothingThatAxeObjectsTo() {
        look(ScreenLook.WIDE);
        look(ScreenLook.DARK);
        look(ScreenLook.PHONE);
    }

    private void look(ScreenLook look) {
        CommentId id = fixture.asks("Rosa <b>Q.</b>", SampleTopics.ASYLUM, SampleTopics.WORK_PERMIT);
        try (BrowserContext context = screens.open(look)) {
            Page page = context.newPage();
            page.navigate(at("/desk/" + id + "/edit"));
            page.fill("#text", "My own words.");
            page.click("button:has-text('Keep for later')");
            page.waitForURL("**done=desk.kept");
            desk.clock().pass(Duration.ofSeconds(1));
            page.navigate(at("/desk/" + id + "?find=visa"));
            page.click("details.correct summary");
            inspect(page, look + "-topics-open");
            String seen = page.getAttribute("details.correct input[name=topicsVersion]", "value");
            page.check("input[value=fiance-visa]");
            page.uncheck("input[value=asylum]");
            page.uncheck("input[value=work-permit]");
            page.click("details.correct button");
            page.waitForURL("**done=desk.topics**");
            assertThat(page.textContent("main")).contains("another entry fits now");
            inspect(page, look + "-topics-corrected");
            page.click("details.correct summary");
            page.evaluate(
                    "seen => document.querySelector('details.correct input[name=topicsVersion]').value = seen", seen);
            page.click("details.correct button");
            page.waitForSelector("[role=alert]");
            inspect(page, look + "-topics-second");
            page.navigate(at("/desk/" + id + "/edit"));
            inspect(page, look + "-topics-editor");
        }
    }

    private void inspect(Page page, String name) {
        screens.picture(page, name);
        screens.judge(page, name);
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.value");
    }

    private String at(String path) {
        return screens.at(path);
    }
}
