package org.signpost.desk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.browser.BrowserScreens;
import org.signpost.browser.ScreenLook;
import org.signpost.comment.CommentId;
import org.signpost.desk.DeskFixture;
import org.signpost.staff.account.Registration;

/** A reply with a dead link, in a real Chromium and by keyboard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DeadLinkScreenIT {
    private final LinkedPages pages = new LinkedPages();
    private final DeskFixture desk =
            new DeskFixture(Map.of("signpost.link.check", "on", "signpost.trusted-hosts", pages.host()));
    private BrowserScreens screens;

    @BeforeAll
    void signIn() {
        screens = BrowserScreens.of(desk.server);
        screens.signInFirst(desk.bean(Registration.class).link().orElseThrow(), "Maria Lind", "maria@example.org");
    }

    @AfterAll
    void close() {
        if (screens != null) {
            screens.close();
        }
        desk.close();
        pages.close();
    }

    @Test
    void oneKeyIsRefusedAndAnotherInsists() {
        CommentId id = desk.ready("Ana", "You can find the steps here: " + pages.link("/404/gone") + ".");
        try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
            Page page = context.newPage();
            page.navigate(screens.at("/desk/" + id + "?lane=ready"));
            page.keyboard().press("a");
            page.waitForURL("**/approve");
            assertThat(page.textContent("[role=alert]")).contains("/404/gone leads nowhere", "Nothing was approved.");
            page.keyboard().press("Shift+A");
            page.waitForURL("**last=**");
            assertThat(page.textContent(".undo-notice")).contains("You: approved");
        }
    }
}
