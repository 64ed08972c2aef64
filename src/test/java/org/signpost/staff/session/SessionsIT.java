package org.signpost.staff.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.platform.SecretTokens;
import org.signpost.staff.AccountId;
import org.signpost.staff.Role;
import org.signpost.staff.Staffer;
import org.signpost.staff.account.Accounts;
import org.signpost.testing.MovableClock;
import org.signpost.testing.TestDatabase;

/** Sessions, tries and known browsers, as they are stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SessionsIT {
    private final TestDatabase database = TestDatabase.fresh();
    private final ApplicationContext beans = start();
    private final Sessions sessions = beans.getBean(Sessions.class);
    private final SignInThrottle throttle = beans.getBean(SignInThrottle.class);
    private final MovableClock clock = beans.getBean(MovableClock.class);
    private int people;
    private AccountId ana = new AccountId(0);
    private String email = "";

    private ApplicationContext start() {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("test.clock", true);
        return ApplicationContext.run(properties);
    }

    @BeforeEach
    void addAna() {
        email = "ana" + ++people + "@example.org";
        Accounts accounts = beans.getBean(Accounts.class);
        accounts.insert("Ana", email, Role.LEGAL, clock.instant());
        ana = accounts.findByEmail(email).orElseThrow().id();
        clock.pass(Duration.ofDays(1));
    }

    @AfterAll
    void stop() {
        beans.close();
    }

    @Test
    void knowsTheOwnerByTheIdThatTheBrowserHolds() {
        String token = sessions.open(ana);
        assertThat(sessions.find(token).orElseThrow().owner()).isEqualTo(new Staffer(ana, "Ana", Role.LEGAL, true));
        assertThat(sessions.find(SecretTokens.hash(token)))
                .as("what is stored opens nothing")
                .isEmpty();
        assertThat(sessions.find(SecretTokens.create())).isEmpty();
        assertThat(sessions.find("' OR 1=1 --")).isEmpty();
    }

    @Test
    void opensAnotherSessionEachTime() {
        String first = sessions.open(ana);
        String second = sessions.open(ana);
        assertThat(second).isNotEqualTo(first);
        sessions.end(first);
        assertThat(sessions.find(first)).isEmpty();
        assertThat(sessions.find(second)).isPresent();
        sessions.deleteByAccountId(ana);
        assertThat(sessions.find(second)).isEmpty();
    }

    @Test
    void notesTheUseOfASessionOnceAMinute() {
        String token = sessions.open(ana);
        clock.pass(Duration.ofSeconds(59));
        sessions.find(token);
        assertThat(idleSeconds(token)).isEqualTo(59);
        clock.pass(Duration.ofSeconds(2));
        sessions.find(token);
        assertThat(idleSeconds(token)).isZero();
    }

    @Test
    void endsASessionOfSomebodyWhoIsSwitchedOff() {
        String token = sessions.open(ana);
        beans.getBean(Accounts.class).updateDisabled(ana, true);
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void forgetsOnlySessionsThatHaveEnded() {
        sessions.forgetEnded();
        sessions.open(ana);
        clock.pass(Sessions.IDLE);
        String newer = sessions.open(ana);
        assertThat(sessions.forgetEnded()).isEqualTo(1);
        assertThat(sessions.find(newer)).isPresent();
        assertThat(beans.getBean(Sessions.CleanupJob.class).work())
                .as("there is never more to do at once")
                .isFalse();
    }

    @Test
    void allowsTenTriesInTwentyMinutes() {
        for (int i = 0; i < SignInThrottle.MOST; i++) {
            assertThat(throttle.allows(email, null)).as("try %s", i + 1).isTrue();
        }
        assertThat(throttle.allows(email, null)).isFalse();
        clock.pass(SignInThrottle.WINDOW.minusSeconds(1));
        assertThat(throttle.allows(email, null)).isFalse();
        assertThat(throttle.allows("x" + email, null)).as("another account").isTrue();
        clock.pass(Duration.ofSeconds(1));
        assertThat(throttle.allows(email, null)).isTrue();
    }

    @Test
    void doesNotStretchTheTimeByTryingOn() {
        exhaust(null);
        for (int minute = 1; minute < 20; minute++) {
            clock.pass(Duration.ofMinutes(1));
            assertThat(throttle.allows(email, null)).isFalse();
        }
        clock.pass(Duration.ofMinutes(1));
        assertThat(throttle.allows(email, null)).isTrue();
    }

    @Test
    void countsAnewAfterTheRightPassword() {
        exhaust(null);
        throttle.forget(email, null);
        exhaust(null);
    }

    @Test
    void givesAKnownBrowserTriesOfItsOwn() {
        String device = throttle.remember(ana);
        exhaust(null);
        exhaust(device);
        String second = throttle.remember(ana);
        assertThat(throttle.allows(email, second)).isTrue();
    }

    @Test
    void givesAnUnknownBrowserNone() {
        exhaust(null);
        assertThat(throttle.allows(email, SecretTokens.create())).isFalse();
        assertThat(throttle.allows(email, "not a mark at all")).isFalse();
    }

    @Test
    void knowsABrowserForItsOwnAccountOnly() {
        String device = throttle.remember(ana);
        assertThat(throttle.knows(email, device)).isTrue();
        assertThat(throttle.knows("x" + email, device)).isFalse();
        assertThat(throttle.knows(email, SecretTokens.hash(device))).isFalse();
        assertThat(throttle.knows(email, null)).isFalse();
        exhaustOf("x" + email, device);
        assertThat(throttle.allows(email, device)).isTrue();
    }

    @Test
    void storesHashesOnly() {
        String session = sessions.open(ana);
        String device = throttle.remember(ana);
        throttle.allows(email, null);
        assertThat(database.count(
                        "SELECT count(*) FROM staff_session WHERE id_hash = '" + SecretTokens.hash(session) + "'"))
                .isOne();
        assertThat(database.count(
                        "SELECT count(*) FROM staff_device WHERE token_hash = '" + SecretTokens.hash(device) + "'"))
                .isOne();
        assertThat(database.count("SELECT count(*) FROM staff_attempt WHERE bucket LIKE '%@%'"))
                .isZero();
    }

    private void exhaust(@Nullable String device) {
        exhaustOf(email, device);
    }

    private void exhaustOf(String address, @Nullable String device) {
        int allowed = 0;
        while (allowed <= SignInThrottle.MOST && throttle.allows(address, device)) {
            allowed++;
        }
        assertThat(allowed).isEqualTo(SignInThrottle.MOST);
    }

    private long idleSeconds(String token) {
        return clock.instant().getEpochSecond()
                - database.count("SELECT extract(epoch FROM seen_at) FROM staff_session WHERE id_hash = '"
                        + SecretTokens.hash(token) + "'");
    }
}
