package org.signpost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.OldAnswer;
import org.signpost.faq.editor.EntryEditors;
import org.signpost.faq.editor.EntryProposal;
import org.signpost.staff.Role;
import org.signpost.staff.Staffer;
import org.signpost.testing.TestDatabase;

/** The editor in a real Chromium: with the preview that follows the typing, without JavaScript, looked at by axe. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EditorScreenIT {
    private final EmbeddedServer server = TestDatabase.fresh().serve();
    private final EntryEditors editors = new EntryEditors(server.getApplicationContext());
    private BrowserScreens screens;

    @BeforeAll
    void signIn() {
        server.getApplicationContext().getBean(CurrentLibrary.class).get();
        screens = BrowserScreens.of(server);
        screens.signIn(editors.link("Maria", Role.LEGAL));
    }

    @AfterAll
    void close() {
        if (screens != null) {
            screens.close();
        }
        server.close();
    }

    @Test
    void publishesAChangeThatThePublicReads() {
        try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
            Page page = context.newPage();
            page.navigate(screens.at("/library?q=work+permit"));
            page.click("a[href='/library/entries/work-permit-how']");
            page.click("button:has-text('Edit'):has-text('the English text')");
            page.waitForURL("**/library/proposals/*");
            page.fill("#body", "## The new rule\n\nIt takes **nine months**.");
            PlaywrightAssertions.assertThat(page.locator("#preview strong").first())
                    .hasText("nine months");
            PlaywrightAssertions.assertThat(page.locator("#kept")).hasText("kept just now");
            PlaywrightAssertions.assertThat(page.locator("#preview")).containsText("7 words");
            PlaywrightAssertions.assertThat(page.locator("#preview a[href='#what-changed']"))
                    .hasCount(1);
            page.locator("#body").pressSequentially(" Ask early.");
            page.fill("#what-changed", "The office takes nine months now.");
            page.check("input[value=wrong]");
            page.fill("#reviewed", day(0));
            page.fill("#review-by", day(180));
            page.click("button:has-text('Publish')");
            page.waitForURL("**/library/entries/work-permit-how?done=library.published");
            assertThat(page.textContent("main")).contains("The office takes nine months now.", "Wrong now");
        }
        try (BrowserContext context = screens.openToThePublic(ScreenLook.WIDE)) {
            Page page = context.newPage();
            page.navigate(screens.at("/faq/work-permit-how"));
            assertThat(page.textContent("article")).contains("It takes nine months. Ask early.");
            assertThat(page.textContent("article strong")).isEqualTo("nine months");
        }
    }

    @Test
    void keepsWhatIsTypedAlsoWhenThePageIsLeft() {
        try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
            Page page = context.newPage();
            page.navigate(screens.at("/library/entries/policy-numbers"));
            page.click("button:has-text('Edit'):has-text('the Spanish text')");
            page.waitForURL("**/library/proposals/*");
            String editor = page.url();
            page.fill("#reply", "Lo que escribí.");
            PlaywrightAssertions.assertThat(page.locator("#kept")).hasText("kept just now");
            page.navigate(screens.at("/library"));
            assertThat(page.textContent("main")).contains("Being written", "Maria");
            page.navigate(editor);
            assertThat(page.inputValue("#reply")).isEqualTo("Lo que escribí.");
        }
    }

    @Test
    void leadsTheOneWhoTypesIntoAnOldPageToTheirOwnWords() {
        try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
            Page page = context.newPage();
            page.navigate(screens.at("/library/entries/asylum-deadline"));
            page.click("button:has-text('Edit'):has-text('the English text')");
            page.waitForURL("**/library/proposals/*");
            Page second = context.newPage();
            second.navigate(page.url());
            page.fill("#reply", "From the first page.");
            PlaywrightAssertions.assertThat(page.locator("#kept")).hasText("kept just now");
            second.fill("#reply", "From the second page.");
            second.waitForURL("**?done=library.copied");
            assertThat(second.inputValue("#reply")).isEqualTo("From the second page.");
            page.reload();
            assertThat(page.inputValue("#reply")).isEqualTo("From the first page.");
        }
    }

    @Test
    void worksWithoutJavaScript() {
        try (BrowserContext context = screens.openWithoutJavaScript()) {
            Page page = context.newPage();
            page.navigate(screens.at("/library/entries/legal-help-fraud"));
            page.click("button:has-text('Edit'):has-text('the English text')");
            page.fill("#body", "Without **a script**.");
            page.click("button:has-text('Preview')");
            page.waitForURL("**done=library.kept#preview");
            assertThat(page.textContent("#preview")).contains("Without a script.", "Say in a sentence what changed.");
            page.fill("#what-changed", "All of it.");
            page.check("input[value=reworded]");
            page.fill("#reviewed", day(0));
            page.fill("#review-by", day(180));
            page.click("button:has-text('Publish')");
            page.waitForURL("**/library/entries/legal-help-fraud?done=library.published");
            page.click("a:has-text('Compare with version')");
            assertThat(page.textContent("ins")).isNotEmpty();
        }
    }

    @Test
    void showsNothingThatAxeObjectsTo() {
        Staffer ana = editors.person("Ana", Role.LEGAL);
        EntryProposal behind = editors.edit(ana, "children-stepchild", "en");
        editors.save(ana, behind, EntryEditors.changed(behind.wording(), "Ana's words.", OldAnswer.WRONG, ""));
        int made = editors.publish(ana, "children-stepchild", "en", "Published.", OldAnswer.WRONG, null);
        int scheduled = editors.publish(ana, "asylum-lgbt", "en", "Later.", OldAnswer.REWORDED, "2099-01-01");
        EntryProposal empty = editors.edit(ana, "asylum-lgbt", "en");
        editors.save(ana, empty, EntryEditors.changed(empty.wording(), "", OldAnswer.REWORDED, "x"));
        EntryProposal spanish = editors.edit(ana, "children-stepchild", "es");
        List<String> paths = List.of(
                "/library",
                "/library?q=xyzzy",
                "/library/entries/children-stepchild",
                "/library/entries/asylum-lgbt",
                "/library/entries/asylum-lgbt/versions/" + scheduled,
                "/library/entries/children-stepchild/compare?from=1&to=" + made,
                "/library/proposals/" + behind.id(),
                "/library/proposals/" + empty.id(),
                "/library/proposals/" + spanish.id());
        screens.look("editor", paths, ScreenLook.WIDE, ScreenLook.DARK, ScreenLook.PHONE);
    }

    @Test
    void checksAnEntryByOpeningItsSources() {
        try (BrowserContext context = screens.open(ScreenLook.PHONE)) {
            Page page = context.newPage();
            page.navigate(screens.at("/library/entries/student-visa-work"));
            Locator check = page.locator("#check-en");
            check.locator("summary").click();
            screens.picture(page, "check-begun");
            screens.judge(page, "check-begun");
            check.locator("button").click();
            assertThat(page.url())
                    .as("a browser lets nobody leave a source out")
                    .endsWith("/student-visa-work");
            for (Locator box : check.locator("input[type=checkbox]").all()) {
                box.check();
            }
            check.locator("button").click();
            page.waitForURL("**?done=library.confirmed");
            PlaywrightAssertions.assertThat(page.locator("section[aria-labelledby=text-en]"))
                    .containsText("Every source opened by Maria on " + day(0));
            screens.picture(page, "checked");
            page.navigate(screens.at("/faq/student-visa-work"));
            assertThat(page.textContent("article")).contains("Checked on").doesNotContain("not checked against");
            screens.picture(page, "checked-public");
        }
    }

    private static String day(int later) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(later).toString();
    }
}
