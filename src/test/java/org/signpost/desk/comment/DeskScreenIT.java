package org.signpost.desk.comment;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.browser.BrowserScreens;
import org.signpost.browser.ScreenLook;
import org.signpost.comment.CommentId;
import org.signpost.desk.DeskFixture;
import org.signpost.staff.account.Registration;

/** The desk in a real Chromium: by keyboard, without JavaScript, and looked at by axe in light, dark and on a phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DeskScreenIT {
    private final DeskFixture desk = new DeskFixture();
    private BrowserScreens screens;

    @BeforeAll
    void signIn() {
        screens = BrowserScreens.of(desk.server);
        String link = desk.bean(Registration.class).link().orElseThrow();
        screens.signInFirst(link, "Maria Lind", "maria@example.org");
    }

    @AfterAll
    void close() {
        if (screens != null) {
            screens.close();
        }
        desk.close();
    }

    @Test
    void opensForWhoSignsInWithAnAddressAndAPassword() {
        try (BrowserContext context = screens.openToThePublic(ScreenLook.WIDE)) {
            Page page = context.newPage();
            page.navigate(screens.at("/sign-in"));
            page.fill("#email", "maria@example.org");
            page.fill("#password", BrowserScreens.PASSWORD);
            page.click("main button[type=submit]");
            page.waitForURL("**/desk**");
            assertThat(page.textContent("body")).contains("Maria Lind");
        }
    }

    @Test
    void answersOneAfterAnotherWithOneKeyEach() {
        for (String name : List.of("Ana", "Ben", "Caro")) {
            desk.ready(name);
        }
        try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
            Page page = context.newPage();
            page.navigate(screens.at("/desk?lane=ready"));
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/*");
            String first = page.textContent("h1");
            page.keyboard().press("a");
            page.waitForURL("**last=**");
            assertThat(page.textContent("h1")).isNotEqualTo(first);
            assertThat((String) page.evaluate("document.activeElement.tagName")).isEqualTo("H1");
            assertThat(page.textContent(".undo-notice")).contains("You: approved", first);
            page.keyboard().press("z");
            page.waitForURL("**done=desk.undone");
            assertThat(page.textContent("h1")).isEqualTo(first);
            page.keyboard().press("d");
            page.keyboard().press("2");
            page.waitForURL("**last=**");
            assertThat(page.textContent(".undo-notice")).contains("closed without a reply");
        }
    }

    @Test
    void doesNothingByKeyWhileSomebodyTypes() {
        CommentId id = desk.ready("Typist");
        try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
            Page page = context.newPage();
            page.navigate(screens.at("/desk/" + id));
            page.keyboard().press("Control+a");
            page.click("#q");
            page.keyboard().type("azd");
            assertThat(page.inputValue("#q")).isEqualTo("azd");
            assertThat(page.url()).contains("/desk/" + id);
            page.navigate(screens.at("/desk/" + id + "/edit"));
            page.fill("#text", "All in my own words.");
            page.keyboard().press("Control+Enter");
            page.waitForURL("**last=**");
            assertThat(page.textContent(".undo-notice")).contains("edited and approved");
        }
    }

    @Test
    void worksWithoutJavaScript() {
        CommentId id = desk.ready("No script");
        try (BrowserContext context = screens.openWithoutJavaScript()) {
            Page page = context.newPage();
            page.navigate(screens.at("/desk/" + id));
            page.click("button:has-text('Approve')");
            page.waitForURL("**last=**");
            page.click(".undo-notice button");
            page.waitForURL("**done=desk.undone");
        }
    }

    @Test
    void showsNothingThatAxeObjectsTo() {
        CommentId urgent = desk.urgent("Rosa Q.");
        CommentId ready = desk.ready("Ana <b>S.</b>");
        desk.unsure("Kim");
        List<String> paths = List.of(
                "/desk?lane=urgent",
                "/desk?lane=ready",
                "/desk?lane=legal",
                "/desk/" + urgent,
                "/desk/" + ready,
                "/desk/" + ready + "/edit",
                "/desk/keys",
                "/desk/search?q=visa",
                "/desk/selected?pick=" + ready,
                "/replies",
                "/staff",
                "/account",
                "/sign-in",
                "/nowhere");
        screens.look("desk", paths, ScreenLook.WIDE, ScreenLook.DARK, ScreenLook.PHONE);
    }
}
