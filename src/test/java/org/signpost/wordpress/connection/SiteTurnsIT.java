package org.signpost.wordpress.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signpost.comment.SiteId;
import org.signpost.comment.Sites;
import org.signpost.testing.MovableClock;
import org.signpost.testing.SimultaneousCalls;
import org.signpost.testing.TestDatabase;
import org.signpost.wordpress.SiteAnswer;

/** Who may ask a site, and when. */
final class SiteTurnsIT {
    private final TestDatabase database = TestDatabase.fresh();
    private final EmbeddedServer server = database.serveAtAStandingClock();
    private final MovableClock clock = server.getApplicationContext().getBean(MovableClock.class);
    private final SiteTurns turns = server.getApplicationContext().getBean(SiteTurns.class);
    private final SiteConnections connections = server.getApplicationContext().getBean(SiteConnections.class);
    private SiteId site = new SiteId(0);

    @BeforeEach
    void connect() {
        Sites sites = server.getApplicationContext().getBean(Sites.class);
        sites.add("blog", "Blog", null, "en", clock.instant());
        site = sites.findByName("blog").orElseThrow().id();
        connect("secret");
    }

    private void connect(String password) {
        byte[] sealed =
                server.getApplicationContext().getBean(SitePasswords.class).sealed(site, password);
        connections.connect(
                site,
                "blog.example.org",
                "https://blog.example.org/wp-json/",
                "desk",
                2,
                sealed,
                ConnectionMode.READ_AND_POST,
                30,
                clock.instant(),
                "Ada");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private SiteConnection connection() {
        return connections.findBySiteId(site).orElseThrow();
    }

    private void ask(SiteAnswer<String> answer) {
        try (SiteTurn turn = turns.take(site).orElseThrow()) {
            turn.ask(login -> answer);
        }
    }

    private boolean isFree() {
        Optional<SiteTurn> turn = turns.take(site);
        turn.ifPresent(SiteTurn::close);
        return turn.isPresent();
    }

    private static SiteAnswer<String> unclear(@Nullable Duration pause) {
        return new SiteAnswer.Unclear<>("The site answered with an error of its own (500).", pause);
    }

    @Test
    void letsOneAskAtATime() {
        try (SiteTurn turn = turns.take(site).orElseThrow()) {
            assertThat(turn.ask(login -> new SiteAnswer.Given<>(login.password())))
                    .isEqualTo(new SiteAnswer.Given<>("secret"));
            assertThat(turns.take(site)).isEmpty();
        }
        assertThat(isFree()).isTrue();
    }

    @Test
    void givesTheTurnToOneOfManyThatWantIt() throws InterruptedException {
        Callable<Boolean> take = () -> turns.take(site).isPresent();
        assertThat(SimultaneousCalls.run(Collections.nCopies(8, take))).containsOnlyOnce(true);
    }

    @Test
    void takesTheTurnFromAProcessThatDied() {
        SiteTurn dead = turns.take(site).orElseThrow();
        clock.pass(Duration.ofMinutes(2));
        SiteTurn next = turns.take(site).orElseThrow();
        dead.close();
        assertThat(turns.take(site)).isEmpty();
        next.close();
        assertThat(isFree()).isTrue();
    }

    @Test
    void leavesASiteAloneForLongerEachTimeItDoesNotAnswer() {
        Instant began = clock.instant();
        int asked = 0;
        while (clock.instant().isBefore(began.plus(Duration.ofHours(24)))) {
            if (turns.take(site)
                    .map(turn -> {
                        try (turn) {
                            turn.ask(login -> unclear(null));
                        }
                        return true;
                    })
                    .isPresent()) {
                asked++;
            }
            clock.pass(Duration.ofSeconds(10));
        }
        assertThat(asked).isBetween(24 * 9, 24 * 13);
        assertThat(connection().problem()).isEqualTo("The site answered with an error of its own (500).");
        assertThat(connection().problemSince()).isEqualTo(began);
        clock.pass(Duration.ofMinutes(7));
        ask(new SiteAnswer.Given<>("back"));
        assertThat(connection().problem()).isNull();
        assertThat(connection().failures()).isZero();
        assertThat(isFree()).isTrue();
    }

    @Test
    void waitsAsLongAsTheSiteSays() {
        ask(new SiteAnswer.TooBusy<>(Duration.ofHours(1)));
        clock.pass(Duration.ofMinutes(59));
        assertThat(isFree()).isFalse();
        clock.pass(Duration.ofMinutes(17));
        assertThat(isFree()).isTrue();
    }

    @Test
    void asksNoMoreWhereTheAccountIsNotRecognisedThreeTimes() {
        for (int i = 0; i < 3; i++) {
            assertThat(connection().stopped()).isFalse();
            ask(new SiteAnswer.NotSignedIn<>("rest_not_logged_in"));
            clock.pass(Duration.ofHours(1));
        }
        assertThat(connection().stopped()).isTrue();
        clock.pass(Duration.ofDays(30));
        assertThat(isFree()).isFalse();
        connect("another");
        assertThat(isFree()).isTrue();
    }

    @Test
    void asksNothingOfASiteThatIsPaused() {
        connections.updateMode(site, ConnectionMode.PAUSED);
        assertThat(isFree()).isFalse();
        connections.updateMode(site, ConnectionMode.READ_ONLY);
        assertThat(isFree()).isTrue();
    }

    @Test
    void saysThatThePasswordCannotBeOpenedAndGoesOnByItselfOnceItCan() {
        byte[] sealed = connection().sealedPassword();
        connections.updateSealedPassword(site, new byte[] {1, 2, 3});
        assertThat(isFree()).isFalse();
        assertThat(connection().lacksKey()).isTrue();
        assertThat(connection().stopped()).isFalse();

        connections.updateSealedPassword(site, sealed);
        assertThat(isFree()).isFalse();
        clock.pass(Duration.ofMinutes(1));
        ask(new SiteAnswer.Given<>("here"));
        assertThat(connection().lacksKey()).isFalse();
    }

    @Test
    void oneRefusalOfTheAccountAmongOtherFailuresStopsNothing() {
        for (int i = 0; i < 5; i++) {
            ask(new SiteAnswer.Unreachable<>("It cannot be reached."));
            clock.pass(Duration.ofHours(1));
        }
        ask(new SiteAnswer.NotSignedIn<>("rest_not_logged_in"));
        assertThat(connection().stopped()).isFalse();
    }
}
