package org.signpost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.comment.CommentId;
import org.signpost.digest.gaps.GapFixture;
import org.signpost.staff.Actor;
import org.signpost.staff.Role;
import org.signpost.staff.StaffAdministration;

/** Somebody of the legal team finds a gap, writes the entry on screen, and the waiting comments have drafts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GapToEntryIT {
    private static final Path PICTURES = Path.of("target/screens");
    private static final String ANSWER = """
            A dog may come with you when you travel, whatever your immigration status is. No visa office asks about animals.

            ## What to bring

            - A certificate that the dog was vaccinated against rabies.
            - The form of the health authority, which you fill in before the flight.
            - The airline's own papers; ask the airline how it carries dogs.

            ## What can go wrong

            Airlines refuse dogs that are too young, and some do not carry dogs in the summer. Ask before you buy the ticket.
            """;

    private GapFixture gaps;
    private Chromium chromium;
    private String state = "";

    @BeforeAll
    void signInAsLegal() {
        chromium = Chromium.start();
        gaps = new GapFixture();
        var added = (StaffAdministration.Outcome.Linked) gaps.bean(StaffAdministration.class)
                .add(new Actor.Program("test"), "Lena", "lena@harbor.example", Role.LEGAL);
        state = chromium.signIn(at(added.path()));
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
            gaps.close();
        }
    }

    @Test
    void writesAnEntryForAGapAndTheWaitingCommentsHaveDrafts() {
        List<CommentId> dogs = GapFixture.DOGS.stream()
                .map(text -> gaps.asks("Somebody " + text.length(), text))
                .toList();
        gaps.asks("Lotta", GapFixture.LOTTERY.getFirst());
        gaps.settle();
        look();
        try (BrowserContext context = context(new NewContextOptions().setViewportSize(1280, 900))) {
            Page page = context.newPage();
            page.navigate(at("/desk/" + dogs.getFirst()));
            assertThat(page.textContent("main")).doesNotContain("/faq/policy");
            page.click("nav >> text=Gaps");
            page.click("h2 a:has-text('dog')");
            page.waitForURL("**/gaps/*");
            String group = page.url();
            assertThat(page.textContent("main")).contains("4 people asked, last today");
            page.click("button:has-text('Write an entry')");
            page.waitForURL("**/library/**");
            assertThat(page.inputValue("#question")).containsIgnoringCase("dog");
            assertThat(page.inputValue("#paraphrases").lines()).hasSize(3);
            page.selectOption("#topic", "policy");
            page.fill("#body", ANSWER);
            page.fill("#reply", "A dog may come with you; it needs a certificate and the airline's papers.");
            page.fill("#tags", "dog, pets");
            page.click("button:has-text('Publish')");
            page.waitForLoadState();
            picture(page, "gap-published");
            gaps.settle();

            page.navigate(group);
            assertThat(page.textContent("main"))
                    .contains("Answered by")
                    .contains("4 comments got drafts, nobody waits any more");
            picture(page, "gap-answered");
            for (CommentId dog : dogs) {
                page.navigate(at("/desk/" + dog));
                assertThat(page.textContent("main")).contains("A dog may come with you");
            }
            page.navigate(at("/gaps"));
            assertThat(page.locator("main h2").count()).isOne();
            page.navigate(at("/gaps?show=answered"));
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }

    private void look() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(1280, 320)) {
                try (BrowserContext context = context(
                        new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme))) {
                    Page page = context.newPage();
                    for (String path : List.of("/gaps", "/gaps/1", "/gaps?show=closed")) {
                        page.navigate(at(path));
                        picture(page, "gap" + path.replaceAll("[^a-z0-9]+", "-") + "-" + width + "-" + scheme);
                        assertThat(new AxeBuilder(page).analyze().getViolations())
                                .as(path)
                                .isEmpty();
                        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                                .as(path + " is wider than the page")
                                .isEqualTo(true);
                    }
                }
            }
        }
    }

    private BrowserContext context(NewContextOptions options) {
        return chromium.browser().newContext(options.setStorageState(state));
    }

    private static void picture(Page page, String name) {
        if (Files.exists(Path.of("target"))) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + ".png"))
                    .setFullPage(true));
        }
    }

    private String at(String path) {
        return gaps.server.getURI() + path;
    }
}
