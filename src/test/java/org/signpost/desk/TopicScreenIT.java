package org.signpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.browser.Chromium;
import org.signpost.comment.CommentId;
import org.signpost.staff.Actor;
import org.signpost.staff.Role;
import org.signpost.staff.StaffAdministration;
import org.signpost.triage.Topic;

/** Correcting topics and looking for another entry in a real Chromium: by keyboard, without JavaScript, and by axe. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TopicScreenIT {
    private static final Path PICTURES = Path.of("target/screens");

    private final TopicFixture fixture = new TopicFixture();
    private final DeskFixture desk = fixture.desk;
    private @Nullable Chromium chromium;
    private Browser browser;
    private String state = "";

    @BeforeAll
    void signIn() {
        chromium = Chromium.start();
        browser = chromium.browser();
        var added = (StaffAdministration.Outcome.Linked) desk.bean(StaffAdministration.class)
                .add(new Actor.Program("test"), "Maria", "maria@example.org", Role.MODERATOR);
        state = chromium.signIn(at(added.path()));
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
        desk.close();
    }

    @Test
    void correctsByKeyboardAlone() {
        CommentId id = fixture.asks("Ana", Topic.WORK_PERMIT);
        try (BrowserContext context = context(new Browser.NewContextOptions())) {
            List<String> problems = new ArrayList<>();
            Page page = context.newPage();
            page.onPageError(problems::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    problems.add(message.text());
                }
            });
            page.navigate(at("/desk/" + id));
            page.keyboard().press("t");
            assertThat(focused(page)).isEqualTo("fiance-visa");
            page.keyboard().press("6");
            page.keyboard().press("2");
            assertThat(focused(page)).isEqualTo("student-visa");
            page.keyboard().press("Enter");
            page.waitForURL("**done=desk.topics");
            assertThat(fixture.topics(id)).containsExactly(Topic.STUDENT_VISA);
            assertThat(page.textContent("main")).contains("Maria changed the topic from work permit to student visa");
            assertThat(problems).isEmpty();
        }
    }

    @Test
    void closesWithEscapeAndChangesNothing() {
        CommentId id = fixture.asks("Ben", Topic.WORK_PERMIT);
        try (BrowserContext context = context(new Browser.NewContextOptions())) {
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
            assertThat(fixture.topics(id)).containsExactly(Topic.WORK_PERMIT);
            assertThat(fixture.count("decision WHERE comment_id = " + id)).isZero();
        }
    }

    @Test
    void findsAnotherEntryWhileTheWordsAreTyped() {
        CommentId id = fixture.asks("Caro", Topic.FIANCE_VISA);
        try (BrowserContext context = context(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(at("/desk/" + id));
            page.keyboard().press("n");
            page.keyboard().type("stepchild");
            page.waitForSelector("#found details");
            assertThat(page.url()).endsWith("/desk/" + id);
            page.click("#found details summary");
            page.click("#found details[open] button");
            page.waitForURL("**last=**");
            assertThat(page.textContent(".deed")).contains("answered with another entry");
        }
    }

    @Test
    void doesBothWithoutJavaScript() {
        CommentId id = fixture.asks("Dora", Topic.WORK_PERMIT);
        try (BrowserContext context = context(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(at("/desk/" + id));
            page.click("details.correct summary");
            page.check("input[value=asylum]");
            page.uncheck("input[value=work-permit]");
            page.click("details.correct button");
            page.waitForURL("**done=desk.topics");
            assertThat(fixture.topics(id)).containsExactly(Topic.ASYLUM);
            page.click("summary:has-text('Another entry')");
            page.fill("#find", "stepchild");
            page.click("form:has(#find) button");
            page.waitForURL("**find=stepchild");
            page.click("#found details summary");
            page.click("#found details[open] button");
            page.waitForURL("**last=**");
            assertThat(page.textContent(".deed")).contains("answered with another entry");
        }
    }

    @Test
    void showsNothingThatAxeObjectsTo() {
        look("light", new Browser.NewContextOptions().setViewportSize(1280, 900));
        look("dark", new Browser.NewContextOptions().setViewportSize(1280, 900).setColorScheme(ColorScheme.DARK));
        look("phone", new Browser.NewContextOptions().setViewportSize(320, 700));
    }

    private void look(String name, Browser.NewContextOptions options) {
        CommentId id = fixture.asks("Rosa <b>Q.</b>", Topic.ASYLUM, Topic.WORK_PERMIT);
        try (BrowserContext context = context(options)) {
            Page page = context.newPage();
            page.navigate(at("/desk/" + id + "/edit"));
            page.fill("#text", "My own words.");
            page.click("button:has-text('Keep for later')");
            page.waitForURL("**done=desk.kept");
            desk.clock().pass(Duration.ofSeconds(1));
            page.navigate(at("/desk/" + id + "?find=visa"));
            page.click("details.correct summary");
            inspect(page, name + "-topics-open");
            String seen = page.getAttribute("details.correct input[name=saw]", "value");
            page.check("input[value=fiance-visa]");
            page.uncheck("input[value=asylum]");
            page.uncheck("input[value=work-permit]");
            page.click("details.correct button");
            page.waitForURL("**done=desk.topics**");
            assertThat(page.textContent("main")).contains("another entry fits now");
            inspect(page, name + "-topics-corrected");
            page.click("details.correct summary");
            page.evaluate("seen => document.querySelector('details.correct input[name=saw]').value = seen", seen);
            page.click("details.correct button");
            page.waitForSelector("[role=alert]");
            inspect(page, name + "-topics-second");
            page.navigate(at("/desk/" + id + "/edit"));
            inspect(page, name + "-topics-editor");
        }
    }

    private void inspect(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
        assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("%s scrolls sideways", name)
                .isTrue();
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.value");
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        return browser.newContext(options.setStorageState(state));
    }

    private String at(String path) {
        return desk.server.getURI() + path;
    }
}
