package org.signpost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signpost.faq.editor.EntryProposals;
import org.signpost.faq.editor.NewEntry;
import org.signpost.faq.matching.MatchJob;
import org.signpost.ingest.SampleThread;
import org.signpost.staff.account.Registration;
import org.signpost.testing.TestDatabase;
import org.signpost.triage.SampleTopics;

/** Every page that has no browser test of its own, for the public and for staff: wide and narrow, light and dark. */
class EveryPageScreenIT {
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
            "/import/1",
            "/import/1/take-back",
            "/replies",
            "/sweeps",
            "/sites",
            "/sites/connect",
            "/sites/pages",
            "/staff",
            "/account",
            "/nowhere");

    @Test
    void axeFindsNothingAndNothingIsWiderThanThePage() {
        try (EmbeddedServer server = TestDatabase.fresh().serve();
                BrowserScreens screens = BrowserScreens.of(server)) {
            ApplicationContext beans = server.getApplicationContext();
            beans.getBean(MatchJob.class).work();
            beans.getBean(SampleThread.class).ingestIfEmpty();
            EntryProposals proposals = beans.getBean(EntryProposals.class);
            NewEntry seed = new NewEntry("Can my twin come?", List.of("my twin"), SampleTopics.CHILDREN, "en");
            proposals.start(seed, "Ana");
            assertThat(proposals.edit("deportation-detained", "es", null, "Ana"))
                    .isPresent();
            String link = beans.getBean(Registration.class).link().orElseThrow();
            screens.signInFirst(link, "Ana", "ana@harbor.example");
            for (ScreenLook look :
                    ScreenLook.some(ScreenLook.WIDE, ScreenLook.PHONE, ScreenLook.DARK, ScreenLook.PHONE_DARK)) {
                look(screens, screens.openToThePublic(look), PUBLIC);
                look(screens, screens.open(look), STAFF);
            }
        }
    }

    private static void look(BrowserScreens screens, BrowserContext opened, List<String> paths) {
        try (BrowserContext context = opened) {
            Page page = context.newPage();
            for (String path : paths) {
                int status = page.navigate(screens.at(path)).status();
                assertThat(status).as(path).isEqualTo(MISSING.contains(path) ? 404 : 200);
                assertThat(page.locator("h1").count()).as(path).isOne();
                screens.judge(page, path);
            }
        }
    }
}
