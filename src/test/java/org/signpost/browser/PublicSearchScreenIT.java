package org.signpost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.faq.CurrentLibrary;
import org.signpost.testing.TestDatabase;

/** The public FAQ in a real Chromium: the search while typing, also without JavaScript, and a page that stands still. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PublicSearchScreenIT {
    /** Google's cumulative layout shift: the sum of the shifts that no typing or click caused. */
    private static final String SHIFT = """
            () => new Promise(done => {
              let sum = 0;
              new PerformanceObserver(list => {
                for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
              }).observe({ type: "layout-shift", buffered: true });
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum), 0)));
            })
            """;

    private final EmbeddedServer server = TestDatabase.fresh().serve();
    private BrowserScreens screens;

    @BeforeAll
    void open() {
        server.getApplicationContext().getBean(CurrentLibrary.class).get();
        screens = BrowserScreens.of(server);
    }

    @AfterAll
    void close() {
        if (screens != null) {
            screens.close();
        }
        server.close();
    }

    @Test
    void findsWhileTheWordsAreTyped() {
        try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
            Page page = context.newPage();
            page.navigate(screens.at("/faq"));
            page.locator("#q").pressSequentially("detained");

            assertThat(page.locator("#results li a[href='/faq/deportation-detained']"))
                    .isVisible();
            assertThat(page.locator("#count")).containsText("fit");
            assertThat(page.url()).as("the words stay out of the history").endsWith("/faq");

            page.locator("#q").fill("xyzzy");
            assertThat(page.locator("#results")).containsText("Nothing fits these words");

            page.locator("#q").fill("");
            assertThat(page.locator("#results h2").first()).hasText("Fiancé(e) visas");
        }
    }

    @Test
    void findsInSpanishWithoutJavaScript() {
        try (BrowserContext context = screens.openWithoutJavaScript()) {
            Page page = context.newPage();
            page.navigate(screens.at("/faq?lang=es"));
            page.locator("#q").fill("detenido");
            page.locator("form[role=search] button").click();

            assertThat(page.locator("#results a[href='/faq/deportation-detained?lang=es']"))
                    .isVisible();
        }
    }

    @Test
    void standsStillWhileItLoads() {
        for (String path : new String[] {"/faq", "/faq?lang=es", "/faq/fiance-visa-steps", "/faq/topics/asylum"}) {
            for (ScreenLook look : List.of(ScreenLook.PHONE, ScreenLook.WIDE)) {
                try (BrowserContext context = screens.open(look)) {
                    Page page = context.newPage();
                    page.navigate(screens.at(path));
                    double shift = ((Number) page.evaluate(SHIFT)).doubleValue();

                    assertThat(shift).as(path + " at " + look).isZero();
                }
            }
        }
    }
}
