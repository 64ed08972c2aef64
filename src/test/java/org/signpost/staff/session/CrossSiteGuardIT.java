package org.signpost.staff.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.staff.TestBrowser;
import org.signpost.staff.account.Registration;
import org.signpost.testing.TestDatabase;

/** What another website can make a browser send, and what our own pages send. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CrossSiteGuardIT {
    private static final String SAVE = "/account/keys";

    private final EmbeddedServer server = TestDatabase.fresh().serve();
    private final TestBrowser ana = new TestBrowser(server.getURI());

    @BeforeAll
    void signIn() {
        ana.signUp(
                server.getApplicationContext()
                        .getBean(Registration.class)
                        .link()
                        .orElseThrow(),
                "Ana");
        assertThat(ana.get("/account").statusCode()).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "same-origin, OWN, 303",
        "same-origin, '', 303",
        "none, '', 303",
        "same-site, OWN, 403",
        "cross-site, OWN, 403",
        "cross-site, '', 403",
        "SAME-ORIGIN, OWN, 403",
        "anything, OWN, 403",
        "'', OWN, 303",
        "'', '', 403",
        "'', null, 403",
        "'', https://evil.example, 403",
        "'', http://localhost:1, 403",
        "'', http://OWN.evil.example, 403",
        "'', http://%%%, 403",
        "'', about:blank, 403"
    })
    void believesWhatTheBrowserSaysOfWhereARequestComesFrom(String fetchSite, String origin, int status) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (!fetchSite.isEmpty()) {
            headers.put("Sec-Fetch-Site", fetchSite);
        }
        if (!origin.isEmpty()) {
            headers.put("Origin", origin.equals("OWN") ? ana.origin() : origin.replace("OWN", "localhost"));
        }
        HttpResponse<String> answer = ana.postRaw(SAVE, "keys=on&csrf=" + ana.csrf(), headers);
        assertThat(answer.statusCode()).isEqualTo(status);
        if (origin.equals("OWN") && status == 403) {
            assertThat(answer.body()).contains("Nothing was changed");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keys=on",
                "keys=on&csrf=",
                "keys=on&csrf=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "keys=on&xcsrf=TOKEN",
                "keys=on&csrf=TOKENx",
                "csrf=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA&csrf=TOKEN"
            })
    void changesNothingWithoutTheTokenOfTheSession(String body) {
        HttpResponse<String> answer =
                ana.postRaw(SAVE, body.replace("TOKEN", ana.csrf()), Map.of("Origin", ana.origin()));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csrf=TOKEN", "csrf=TOKEN&keys=on", "keys=on&csrf=TOKEN", "a=1&csrf=TOKEN&keys=on"})
    void findsTheTokenWhereverItStandsInAForm(String body) {
        assertThat(ana.postRaw(SAVE, body.replace("TOKEN", ana.csrf()), Map.of("Origin", ana.origin()))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void takesTheTokenFromAHeaderToo() {
        assertThat(ana.postRaw(SAVE, "keys=on", Map.of("Origin", ana.origin(), "X-CSRF", ana.csrf()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(ana.postRaw(SAVE, "keys=on", Map.of("Origin", ana.origin(), "X-CSRF", "x" + ana.csrf()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void takesNoTokenOfAnotherSession() {
        TestBrowser elsewhere = new TestBrowser(server.getURI());
        elsewhere.post("/sign-in", Map.of("email", "ana@example.org", "password", TestBrowser.PASSWORD));
        elsewhere.get("/account");
        assertThat(elsewhere.csrf()).hasSize(43).isNotEqualTo(ana.csrf());
        assertThat(ana.postRaw(SAVE, "keys=on&csrf=" + elsewhere.csrf(), Map.of("Origin", ana.origin()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(elsewhere
                        .postRaw(SAVE, "keys=on&csrf=" + elsewhere.csrf(), Map.of("Origin", ana.origin()))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void takesNoTokenFromABodyThatIsNoForm() {
        String body = "keys=on&csrf=" + ana.csrf();
        for (String type : new String[] {"text/plain", "application/json"}) {
            assertThat(ana.postRaw(SAVE, body, Map.of("Origin", ana.origin(), "Content-Type", type))
                            .statusCode())
                    .as(type)
                    .isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void letsLookingAtPagesAloneAlone() {
        assertThat(ana.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void asksNobodyForATokenWhoIsNotSignedInButForTheOrigin() {
        TestBrowser stranger = new TestBrowser(server.getURI());
        String form = "email=x%40example.org&password=wrong+wrong+wrong";
        assertThat(stranger.postRaw("/sign-in", form, Map.of("Origin", stranger.origin()))
                        .statusCode())
                .isEqualTo(422);
        assertThat(stranger.postRaw("/sign-in", form, Map.of("Origin", "https://evil.example"))
                        .statusCode())
                .isEqualTo(403);
    }
}
