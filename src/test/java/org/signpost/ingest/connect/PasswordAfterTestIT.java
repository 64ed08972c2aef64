package org.signpost.ingest.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.signpost.staff.TestBrowser;
import org.signpost.staff.account.Registration;
import org.signpost.testing.MovableClock;
import org.signpost.testing.TestDatabase;
import org.signpost.wordpress.FakeWordPress;
import org.signpost.wordpress.connection.SiteConnection;
import org.signpost.wordpress.connection.SiteConnections;
import org.signpost.wordpress.connection.SitePasswords;

/** From a test that worked to the connection, without typing the password twice. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class PasswordAfterTestIT {
    private static final String PASSWORD = "abcd EFGH 1234 ijkl";
    private static final Pattern TESTED = Pattern.compile("name=\"tested\" value=\"([A-Za-z0-9_-]+)\"");

    private final FakeWordPress site = new FakeWordPress(new MovableClock());
    private final TestDatabase database = TestDatabase.fresh();
    private final EmbeddedServer server =
            database.serve(Map.of("test.clock", true, "signpost.trusted-hosts", site.host()));
    private final ApplicationContext beans = server.getApplicationContext();
    private final MovableClock clock = beans.getBean(MovableClock.class);
    private final SiteConnections connections = beans.getBean(SiteConnections.class);
    private final TestBrowser ana = new TestBrowser(server.getURI());
    private final List<String> pages = new ArrayList<>();

    @BeforeEach
    void signIn() {
        ana.signUp(beans.getBean(Registration.class).link().orElseThrow(), "Ana");
        ana.get("/sites");
    }

    @AfterEach
    void stop() {
        server.close();
        site.close();
    }

    private Map<String, String> form(String password, String field, String value) {
        Map<String, String> form = new HashMap<>(Map.of(
                "address", "http://" + site.host(),
                "account", "desk",
                "password", password,
                "mode", "READ_AND_POST",
                "draftDays", "30",
                "name", "blog"));
        form.put(field, value);
        return form;
    }

    private Map<String, String> form(String password) {
        return form(password, "password", password);
    }

    private HttpResponse<String> post(String path, Map<String, String> form) {
        HttpResponse<String> answer = ana.post(path, form);
        pages.add(answer.body());
        return answer;
    }

    private SiteConnection only() {
        return connections.findTop200OrderBySiteId().getFirst();
    }

    private String here(String path) {
        return "/sites/" + only().siteId() + path;
    }

    @Test
    void aPasswordThatWorksIsTypedOnce() {
        String tested = tested(post("/sites/connect/test", form(PASSWORD)).body());
        Map<String, String> untyped = form("", "tested", tested);

        assertThat(post("/sites/connect", form("", "tested", tested.substring(1) + "A"))
                        .body())
                .contains("The application password is missing.");
        Map<String, String> elsewhere = form("", "tested", tested);
        elsewhere.put("account", "somebody");
        assertThat(post("/sites/connect", elsewhere).body()).contains("The application password is missing.");

        assertThat(post("/sites/connect", untyped).body()).contains("is connected");
        assertThat(beans.getBean(SitePasswords.class)
                        .login(only())
                        .orElseThrow()
                        .password())
                .isEqualTo(PASSWORD);
        assertThat(pages).allSatisfy(page -> assertThat(page).doesNotContain(PASSWORD));
    }

    @Test
    void aPasswordThatWorkedIsKeptForTenMinutesOnly() {
        String tested = tested(post("/sites/connect/test", form(PASSWORD)).body());
        clock.pass(Duration.ofMinutes(11));
        assertThat(post("/sites/connect", form("", "tested", tested)).body())
                .contains("The application password is missing.");
        assertThat(connections.findTop200OrderBySiteId()).isEmpty();
    }

    @Test
    void anotherPasswordForAConnectedSiteIsTypedOnceToo() {
        post("/sites/connect", form(PASSWORD));
        site.changePassword("mnop QRST 5678 uvwx");
        String tested =
                tested(post(here("/change/test"), form("mnop QRST 5678 uvwx")).body());
        assertThat(post(here("/change"), form("", "tested", tested)).statusCode())
                .isEqualTo(303);
        assertThat(beans.getBean(SitePasswords.class)
                        .login(only())
                        .orElseThrow()
                        .password())
                .isEqualTo("mnop QRST 5678 uvwx");
    }

    @Test
    void saysThatThePublicCannotFollowLinksToThisComputer() {
        assertThat(ana.get("/sites/connect").body())
                .contains("Links in replies lead to http://localhost:", "Set SIGNPOST_PUBLIC_URL");
        assertThat(post("/sites/connect", form(PASSWORD)).body())
                .contains("A website elsewhere cannot reach this address.");
    }

    private static String tested(String page) {
        Matcher tested = TESTED.matcher(page);
        assertThat(tested.find()).isTrue();
        return tested.group(1);
    }
}
