package org.signpost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signpost.digest.Digests;
import org.signpost.digest.Recipients;
import org.signpost.platform.MailAddress;
import org.signpost.platform.TestDatabase;
import org.signpost.staff.Actor;
import org.signpost.staff.FirstAdministrator;

/** The pages of the digest in a real browser: light, dark, and as narrow as a phone. */
class DigestLooksIT {
    private static final Actor TESTER = new Actor.Program("test");

    @Test
    void axeFindsNothingAndNothingIsWiderThanThePage() {
        try (Chromium chromium = Chromium.start();
                EmbeddedServer server = start()) {
            Recipients recipients = server.getApplicationContext().getBean(Recipients.class);
            recipients.add(TESTER, new MailAddress("legal@harbor.example"));
            recipients.add(TESTER, new MailAddress("a.very.long.name.of.somebody@chambers.harbor.example"));
            Digests digests = server.getApplicationContext().getBean(Digests.class);
            digests.send(TESTER, Optional.empty());
            String week = digests.nextWeek().previous().toString();
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : List.of(1280, 320)) {
                    try (BrowserContext context = chromium.browser()
                            .newContext(new NewContextOptions()
                                    .setColorScheme(scheme)
                                    .setViewportSize(width, 900))) {
                        Page page = context.newPage();
                        signIn(page, server);
                        for (String path : List.of(
                                "/digests", "/digests/" + week, "/digests/" + week + "/html", "/digests/recipients")) {
                            look(page, server.getURI() + path, path.replaceAll("\\W", "_") + scheme + width);
                        }
                    }
                }
            }
        }
    }

    private static void look(Page page, String url, String name) {
        page.navigate(url);
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/looks/page" + name + ".png")));
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(url).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(url)
                .isEqualTo(true);
    }

    private static void signIn(Page page, EmbeddedServer server) {
        Optional<String> link =
                server.getApplicationContext().getBean(FirstAdministrator.class).link();
        page.navigate(server.getURI() + link.orElse("/sign-in"));
        if (link.isPresent()) {
            page.fill("[name=name]", "Ana");
        }
        page.fill("[name=email]", "ana@harbor.example");
        page.fill("[name=password]", "a horse in the library");
        page.click("main button[type=submit]");
    }

    private static EmbeddedServer start() {
        Map<String, Object> properties = new HashMap<>(TestDatabase.fresh().properties());
        properties.put("micronaut.server.port", -1);
        return ApplicationContext.run(EmbeddedServer.class, properties);
    }
}
