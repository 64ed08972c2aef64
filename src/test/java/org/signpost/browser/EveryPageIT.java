package org.signpost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.signpost.faq.editing.NewEntry;
import org.signpost.faq.editing.Proposals;
import org.signpost.faq.matching.MatchJob;
import org.signpost.platform.TestDatabase;
import org.signpost.staff.FirstAdministrator;
import org.signpost.triage.Topic;

/** Every page that has no browser test of its own, for the public and for staff: wide and narrow, light and dark. */
class EveryPageIT {
    private static final List<String> PUBLIC = List.of(
            "/sign-in",
            "/faq",
            "/faq?q=fiance",
            "/faq/deportation-detained",
            "/faq/deportation-detained?lang=es",
            "/faq/no-such-entry");
    private static final List<String> MISSING = List.of("/faq/no-such-entry", "/nowhere");
    private static final List<String> STAFF = List.of(
            "/library",
            "/library?q=asylum&topic=asylum&lang=es",
            "/library/entries/deportation-detained",
            "/library/entries/deportation-detained/versions/1",
            "/library/entries/deportation-detained/compare?from=1&to=2",
            "/library/proposals/1",
            "/library/proposals/2",
            "/gaps",
            "/gaps?show=answered",
            "/import",
            "/replies",
            "/sweeps",
            "/staff",
            "/account",
            "/nowhere");

    @Test
    void axeFindsNothingAndNothingIsWiderThanThePage() {
        try (Chromium chromium = Chromium.start();
                EmbeddedServer server = start()) {
            server.getApplicationContext().getBean(MatchJob.class).work();
            Proposals proposals = server.getApplicationContext().getBean(Proposals.class);
            NewEntry seed = new NewEntry("Can my twin come?", List.of("my twin"), Topic.CHILDREN, "en");
            proposals.start(seed, "Ana");
            assertThat(proposals.edit("deportation-detained", "es", null, "Ana"))
                    .isPresent();
            String state = state(chromium, server);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : List.of(1280, 320)) {
                    NewContextOptions options =
                            new NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900);
                    look(chromium, server, options, PUBLIC);
                    look(chromium, server, options.setStorageState(state), STAFF);
                }
            }
        }
    }

    private static void look(Chromium chromium, EmbeddedServer server, NewContextOptions options, List<String> paths) {
        try (BrowserContext context = chromium.browser().newContext(options)) {
            Page page = context.newPage();
            for (String path : paths) {
                int status = page.navigate(server.getURI() + path).status();
                assertThat(status).as(path).isEqualTo(MISSING.contains(path) ? 404 : 200);
                assertThat(page.locator("h1").count()).as(path).isOne();
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as(path)
                        .isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as(path + " is wider than the page")
                        .isEqualTo(true);
            }
        }
    }

    private static String state(Chromium chromium, EmbeddedServer server) {
        String link = server.getApplicationContext()
                .getBean(FirstAdministrator.class)
                .link()
                .orElseThrow();
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(server.getURI() + link);
            page.fill("[name=name]", "Ana");
            page.fill("[name=email]", "ana@harbor.example");
            page.fill("[name=password]", "a horse in the library");
            page.click("main button[type=submit]");
            page.waitForURL("**/desk**");
            return context.storageState();
        }
    }

    private static EmbeddedServer start() {
        Map<String, Object> properties = new HashMap<>(TestDatabase.fresh().properties());
        properties.put("micronaut.server.port", -1);
        return ApplicationContext.run(EmbeddedServer.class, properties);
    }
}
