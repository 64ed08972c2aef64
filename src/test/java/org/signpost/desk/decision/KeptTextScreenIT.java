package org.signpost.desk.decision;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.browser.BrowserScreens;
import org.signpost.browser.ScreenLook;
import org.signpost.comment.CommentId;
import org.signpost.desk.DeskFixture;
import org.signpost.staff.account.Registration;

/** What is typed into a reply is never lost, in a real Chromium: left at once, signed out meanwhile, without a connection. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KeptTextScreenIT {
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
    void keepsWhatWasTypedWhenThePageIsLeftInTheSameMoment() {
        CommentId id = desk.ready("Leaver");
        try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
            Page page = editor(context, id);
            page.evaluate("""
                    const field = document.getElementById('text');
                    field.value = 'Typed and gone.';
                    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
                    window.location.assign('/desk');
                    """);
            page.waitForURL("**/desk");
            isKept(id, "Typed and gone.");
        }
    }

    @Test
    void keepsWhatWasTypedWhenTheTabIsClosed() {
        CommentId id = desk.ready("Closer");
        try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
            Page page = editor(context, id);
            page.locator("#text").fill("Typed and closed.");
            page.close(new Page.CloseOptions().setRunBeforeUnload(true));
            isKept(id, "Typed and closed.");
        }
    }

    @Test
    void saysAtOnceThatTheSignInHasEndedAndKeepsTheTextAfterTheNextOne() {
        CommentId id = desk.ready("Signed out");
        try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
            Page page = editor(context, id);
            desk.sql("DELETE FROM staff_session");
            page.locator("#text").fill("Typed while signed out.");
            assertThat(page.locator("#signed-out")).isVisible();
            assertThat(page.locator("#kept")).containsText("Not kept yet");
            page.click("button[data-submit]");
            assertThat(page.locator("#text")).hasValue("Typed while signed out.");

            Page other = context.waitForPage(() -> page.click("#signed-out a"));
            other.fill("#email", "maria@example.org");
            other.fill("#password", BrowserScreens.PASSWORD);
            other.click("main button[type=submit]");
            assertThat(other.locator(".notice")).containsText("Go back to the tab");

            assertThat(page.locator("#signed-out")).isHidden();
            assertThat(page.locator("#kept")).hasText("Kept just now.");
            isKept(id, "Typed while signed out.");
            page.bringToFront();
            page.click("button[data-submit]");
            page.waitForURL("**last=**");
            assertThat(page.locator(".undo-notice")).containsText("edited and approved");
            isKept(id, "");
        }
        signInAgain();
    }

    @Test
    void keepsATextForNobodyElseWhoSignsInMeanwhile() {
        CommentId id = desk.ready("Somebody else");
        try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
            Page page = editor(context, id);
            desk.sql("UPDATE staff_account SET name = 'Tom' WHERE email = 'maria@example.org'");
            desk.sql("DELETE FROM staff_session");
            page.locator("#text").fill("Of Maria alone.");
            assertThat(page.locator("#signed-out")).isVisible();
            Page other = context.waitForPage(() -> page.click("#signed-out a"));
            other.fill("#email", "maria@example.org");
            other.fill("#password", BrowserScreens.PASSWORD);
            other.click("main button[type=submit]");

            assertThat(page.locator("#kept")).containsText("Tom is signed in here now");
            isKept(id, "");
        } finally {
            desk.sql("UPDATE staff_account SET name = 'Maria Lind' WHERE email = 'maria@example.org'");
        }
        signInAgain();
    }

    @Test
    void triesAgainAsSoonAsThereIsAConnection() {
        CommentId id = desk.ready("Offline");
        try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
            Page page = editor(context, id);
            context.setOffline(true);
            page.locator("#text").fill("Typed in a tunnel.");
            assertThat(page.locator("#kept")).containsText("no connection");
            page.click("button[data-submit]");
            assertThat(page.locator("#text")).hasValue("Typed in a tunnel.");
            context.setOffline(false);
            assertThat(page.locator("#kept")).hasText("Kept just now.");
            isKept(id, "Typed in a tunnel.");
        }
    }

    private Page editor(BrowserContext context, CommentId id) {
        Page page = context.newPage();
        page.navigate(screens.at("/desk/" + id + "/edit"));
        return page;
    }

    private void signInAgain() {
        desk.sql("DELETE FROM staff_session");
        screens.signInWithPassword("maria@example.org");
    }

    /** Empty where nothing is. */
    private void isKept(CommentId id, String text) {
        String rows = "SELECT count(*) FROM desk_text WHERE comment_id = " + id
                + (text.isEmpty() ? "" : " AND text = '" + text + "'");
        long expected = text.isEmpty() ? 0 : 1;
        Instant patience = Instant.now().plusSeconds(20);
        while (desk.database.count(rows) != expected && Instant.now().isBefore(patience)) {
            Thread.onSpinWait();
        }
        assertThat(desk.database.count(rows)).as(rows).isEqualTo(expected);
    }
}
