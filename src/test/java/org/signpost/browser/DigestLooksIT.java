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
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentId;
import org.signpost.desk.AtTheDesk;
import org.signpost.digest.Digests;
import org.signpost.digest.Recipients;
import org.signpost.draft.DraftJob;
import org.signpost.draft.Drafts;
import org.signpost.faq.matching.MatchJob;
import org.signpost.ingest.SampleThread;
import org.signpost.platform.MailAddress;
import org.signpost.platform.MovableClock;
import org.signpost.platform.TestDatabase;
import org.signpost.staff.Actor;
import org.signpost.staff.Role;
import org.signpost.staff.StaffAdministration;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;
import org.signpost.triage.TriageJob;

/** The pages of the digest in a real browser: light, dark, and as narrow as a phone. */
class DigestLooksIT {
    private static final Actor TESTER = new Actor.Program("test");

    @Test
    void axeFindsNothingAndNothingIsWiderThanThePage() {
        try (Chromium chromium = Chromium.start();
                EmbeddedServer server = start()) {
            liveThroughTheSample(server.getApplicationContext());
            Recipients recipients = server.getApplicationContext().getBean(Recipients.class);
            recipients.add(TESTER, new MailAddress("legal@harbor.example"));
            recipients.add(TESTER, new MailAddress("a.very.long.name.of.somebody@chambers.harbor.example"));
            Digests digests = server.getApplicationContext().getBean(Digests.class);
            digests.send(TESTER, Optional.empty());
            String week = digests.nextWeek().previous().toString();
            var added = (StaffAdministration.Outcome.Linked) server.getApplicationContext()
                    .getBean(StaffAdministration.class)
                    .add(TESTER, "Ana", "ana@harbor.example", Role.ADMINISTRATOR);
            String link = added.path();
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : List.of(1280, 500, 320)) {
                    try (BrowserContext context = chromium.browser()
                            .newContext(new NewContextOptions()
                                    .setColorScheme(scheme)
                                    .setViewportSize(width, 900))) {
                        Page page = context.newPage();
                        signIn(page, server, link);
                        link = "/sign-in";
                        for (String path : List.of(
                                "/digests",
                                "/digests/" + week,
                                "/digests/" + week + "/html",
                                "/digests/" + week + "/text",
                                "/digests/recipients")) {
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
        if (url.endsWith("/text")) {
            return;
        }
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(url).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(url)
                .isEqualTo(true);
    }

    private static void signIn(Page page, EmbeddedServer server, String link) {
        page.navigate(server.getURI() + link);
        for (String field : List.of("email", "password")) {
            if (page.locator("[name=" + field + "]:not([readonly])").count() > 0) {
                page.fill(
                        "[name=" + field + "]",
                        field.equals("email") ? "ana@harbor.example" : "a horse in the library");
            }
        }
        page.click("main button[type=submit]");
    }

    /** A week with the sample thread, at the end of which some of it is done; then it is Monday, half past eight. */
    private static void liveThroughTheSample(ApplicationContext beans) {
        MovableClock clock = beans.getBean(MovableClock.class);
        clock.set(Instant.parse("2026-11-18T15:00:00Z"));
        beans.getBean(SampleThread.class).ingestIfEmpty();
        while (beans.getBean(TriageJob.class).work()
                || beans.getBean(MatchJob.class).work()
                || beans.getBean(DraftJob.class).work()) {
            clock.pass(Duration.ofSeconds(1));
        }
        AtTheDesk desk = new AtTheDesk(beans);
        List<CommentId> asking = LongStream.rangeClosed(1, 42)
                .mapToObj(CommentId::new)
                .filter(id -> beans.getBean(Assessments.class)
                        .find(id)
                        .filter(Assessment::needsAnswer)
                        .isPresent())
                .toList();
        desk.passOn(asking.getFirst(), "Is this still right? She is at (202) 555-0143.");
        desk.close(asking.get(1));
        asking.stream()
                .skip(2)
                .filter(id -> beans.getBean(Drafts.class).current(id).isPresent())
                .limit(3)
                .forEach(desk::approve);
        clock.set(Instant.parse("2026-11-23T13:30:00Z"));
    }

    private static EmbeddedServer start() {
        Map<String, Object> properties = new HashMap<>(TestDatabase.fresh().properties());
        properties.put("test.clock", true);
        properties.put("micronaut.server.port", -1);
        return ApplicationContext.run(EmbeddedServer.class, properties);
    }
}
