package org.signpost.ingest.connect;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
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
import org.signpost.comment.SiteId;
import org.signpost.comment.Sites;
import org.signpost.faq.editor.EntryEditors;
import org.signpost.staff.Role;
import org.signpost.staff.TestBrowser;
import org.signpost.staff.account.Registration;
import org.signpost.testing.MovableClock;
import org.signpost.testing.TestDatabase;
import org.signpost.wordpress.FakeWordPress;
import org.signpost.wordpress.connection.ConnectionMode;
import org.signpost.wordpress.connection.SiteConnection;
import org.signpost.wordpress.connection.SiteConnections;
import org.signpost.wordpress.connection.SitePasswords;
import org.slf4j.LoggerFactory;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class ConnectPagesIT {
    private static final String PASSWORD = "abcd EFGH 1234 ijkl";
    private static final Pattern SECRET =
            Pattern.compile("id=\"secret\" readonly autocomplete=\"off\" value=\"([A-Za-z0-9_-]{43})\"");

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
        assertThat(ana.get("/sites").body()).contains("No site is connected yet.");
    }

    @AfterEach
    void stop() {
        server.close();
        site.close();
    }

    private Map<String, String> form(String password) {
        return new HashMap<>(Map.of(
                "address", "http://" + site.host(),
                "account", "desk",
                "password", password,
                "mode", "READ_AND_POST",
                "draftDays", "30",
                "name", "blog"));
    }

    private Map<String, String> form(String password, String field, String value) {
        Map<String, String> form = form(password);
        form.put(field, value);
        return form;
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

    private String list() {
        return ana.get("/sites").body();
    }

    @Test
    void testsWithoutSavingAnything() {
        HttpResponse<String> works = post("/sites/connect/test", form(PASSWORD));
        assertThat(works.statusCode()).isEqualTo(200);
        assertThat(works.body())
                .contains("It works.", "A blog", "kept for ten minutes")
                .doesNotContain(PASSWORD);
        assertThat(post("/sites/connect/test", form("wrong")).body())
                .contains("The site does not recognise the account.");
        assertThat(connections.findTop200OrderBySiteId()).isEmpty();
        assertThat(database.count("SELECT count(*) FROM site")).isZero();
    }

    @Test
    void connectsASiteAndShowsItsHintSecretOnce() {
        HttpResponse<String> answer = post("/sites/connect", form(PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(200);
        Matcher secret = SECRET.matcher(answer.body());
        assertThat(secret.find()).isTrue();
        assertThat(answer.body()).contains("/hooks/wordpress/" + only().siteId());
        assertThat(only().api()).isEqualTo(site.api());
        assertThat(only().accountId()).isEqualTo(FakeWordPress.DESK);
        assertThat(only().mode()).isEqualTo(ConnectionMode.READ_AND_POST);
        assertThat(beans.getBean(SitePasswords.class)
                        .login(only())
                        .orElseThrow()
                        .password())
                .isEqualTo(PASSWORD);
        assertThat(list())
                .contains("Comments come in, and approved replies are posted.")
                .doesNotContain(secret.group(1));
        assertThat(database.count("SELECT count(*) FROM audit WHERE action = 'ingest.connect'"))
                .isEqualTo(1);

        String again = post(here("/hint-secret"), Map.of()).body();
        assertThat(SECRET.matcher(again).find()).isTrue();
        assertThat(again).doesNotContain(secret.group(1));
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() {
        assertThat(post("/sites/connect", form(PASSWORD, "address", "")).body())
                .contains("The site's address is missing.");
        assertThat(post("/sites/connect", form("")).body()).contains("The application password is missing.");
        assertThat(post("/sites/connect", form(PASSWORD, "draftDays", "many")).body())
                .contains("The number of days is missing.");
        HttpResponse<String> refused = post("/sites/connect", form("wrong", "name", "our blog"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"our blog\"", "value=\"desk\"");
        assertThat(database.count("SELECT count(*) FROM site")).isZero();
    }

    @Test
    void connectsASiteWhoseCommentsWereImported() {
        Sites sites = beans.getBean(Sites.class);
        sites.add("blog", "Harbor Families", null, "es", clock.instant());
        SiteId before = sites.findByName("blog").orElseThrow().id();
        assertThat(list()).contains("Sites that are not connected");
        post("/sites/connect", form(PASSWORD));
        assertThat(only().siteId()).isEqualTo(before);
        assertThat(sites.findById(before).orElseThrow().organisation()).isEqualTo("Harbor Families");
    }

    @Test
    void connectsNothingTwice() {
        post("/sites/connect", form(PASSWORD));
        assertThat(post("/sites/connect", form(PASSWORD)).body()).contains("A site called blog is connected already.");
        assertThat(post("/sites/connect", form(PASSWORD, "name", "other")).body())
                .contains("This address is connected already, as blog.");
        assertThat(connections.findTop200OrderBySiteId()).hasSize(1);
    }

    @Test
    void changesAConnectionWithTheKeptPasswordWhereNoneIsTyped() {
        post("/sites/connect", form(PASSWORD));
        assertThat(ana.get(here("/change")).body())
                .contains("Leave it empty to keep")
                .doesNotContain(PASSWORD);
        assertThat(post(here("/change/test"), form("")).body()).contains("It works.");
        assertThat(post(here("/change"), form("", "draftDays", "7")).statusCode())
                .isEqualTo(303);
        assertThat(only().draftDays()).isEqualTo(7);
        site.changePassword("efgh");
        assertThat(post(here("/change"), form("")).body()).contains("The site does not recognise the account.");
        assertThat(post(here("/change"), form("efgh")).statusCode()).isEqualTo(303);
        assertThat(beans.getBean(SitePasswords.class)
                        .login(only())
                        .orElseThrow()
                        .password())
                .isEqualTo("efgh");
    }

    @Test
    void sendsTheKeptPasswordOnlyWhereItWasGivenFor() {
        post("/sites/connect", form(PASSWORD));
        int asked = site.requests();
        for (Map<String, String> elsewhere :
                List.of(form("", "address", "http://127.0.0.1:1"), form("", "account", "root"))) {
            assertThat(post(here("/change/test"), elsewhere).body())
                    .contains("Another address or account needs its application password too.");
            assertThat(post(here("/change"), elsewhere).statusCode()).isEqualTo(422);
        }
        assertThat(site.requests()).isEqualTo(asked);
    }

    @Test
    void switchesWhatIsDoneOnASite() {
        post("/sites/connect", form(PASSWORD));
        post(here("/mode"), Map.of("mode", "POSTING_OFF"));
        assertThat(list()).contains("Approved replies wait.");
        post(here("/mode"), Map.of("mode", "PAUSED"));
        assertThat(list()).contains("Nothing is asked there.");
        assertThat(database.count("SELECT count(*) FROM audit WHERE action = 'ingest.connection_mode'"))
                .isEqualTo(2);
    }

    @Test
    void disconnectsAfterAQuestionAndDeletesThePassword() {
        post("/sites/connect", form(PASSWORD));
        String path = here("/disconnect");
        assertThat(ana.get(path).body()).contains("All comments, drafts and replies stay.");
        assertThat(post(path, Map.of()).statusCode()).isEqualTo(303);
        assertThat(database.count("SELECT count(*) FROM wordpress_connection")).isZero();
        assertThat(database.count("SELECT count(*) FROM wordpress_hint_secret")).isZero();
        assertThat(database.count("SELECT count(*) FROM site")).isEqualTo(1);
        assertThat(ana.get(path).statusCode()).isEqualTo(404);
        assertThat(post(path, Map.of()).headers().firstValue("Location")).contains("/sites?done=site.gone");
        assertThat(list()).contains("Sites that are not connected");
    }

    @Test
    void neverShowsOrLogsThePassword() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        try {
            post("/sites/connect", form(PASSWORD));
            post(here("/change"), form(PASSWORD, "draftDays", "many"));
            post(here("/change"), form("wrong one"));
            post(here("/change/test"), form(PASSWORD));
            pages.add(ana.get(here("/change")).body());
            pages.add(list());
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list).isNotEmpty();
        assertThat(log.list)
                .allSatisfy(event ->
                        assertThat(event.getFormattedMessage()).doesNotContain(PASSWORD, site.host(), "wrong one"));
        assertThat(pages).allSatisfy(page -> assertThat(page).doesNotContain(PASSWORD, "wrong one"));
        assertThat(database.count("SELECT count(*) FROM wordpress_connection WHERE position('abcd'::bytea IN"
                        + " sealed_password) > 0"))
                .isZero();
    }

    @Test
    void isForAdministratorsOnly() {
        post("/sites/connect", form(PASSWORD));
        TestBrowser bo = new TestBrowser(server.getURI());
        bo.signUp(new EntryEditors(beans).link("Bo", Role.MODERATOR), "Bo");
        assertThat(bo.get("/desk").body()).doesNotContain("href=\"/sites\"");
        for (String path : List.of("/sites", "/sites/connect", "/sites/pages", here("/change"))) {
            assertThat(bo.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(bo.post(here("/mode"), Map.of("mode", "PAUSED")).statusCode())
                .isEqualTo(403);
        assertThat(only().mode()).isEqualTo(ConnectionMode.READ_AND_POST);
    }
}
