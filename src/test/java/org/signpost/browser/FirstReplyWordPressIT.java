package org.signpost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.signpost.platform.database.WorkerPool;
import org.signpost.staff.account.Registration;
import org.signpost.testing.TestDatabase;
import org.signpost.triage.Triage;
import org.signpost.wordpress.RealWordPress;

/** From "connect a site" to the first reply that the public can read on a real WordPress, in the browser, in five minutes. */
@EnabledIfEnvironmentVariable(named = RealWordPress.URL, matches = "https?://.+")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class FirstReplyWordPressIT {
    private static final Duration WAIT = Duration.ofMinutes(3);
    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final RealWordPress site = new RealWordPress();

    @Test
    void connectsASiteAndPostsAReply() {
        long post = site.addPost("The clinic on fiancé visas is open");
        long question = site.addComment(
                post, 0, "Ines Walde", "My fiance visa was denied, can we apply again now?", "approved");
        TestDatabase database = TestDatabase.fresh();
        try (EmbeddedServer server = database.serve(Map.of(
                        "signpost.trusted-hosts",
                        site.host(),
                        "signpost.public-url",
                        "http://help.harbor.example",
                        "signpost.undo-seconds",
                        5));
                BrowserScreens screens = BrowserScreens.of(server)) {
            ApplicationContext beans = server.getApplicationContext();
            beans.getBean(Triage.class);
            beans.getBean(WorkerPool.class).start();
            screens.signInFirst(beans.getBean(Registration.class).link().orElseThrow(), "Ana", "ana@harbor.example");
            try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
                Page page = context.newPage();
                connect(screens, page);
                approve(screens, page);
            }
            waitUntil(() -> database.count("SELECT count(*) FROM reply WHERE state = 'POSTED'") == 1);
            screens.look("connected", List.of("/sites", "/replies"), ScreenLook.WIDE, ScreenLook.PHONE_DARK);
            beans.getBean(WorkerPool.class).stop();
        }
        assertThat(site.get("wp/v2/comments?parent=" + question))
                .singleElement()
                .satisfies(reply -> assertThat(
                                reply.path("content").path("rendered").asText())
                        .contains("/faq/"));
    }

    /** Whoever keeps it makes the test that restarts it wait for all the others. */
    @AfterEach
    void close() {
        site.close();
    }

    private void connect(BrowserScreens screens, Page page) {
        page.navigate(screens.at("/sites"));
        screens.picture(page, "connect-none");
        page.navigate(screens.at("/sites/connect"));
        page.fill("#address", site.address());
        page.fill("#account", site.login().user());
        page.fill("#password", "not the right one");
        page.click("button:has-text('Test')");
        page.waitForSelector("#result .problem");
        screens.picture(page, "connect-wrong");
        page.fill("#password", site.login().password());
        page.click("button:has-text('Test')");
        page.waitForSelector("#result .notice");
        assertThat(page.textContent("#result")).contains("It works.").contains("unfiltered");
        screens.picture(page, "connect-works");
        page.fill("#name", "harbor");
        page.click("button.primary");
        page.waitForLoadState();
        assertThat(page.textContent("main")).doesNotContain(site.login().password());
        screens.picture(page, "connected");
        screens.judge(page, "connected");
    }

    private static void approve(BrowserScreens screens, Page page) {
        waitUntil(() -> {
            page.navigate(screens.at("/desk?lane=ready"));
            return page.textContent("main").contains("Ines Walde");
        });
        page.click("a:has-text('Ines Walde')");
        page.waitForSelector(".user-text.reply");
        // A key that is pressed before the page's script has come does nothing.
        page.waitForLoadState();
        screens.picture(page, "connect-draft");
        page.keyboard().press("a");
        page.waitForSelector("button:has-text('Undo')");
    }

    private static void waitUntil(BooleanSupplier done) {
        Instant end = Instant.now().plus(WAIT);
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }
}
