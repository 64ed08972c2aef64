package org.signpost.staff.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signpost.platform.SecretTokens;
import org.signpost.staff.Role;
import org.signpost.staff.TestBrowser;
import org.signpost.staff.session.Sessions;
import org.signpost.staff.session.SignInThrottle;
import org.signpost.testing.MovableClock;
import org.signpost.testing.TestDatabase;

final class StaffAccountsIT {
    private static final String PASSWORD = TestBrowser.PASSWORD;
    private static final String EMAIL = "ana@example.org";

    private final TestDatabase database = TestDatabase.fresh();
    private final EmbeddedServer server = database.serveAtAStandingClock();
    private final TestBrowser ana = new TestBrowser(server.getURI());

    @BeforeEach
    void welcomeAna() {
        String link = bean(Registration.class).link().orElseThrow();
        assertThat(ana.get(link).statusCode()).isEqualTo(200);
        HttpResponse<String> welcome = ana.post("/first", firstForm(link));
        assertThat(welcome.statusCode()).isEqualTo(303);
        ana.get("/account");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void makesTheFirstAdministratorOnce() {
        assertThat(bean(Registration.class).link()).isEmpty();
        assertThat(ana.get("/staff").body()).contains(EMAIL, "administrator");
        assertThat(database.count("SELECT count(*) FROM audit WHERE action = 'staff.add'"))
                .isEqualTo(1);
    }

    @Test
    void givesANewSessionAtEachSignInAndEndsItOnTheServer() {
        String first = ana.sessionCookie();
        ana.post("/sign-out", Map.of());
        assertThat(ana.get("/account").statusCode()).isEqualTo(303);
        assertThat(bean(Sessions.class).find(first)).isEmpty();
        signIn(ana, PASSWORD);
        assertThat(ana.sessionCookie()).isNotEmpty().isNotEqualTo(first);
        assertThat(ana.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void storesNoSecretThatOpensADoor() {
        String session = ana.sessionCookie();
        assertThat(database.count("SELECT count(*) FROM staff_session WHERE id_hash = '" + session + "'"))
                .isZero();
        assertThat(database.count(
                        "SELECT count(*) FROM staff_session WHERE id_hash = '" + SecretTokens.hash(session) + "'"))
                .isEqualTo(1);
        assertThat(database.count("SELECT count(*) FROM staff_account WHERE password_hash LIKE '$argon2id$%'"))
                .isEqualTo(1);
    }

    @Test
    void endsASessionAfterHalfAnHourWithoutUse() {
        bean(MovableClock.class).pass(Duration.ofMinutes(29));
        assertThat(ana.get("/account").statusCode()).isEqualTo(200);
        bean(MovableClock.class).pass(Duration.ofMinutes(29));
        assertThat(ana.get("/account").statusCode()).isEqualTo(200);
        bean(MovableClock.class).pass(Duration.ofMinutes(30));
        assertThat(ana.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void endsASessionAfterTwelveHoursEvenInUse() {
        for (int i = 0; i < 25; i++) {
            bean(MovableClock.class).pass(Duration.ofMinutes(29));
            ana.get("/account");
        }
        assertThat(ana.get("/account").statusCode()).isEqualTo(303);
        assertThat(bean(Sessions.class).forgetEnded()).isEqualTo(1);
    }

    @Test
    void endsTheSessionsOfADisabledPersonAtOnce() {
        TestBrowser luz = invite("Luz", "luz@example.org", Role.MODERATOR);
        assertThat(luz.get("/account").statusCode()).isEqualTo(200);
        ana.post("/staff/2/disable", Map.of());
        assertThat(luz.get("/account").statusCode()).isEqualTo(303);
        signIn(luz, "luz@example.org", PASSWORD);
        assertThat(luz.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void neverSwitchesTheLastAdministratorOff() {
        assertThat(ana.post("/staff/1/disable", Map.of()).body()).contains("only administrator");
        assertThat(ana.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsPagesForAdministratorsFromOthers() {
        TestBrowser luz = invite("Luz", "luz@example.org", Role.LEGAL);
        assertThat(luz.get("/staff").statusCode()).isEqualTo(403);
        assertThat(luz.post("/staff/1/disable", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void letsALinkWorkOnceAndForADayOnly() {
        HttpResponse<String> added = ana.post("/staff/reset", Map.of("email", EMAIL));
        String link = linkIn(added.body());
        TestBrowser other = new TestBrowser(server.getURI());
        assertThat(other.post("/first", firstForm(link)).statusCode()).isEqualTo(303);
        assertThat(new TestBrowser(server.getURI())
                        .post("/first", firstForm(link))
                        .statusCode())
                .isEqualTo(410);
        assertThat(ana.get("/account").statusCode())
                .as("a reset ends every session")
                .isEqualTo(303);
        String second = linkIn(
                other.get("/account").statusCode() == 200
                        ? other.post("/staff/reset", Map.of("email", EMAIL)).body()
                        : "");
        bean(MovableClock.class).pass(Duration.ofHours(24));
        assertThat(other.get(second).statusCode()).isEqualTo(410);
    }

    @Test
    void saysTheSameForAnUnknownAccountAWrongPasswordAndTooManyTries() {
        TestBrowser stranger = new TestBrowser(server.getURI());
        String wrong = signIn(stranger, EMAIL, "wrong wrong wrong").body();
        String unknown =
                signIn(stranger, "bob@example.org", "wrong wrong wrong").body();
        for (int i = 0; i < SignInThrottle.MOST; i++) {
            signIn(stranger, EMAIL, "wrong wrong wrong");
        }
        HttpResponse<String> throttled = signIn(stranger, EMAIL, PASSWORD);
        assertThat(throttled.statusCode()).isEqualTo(422);
        assertThat(unknown.replace("bob@", "ana@")).isEqualTo(wrong);
        assertThat(throttled.body()).isEqualTo(wrong);
    }

    @Test
    void letsAPersonInFromAKnownBrowserWhileSomebodyGuessesElsewhere() {
        TestBrowser stranger = new TestBrowser(server.getURI());
        for (int i = 0; i < 2 * SignInThrottle.MOST; i++) {
            signIn(stranger, EMAIL, "wrong wrong wrong");
        }
        ana.post("/sign-out", Map.of());
        assertThat(signIn(ana, PASSWORD).statusCode()).isEqualTo(303);
        bean(MovableClock.class).pass(SignInThrottle.WINDOW);
        assertThat(signIn(stranger, EMAIL, PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void changesAPasswordOnlyAgainstTheOldOne() {
        assertThat(ana.post("/account/password", Map.of("old", "not this one at all", "password", "x".repeat(20)))
                        .statusCode())
                .isEqualTo(422);
        String before = ana.sessionCookie();
        assertThat(ana.post("/account/password", Map.of("old", PASSWORD, "password", "another horse, same shelf"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(bean(Sessions.class).find(before)).isEmpty();
        assertThat(ana.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void leadsOnlyToPagesOfOurOwnAfterTheSignIn() {
        ana.post("/sign-out", Map.of());
        assertThat(ana.get("/account").headers().firstValue("Location")).hasValue("/sign-in?next=%2Faccount");
        for (String evil :
                new String[] {"//evil.example", "\\\\evil", "https:evil", "/\\evil", "https://evil.example"}) {
            TestBrowser fresh = new TestBrowser(server.getURI());
            HttpResponse<String> response =
                    fresh.post("/sign-in", Map.of("email", EMAIL, "password", PASSWORD, "next", evil));
            assertThat(response.headers().firstValue("Location")).as(evil).hasValue("/");
        }
    }

    @Test
    void letsTheAuditTableGrowOnly() {
        assertThatThrownBy(() -> database.count("UPDATE audit SET actor = 'x' RETURNING 1"))
                .hasStackTraceContaining("only grows");
        assertThatThrownBy(() -> database.count("DELETE FROM audit RETURNING 1"))
                .hasStackTraceContaining("only grows");
    }

    private HttpResponse<String> signIn(TestBrowser browser, String password) {
        return signIn(browser, EMAIL, password);
    }

    private static HttpResponse<String> signIn(TestBrowser browser, String email, String password) {
        HttpResponse<String> response = browser.post("/sign-in", Map.of("email", email, "password", password));
        if (response.statusCode() == 303) {
            browser.get("/account");
        }
        return response;
    }

    private TestBrowser invite(String name, String email, Role role) {
        String link = linkIn(ana.post("/staff/add", Map.of("name", name, "email", email, "role", role.name()))
                .body());
        TestBrowser browser = new TestBrowser(server.getURI());
        assertThat(browser.post("/first", firstForm(link)).statusCode()).isEqualTo(303);
        browser.get("/account");
        return browser;
    }

    private static String linkIn(String body) {
        int start = body.indexOf("/first?token=");
        return body.substring(start, start + "/first?token=".length() + 43);
    }

    private static Map<String, String> firstForm(String link) {
        return Map.of(
                "token", link.substring(link.indexOf('=') + 1), "name", "Ana", "email", EMAIL, "password", PASSWORD);
    }

    private <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }
}
