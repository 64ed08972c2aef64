package org.signpost.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentId;
import org.signpost.desk.DeskPerson;
import org.signpost.digest.Digests;
import org.signpost.digest.Recipients;
import org.signpost.draft.DraftJob;
import org.signpost.draft.Drafts;
import org.signpost.faq.editor.EntryEditors;
import org.signpost.faq.matching.MatchJob;
import org.signpost.ingest.SampleThread;
import org.signpost.platform.mail.MailAddress;
import org.signpost.staff.Actor;
import org.signpost.staff.Role;
import org.signpost.testing.MovableClock;
import org.signpost.testing.TestDatabase;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;
import org.signpost.triage.TriageJob;

/** The pages of the digest in a real browser: light, dark, and as narrow as a phone. */
class DigestScreenIT {
    private static final Actor TESTER = new Actor.Program("test");

    @Test
    void axeFindsNothingAndNothingIsWiderThanThePage() {
        try (EmbeddedServer server = TestDatabase.fresh().serveAtAStandingClock();
                BrowserScreens screens = BrowserScreens.of(server)) {
            ApplicationContext beans = server.getApplicationContext();
            liveThroughTheSample(beans);
            Recipients recipients = beans.getBean(Recipients.class);
            recipients.add(TESTER, new MailAddress("legal@harbor.example"));
            recipients.add(TESTER, new MailAddress("a.very.long.name.of.somebody@chambers.harbor.example"));
            Digests digests = beans.getBean(Digests.class);
            digests.send(TESTER, Optional.empty());
            String week = "/digests/" + digests.nextWeek().previous();
            screens.signIn(new EntryEditors(beans).link("Ana", Role.ADMINISTRATOR));
            screens.look(
                    "digest", List.of("/digests", week, week + "/html", "/digests/recipients"), ScreenLook.values());
            try (BrowserContext context = screens.open(ScreenLook.PHONE)) {
                Page page = context.newPage();
                page.navigate(screens.at(week + "/text"));
                screens.picture(page, "digest-as-text");
            }
        }
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
        DeskPerson desk = new DeskPerson(beans);
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
}
