package org.signpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.browser.Chromium;
import org.signpost.comment.CommentId;
import org.signpost.staff.FirstAdministrator;

/** The desk in a real Chromium: by keyboard, without JavaScript, and looked at by axe in light, dark and on a phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DeskScreenIT {
    private static final Path PICTURES = Path.of("target/screens");

    private final DeskFixture desk = new DeskFixture();
    private @Nullable Chromium chromium;
    private Browser browser;
    private String state = "";

    @BeforeAll
    void signIn() {
        chromium = Chromium.start();
        browser = chromium.browser();
        String link = desk.bean(FirstAdministrator.class).link().orElseThrow();
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(at(link));
            picture(page, "first");
            page.fill("#name", "Maria Lind");
            page.fill("#email", "maria@example.org");
            page.fill("#password", "a horse in the library");
            page.click("button.primary");
            page.waitForURL("**/desk**");
            state = context.storageState();
        }
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
        desk.close();
    }

    @Test
    void answersOneAfterAnotherWithOneKeyEach() {
        for (String name : List.of("Ana", "Ben", "Caro")) {
            desk.ready(name);
        }
        try (BrowserContext context = context(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(at("/desk?lane=ready"));
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/*");
            String first = page.textContent("h1");
            page.keyboard().press("a");
            page.waitForURL("**last=**");
            assertThat(page.textContent("h1")).isNotEqualTo(first);
            assertThat((String) page.evaluate("document.activeElement.tagName")).isEqualTo("H1");
            assertThat(page.textContent(".deed")).contains("You: approved", first);
            page.keyboard().press("z");
            page.waitForURL("**done=desk.undone");
            assertThat(page.textContent("h1")).isEqualTo(first);
            page.keyboard().press("d");
            page.keyboard().press("2");
            page.waitForURL("**last=**");
            assertThat(page.textContent(".deed")).contains("closed without a reply");
        }
    }

    @Test
    void doesNothingByKeyWhileSomebodyTypes() {
        CommentId id = desk.ready("Typist");
        try (BrowserContext context = context(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(at("/desk/" + id));
            page.keyboard().press("Control+a");
            page.click("#q");
            page.keyboard().type("azd");
            assertThat(page.inputValue("#q")).isEqualTo("azd");
            assertThat(page.url()).contains("/desk/" + id);
            page.navigate(at("/desk/" + id + "/edit"));
            page.fill("#text", "All in my own words.");
            page.keyboard().press("Control+Enter");
            page.waitForURL("**last=**");
            assertThat(page.textContent(".deed")).contains("edited and approved");
        }
    }

    @Test
    void worksWithoutJavaScript() {
        CommentId id = desk.ready("No script");
        try (BrowserContext context = context(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(at("/desk/" + id));
            page.click("button:has-text('Approve')");
            page.waitForURL("**last=**");
            page.click(".deed button");
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
        look("light", paths, new Browser.NewContextOptions().setViewportSize(1280, 900));
        look(
                "dark",
                paths,
                new Browser.NewContextOptions().setViewportSize(1280, 900).setColorScheme(ColorScheme.DARK));
        look("phone", paths, new Browser.NewContextOptions().setViewportSize(320, 700));
    }

    private void look(String name, List<String> paths, Browser.NewContextOptions options) {
        try (BrowserContext context = context(options)) {
            Page page = context.newPage();
            for (String path : paths) {
                page.navigate(at(path));
                picture(page, name + path.replaceAll("[^a-z0-9]+", "-"));
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as(name + " " + path)
                        .isEmpty();
                assertThat((Boolean) page.evaluate(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as("%s %s scrolls sideways", name, path)
                        .isTrue();
            }
        }
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        return browser.newContext(options.setStorageState(state));
    }

    private void picture(Page page, String name) {
        if (Files.exists(Path.of("target"))) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + ".png"))
                    .setFullPage(true));
        }
    }

    private String at(String path) {
        return desk.server.getURI() + path;
    }
}
