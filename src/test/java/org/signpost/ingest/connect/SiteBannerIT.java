package org.signpost.ingest.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signpost.staff.TestBrowser;
import org.signpost.staff.account.Registration;
import org.signpost.testing.MovableClock;
import org.signpost.testing.TestDatabase;
import org.signpost.wordpress.FakeWordPress;
import org.signpost.wordpress.SiteAnswer;
import org.signpost.wordpress.connection.SiteConnection;
import org.signpost.wordpress.connection.SiteConnections;
import org.signpost.wordpress.connection.SiteTurn;
import org.signpost.wordpress.connection.SiteTurns;

/** What every page says of a site that does not answer. */
final class SiteBannerIT {
    private final FakeWordPress site = new FakeWordPress(new MovableClock());
    private final EmbeddedServer server =
            TestDatabase.fresh().serve(Map.of("test.clock", true, "signpost.trusted-hosts", site.host()));
    private final ApplicationContext beans = server.getApplicationContext();
    private final MovableClock clock = beans.getBean(MovableClock.class);
    private final TestBrowser ana = new TestBrowser(server.getURI());

    @BeforeEach
    void signIn() {
        ana.signUp(beans.getBean(Registration.class).link().orElseThrow(), "Ana");
        assertThat(ana.get("/sites").body()).contains("No site is connected yet.");
    }

    @AfterEach
    void stop() {
        server.close();
        site.close();
    }

    private void connect(String path, String password) {
        ana.post(
                path,
                Map.of(
                        "address",
                        "http://" + site.host(),
                        "account",
                        "desk",
                        "password",
                        password,
                        "mode",
                        "READ_AND_POST",
                        "draftDays",
                        "30",
                        "name",
                        "blog"));
    }

    private SiteConnection only() {
        return beans.getBean(SiteConnections.class).findTop200OrderBySiteId().getFirst();
    }

    @Test
    void everyPageSaysWhichSiteHasNotAnsweredForTenMinutes() {
        connect("/sites/connect", "abcd EFGH 1234 ijkl");
        site.changePassword("efgh");
        SiteBanner banner = beans.getBean(SiteBanner.class);
        ask();
        banner.work();
        assertThat(banner.text()).isEmpty();
        clock.pass(Duration.ofMinutes(11));
        banner.work();
        assertThat(ana.get("/desk").body())
                .contains(
                        "blog cannot be read since 2 November 2026, 09:00 UTC. The site does not recognise the account any"
                                + " more. New comments there do not come in, and approved replies wait. It is asked again by"
                                + " itself. If it stays so, tell an administrator: only they see Sites.");
        assertThat(ana.get("/sites").body()).contains("The site does not recognise the account any more.");
        ask();
        clock.pass(Duration.ofMinutes(11));
        ask();
        banner.work();
        assertThat(only().stopped()).isTrue();
        assertThat(ana.get("/desk").body()).contains("until an administrator gives it a new application password");
        connect("/sites/" + only().siteId() + "/change", "efgh");
        assertThat(ana.get("/desk").body()).doesNotContain("cannot be read");
    }

    @Test
    void everyPageSaysAtOnceThatTheKeyIsMissingAndWhatWaits() {
        connect("/sites/connect", "abcd EFGH 1234 ijkl");
        SiteConnections connections = beans.getBean(SiteConnections.class);
        connections.updateSealedPassword(only().siteId(), new byte[] {1, 2, 3});
        assertThat(beans.getBean(SiteTurns.class).take(only().siteId())).isEmpty();
        beans.getBean(SiteBanner.class).work();

        assertThat(ana.get("/desk").body())
                .contains(
                        "Signpost cannot read the password of blog since 2 November 2026, 09:00 UTC, because the key that"
                                + " opens it is missing or another one. New comments there do not come in, and approved replies wait."
                                + " Ask whoever runs Signpost to put the key back (SIGNPOST_SECRET_KEY); Sites says more to an"
                                + " administrator.");
        assertThat(ana.get("/sites").body())
                .contains("key missing", "nothing is lost meanwhile", "give a new application password under Change");
    }

    private void ask() {
        try (SiteTurn turn =
                beans.getBean(SiteTurns.class).take(only().siteId()).orElseThrow()) {
            turn.ask(login -> new SiteAnswer.NotSignedIn<>("rest_not_logged_in"));
        }
    }
}
