package org.signpost.ingest.connect;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signpost.comment.SiteId;
import org.signpost.comment.Sites;
import org.signpost.faq.editor.EntryEditors;
import org.signpost.staff.Role;
import org.signpost.staff.TestBrowser;
import org.signpost.wordpress.FakeWordPress;
import org.signpost.wordpress.connection.ConnectionMode;
import org.signpost.wordpress.connection.SitePasswords;
import org.slf4j.LoggerFactory;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class ConnectPagesIT {
    private static final Pattern SECRET =
            Pattern.compile("id=\"secret\" readonly autocomplete=\"off\" value=\"([A-Za-z0-9_-]{43})\"");

    @RegisterExtension
    private final ConnectingDesk desk = new ConnectingDesk();

    @BeforeEach
    void open() {
        assertThat(desk.list()).contains("No site is connected yet.");
    }

    @Test
    void testsWithoutSavingAnything() {
        HttpResponse<String> works = desk.post("/sites/connect/test", desk.form(ConnectingDesk.PASSWORD));
        assertThat(works.statusCode()).isEqualTo(200);
        assertThat(works.body())
                .contains("It works.", "A blog", "kept for ten minutes")
                .doesNotContain(ConnectingDesk.PASSWORD);
        assertThat(desk.post("/sites/connect/test", desk.form("wrong")).body())
                .contains("The site does not recognise the account.");
        assertThat(desk.connections.findTop200OrderBySiteId()).isEmpty();
        assertThat(desk.database.count("SELECT count(*) FROM site")).isZero();
    }

    @Test
    void connectsASiteAndShowsItsHintSecretOnce() {
        HttpResponse<String> answer = desk.post("/sites/connect", desk.form(ConnectingDesk.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(200);
        Matcher secret = SECRET.matcher(answer.body());
        assertThat(secret.find()).isTrue();
        assertThat(answer.body()).contains("/hooks/wordpress/" + desk.only().siteId());
        assertThat(desk.only().api()).isEqualTo(desk.site.api());
        assertThat(desk.only().accountId()).isEqualTo(FakeWordPress.DESK);
        assertThat(desk.only().mode()).isEqualTo(ConnectionMode.READ_AND_POST);
        assertThat(desk.beans
                        .getBean(SitePasswords.class)
                        .login(desk.only())
                        .orElseThrow()
                        .password())
                .isEqualTo(ConnectingDesk.PASSWORD);
        assertThat(desk.list())
                .contains("Comments come in, and approved replies are posted.")
                .doesNotContain(secret.group(1));
        assertThat(desk.database.count("SELECT count(*) FROM audit WHERE action = 'ingest.connect'"))
                .isEqualTo(1);

        String again = desk.post(desk.here("/hint-secret"), Map.of()).body();
        assertThat(SECRET.matcher(again).find()).isTrue();
        assertThat(again).doesNotContain(secret.group(1));
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() {
        assertThat(desk.post("/sites/connect", desk.form(ConnectingDesk.PASSWORD, "address", ""))
                        .body())
                .contains("The site's address is missing.");
        assertThat(desk.post("/sites/connect", desk.form("")).body()).contains("The application password is missing.");
        assertThat(desk.post("/sites/connect", desk.form(ConnectingDesk.PASSWORD, "draftDays", "many"))
                        .body())
                .contains("The number of days is missing.");
        assertThat(desk.post("/sites/connect", desk.form(ConnectingDesk.PASSWORD, "draftDays", "99999999999"))
                        .body())
                .contains("The number of days is too large.")
                .doesNotContain("days is missing");
        HttpResponse<String> refused = desk.post("/sites/connect", desk.form("wrong", "name", "our blog"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"our blog\"", "value=\"desk\"");
        assertThat(desk.database.count("SELECT count(*) FROM site")).isZero();
    }

    @Test
    void connectsASiteWhoseCommentsWereImported() throws SQLException {
        Sites sites = desk.beans.getBean(Sites.class);
        sites.add("blog", "Harbor Families", null, "es", desk.clock.instant());
        SiteId before = sites.findByName("blog").orElseThrow().id();
        assertThat(desk.list()).doesNotContain("Sites that are not connected");
        addPage(before);
        assertThat(desk.list()).contains("Sites that are not connected");
        desk.post("/sites/connect", desk.form(ConnectingDesk.PASSWORD));
        assertThat(desk.only().siteId()).isEqualTo(before);
        assertThat(sites.findById(before).orElseThrow().organisation()).isEqualTo("Harbor Families");
    }

    @Test
    void connectsNothingTwice() {
        desk.post("/sites/connect", desk.form(ConnectingDesk.PASSWORD));
        assertThat(desk.post("/sites/connect", desk.form(ConnectingDesk.PASSWORD))
                        .body())
                .contains("A site called blog is connected already.");
        assertThat(desk.post("/sites/connect", desk.form(ConnectingDesk.PASSWORD, "name", "other"))
                        .body())
                .contains("This address is connected already, as blog.");
        assertThat(desk.connections.findTop200OrderBySiteId()).hasSize(1);
    }

    @Test
    void changesAConnectionWithTheKeptPasswordWhereNoneIsTyped() {
        desk.post("/sites/connect", desk.form(ConnectingDesk.PASSWORD));
        assertThat(desk.ana.get(desk.here("/change")).body())
                .contains("Leave it empty to keep")
                .doesNotContain(ConnectingDesk.PASSWORD);
        assertThat(desk.post(desk.here("/change/test"), desk.form("")).body()).contains("It works.");
        assertThat(desk.post(desk.here("/change"), desk.form("", "draftDays", "7"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(desk.only().draftDays()).isEqualTo(7);
        desk.site.changePassword("efgh");
        assertThat(desk.post(desk.here("/change"), desk.form("")).body())
                .contains("The site does not recognise the account.");
        assertThat(desk.post(desk.here("/change"), desk.form("efgh")).statusCode())
                .isEqualTo(303);
        assertThat(desk.beans
                        .getBean(SitePasswords.class)
                        .login(desk.only())
                        .orElseThrow()
                        .password())
                .isEqualTo("efgh");
    }

    @Test
    void sendsTheKeptPasswordOnlyWhereItWasGivenFor() {
        desk.post("/sites/connect", desk.form(ConnectingDesk.PASSWORD));
        int asked = desk.site.requests();
        for (Map<String, String> elsewhere :
                List.of(desk.form("", "address", "http://127.0.0.1:1"), desk.form("", "account", "root"))) {
            assertThat(desk.post(desk.here("/change/test"), elsewhere).body())
                    .contains("Another address or account needs its application password too.");
            assertThat(desk.post(desk.here("/change"), elsewhere).statusCode()).isEqualTo(422);
        }
        assertThat(desk.site.requests()).isEqualTo(asked);
    }

    @Test
    void switchesWhatIsDoneOnASite() {
        desk.post("/sites/connect", desk.form(ConnectingDesk.PASSWORD));
        desk.post(desk.here("/mode"), Map.of("mode", "POSTING_OFF"));
        assertThat(desk.list()).contains("Approved replies wait.");
        desk.post(desk.here("/mode"), Map.of("mode", "PAUSED"));
        assertThat(desk.list()).contains("Nothing is asked there.");
        assertThat(desk.database.count("SELECT count(*) FROM audit WHERE action = 'ingest.connection_mode'"))
                .isEqualTo(2);
    }

    private void addPage(SiteId site) throws SQLException {
        try (Connection connection = desk.database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO post (site_id, source_id, title, url) VALUES (" + site
                    + ", '7', 'A clinic', 'https://blog.example.org/clinic/')");
        }
    }

    @Test
    void disconnectsAfterAQuestionAndDeletesThePassword() throws SQLException {
        desk.post("/sites/connect", desk.form(ConnectingDesk.PASSWORD));
        addPage(desk.only().siteId());
        String path = desk.here("/disconnect");
        assertThat(desk.ana.get(path).body()).contains("All comments, drafts and replies stay.");
        assertThat(desk.post(path, Map.of()).statusCode()).isEqualTo(303);
        assertThat(desk.database.count("SELECT count(*) FROM wordpress_connection"))
                .isZero();
        assertThat(desk.database.count("SELECT count(*) FROM wordpress_hint_secret"))
                .isZero();
        assertThat(desk.database.count("SELECT count(*) FROM site")).isEqualTo(1);
        assertThat(desk.ana.get(path).statusCode()).isEqualTo(404);
        assertThat(desk.post(path, Map.of()).headers().firstValue("Location")).contains("/sites?done=site.gone");
        assertThat(desk.list()).contains("Sites that are not connected");
    }

    @Test
    void neverShowsOrLogsThePassword() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        try {
            desk.post("/sites/connect", desk.form(ConnectingDesk.PASSWORD));
            desk.post(desk.here("/change"), desk.form(ConnectingDesk.PASSWORD, "draftDays", "many"));
            desk.post(desk.here("/change"), desk.form("wrong one"));
            desk.post(desk.here("/change/test"), desk.form(ConnectingDesk.PASSWORD));
            desk.pages.add(desk.ana.get(desk.here("/change")).body());
            desk.pages.add(desk.list());
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list).isNotEmpty();
        assertThat(log.list)
                .allSatisfy(event -> assertThat(event.getFormattedMessage())
                        .doesNotContain(ConnectingDesk.PASSWORD, desk.site.host(), "wrong one"));
        assertThat(desk.pages)
                .allSatisfy(page -> assertThat(page).doesNotContain(ConnectingDesk.PASSWORD, "wrong one"));
        assertThat(desk.database.count("SELECT count(*) FROM wordpress_connection WHERE position('abcd'::bytea IN"
                        + " sealed_password) > 0"))
                .isZero();
    }

    @Test
    void isForAdministratorsOnly() {
        desk.post("/sites/connect", desk.form(ConnectingDesk.PASSWORD));
        TestBrowser bo = new TestBrowser(desk.server.getURI());
        bo.signUp(new EntryEditors(desk.beans).link("Bo", Role.MODERATOR), "Bo");
        assertThat(bo.get("/desk").body()).doesNotContain("href=\"/sites\"");
        for (String path : List.of("/sites", "/sites/connect", "/sites/pages", desk.here("/change"))) {
            assertThat(bo.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(bo.post(desk.here("/mode"), Map.of("mode", "PAUSED")).statusCode())
                .isEqualTo(403);
        assertThat(desk.only().mode()).isEqualTo(ConnectionMode.READ_AND_POST);
    }
}
