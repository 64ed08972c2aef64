package org.signpost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.comment.CommentId;
import org.signpost.faq.editor.EntryEditors;
import org.signpost.gaps.GapFixture;
import org.signpost.staff.Role;

/** Somebody of the legal team finds a gap, writes the entry on screen, and the waiting comments have drafts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GapToEntryScreenIT {
    private static final String ANSWER = """
            A dog may come with you when you travel, whatever your immigration status is. No visa office asks about animals.

            ## What to bring

            - A certificate that the dog was vaccinated against rabies.
            - The form of the health authority, which you fill in before the flight.
            - The airline's own papers; ask the airline how it carries dogs.

            ## What can go wrong

            Airlines refuse dogs that are too young, and some do not carry dogs in the summer. Ask before you buy the ticket.
            """;

    private final GapFixture gaps = new GapFixture();
    private BrowserScreens screens;

    @BeforeAll
    void signInAsLegal() {
        screens = BrowserScreens.of(gaps.server);
        screens.signIn(new EntryEditors(gaps.server.getApplicationContext()).link("Lena", Role.LEGAL));
    }

    @AfterAll
    void close() {
        if (screens != null) {
            screens.close();
        }
        gaps.close();
    }

    @Test
    void writesAnEntryForAGapAndTheWaitingCommentsHaveDrafts() {
        List<CommentId> dogs = gaps.allAsk(GapFixture.DOGS);
        gaps.asks("Lotta", GapFixture.LOTTERY.getFirst());
        gaps.workUntilIdle();
        screens.look(
                "gap",
                List.of("/gaps", "/gaps/1", "/gaps?show=closed"),
                ScreenLook.WIDE,
                ScreenLook.PHONE,
                ScreenLook.DARK,
                ScreenLook.PHONE_DARK);
        try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
            Page page = context.newPage();
            page.navigate(screens.at("/desk/" + dogs.getFirst()));
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
            page.fill("#source-title-0", "CDC: bringing a dog");
            page.fill("#source-url-0", "https://www.cdc.gov/importation/dogs");
            page.fill(
                    "#reviewed", LocalDate.ofInstant(gaps.now(), ZoneOffset.UTC).toString());
            page.fill("#review-by", "2099-01-01");
            page.click("button:has-text('Publish')");
            page.waitForLoadState();
            screens.picture(page, "gap-published");
            gaps.workUntilIdle();

            page.navigate(group);
            assertThat(page.textContent("main"))
                    .contains("Answered by")
                    .contains("4 comments got drafts, nobody waits any more");
            screens.picture(page, "gap-answered");
            for (CommentId dog : dogs) {
                page.navigate(screens.at("/desk/" + dog));
                assertThat(page.textContent("main")).contains("A dog may come with you");
            }
            page.navigate(screens.at("/gaps"));
            assertThat(page.locator("main h2").count()).isOne();
            page.navigate(screens.at("/gaps?show=answered"));
            screens.judge(page, "answered gaps");
        }
    }
}
