package org.signpost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.signpost.comment.IncomingPost;
import org.signpost.comment.Posts;
import org.signpost.comment.Sites;
import org.signpost.staff.account.Registration;
import org.signpost.testing.TestDatabase;
import org.signpost.wordpress.FakeWordPress;

/** From an empty list to a connected site in a real browser, with everything that can be wrong on the way. */
class SiteScreenIT {
    private final FakeWordPress site = new FakeWordPress(Clock.systemUTC());

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void aSiteIsConnectedChangedAndDisconnected() {
        try (EmbeddedServer server = TestDatabase.fresh().serve(Map.of("signpost.trusted-hosts", site.host()));
                BrowserScreens screens = BrowserScreens.of(server)) {
            ApplicationContext beans = server.getApplicationContext();
            screens.signInFirst(beans.getBean(Registration.class).link().orElseThrow(), "Ana", "ana@harbor.example");
            screens.look("sites-empty", List.of("/sites", "/sites/pages"), ScreenLook.values());
            Sites sites = beans.getBean(Sites.class);
            sites.add("press", "Harbor", null, "en", Clock.systemUTC().instant());
            beans.getBean(Posts.class)
                    .store(
                            sites.findByName("press").orElseThrow().id(),
                            new IncomingPost("7", "A clinic", "https://press.harbor.example/clinic/", null));
            try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
                connect(screens, context.newPage());
            }
            screens.look(
                    "sites",
                    List.of("/sites", "/sites/connect", "/sites/1/change", "/sites/1/disconnect", "/sites/pages"),
                    ScreenLook.values());
            try (BrowserContext context = screens.open(ScreenLook.PHONE_DARK)) {
                changeAndDisconnect(screens, context.newPage());
            }
            try (BrowserContext context = screens.openWithoutJavaScript()) {
                testWithoutScript(screens, context.newPage());
            }
        }
    }

    private void connect(BrowserScreens screens, Page page) {
        page.navigate(screens.at("/sites"));
        page.click("main li button:has-text('Connect')");
        assertThat(page.inputValue("#name")).isEqualTo("press");
        fill(page, "wrong");
        page.click("main button:has-text('Test')");
        page.waitForSelector("#result .problem");
        assertThat(page.textContent("#result")).contains("The site does not recognise the account.");
        assertThat(page.inputValue("#password"))
                .as("what was typed stays while it is tested")
                .isEqualTo("wrong");
        screens.picture(page, "sites-connect-refused");
        screens.judge(page, "a refused account");
        page.fill("#password", site.login().password());
        page.click("main button:has-text('Test')");
        page.waitForSelector("#result .notice");
        screens.picture(page, "sites-connect-works");
        screens.judge(page, "a test that works");
        page.click("main button.primary");
        page.waitForSelector("h1:has-text('press is connected')");
        screens.picture(page, "sites-connected");
        screens.judge(page, "connected");
        page.click("main a.primary");
        assertThat(page.textContent("main")).contains("Comments come in, and approved replies are posted.");
    }

    private void fill(Page page, String password) {
        page.fill("#address", "http://" + site.host() + "/wp-admin/");
        page.fill("#account", "desk");
        page.fill("#password", password);
    }

    private void changeAndDisconnect(BrowserScreens screens, Page page) {
        page.navigate(screens.at("/sites/1/change"));
        page.fill("#draftDays", "7");
        site.changePassword("efgh");
        page.click("main button.primary");
        page.waitForSelector("#result .problem");
        screens.picture(page, "sites-change-refused");
        screens.judge(page, "a refused change");
        page.fill("#password", "efgh");
        page.click("main button.primary");
        page.waitForSelector("#notice .notice");
        screens.picture(page, "sites-changed-phone-dark");
        page.click("text=New hint secret");
        page.waitForSelector("h1:has-text('A new hint secret')");
        screens.picture(page, "sites-secret-phone-dark");
        screens.judge(page, "a new secret");
        page.navigate(screens.at("/sites/1/disconnect"));
        page.click("main button.danger");
        page.waitForSelector("#notice .notice");
        assertThat(page.textContent("main")).contains("No site is connected yet.");
    }

    private void testWithoutScript(BrowserScreens screens, Page page) {
        page.navigate(screens.at("/sites/connect"));
        fill(page, "efgh");
        page.click("main button:has-text('Test')");
        assertThat(page.textContent("#result")).contains("It works.", "Press Connect to go on.");
        assertThat(page.inputValue("#password")).isEmpty();
        assertThat(page.inputValue("#account")).isEqualTo("desk");
    }
}
