package org.signpost.ingest.hint;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.signpost.comment.SiteId;
import org.signpost.comment.Sites;
import org.signpost.platform.SecretTokens;
import org.signpost.testing.MovableClock;
import org.signpost.testing.TestDatabase;
import org.signpost.wordpress.connection.ConnectionMode;
import org.signpost.wordpress.connection.HintSecrets;
import org.signpost.wordpress.connection.SiteConnections;
import org.signpost.wordpress.connection.SitePasswords;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class HintReceptionIT {
    private static final String BODY = "{\"site\":\"https://blog.example.org\",\"event\":\"created\",\"comment\":5}";

    private final TestDatabase database = TestDatabase.fresh();
    private final EmbeddedServer server = database.serveAtAStandingClock();
    private final ApplicationContext beans = server.getApplicationContext();
    private final MovableClock clock = beans.getBean(MovableClock.class);
    private final HttpClient client = HttpClient.newHttpClient();
    private final String secret = SecretTokens.create();
    private SiteId site = new SiteId(0);

    @BeforeEach
    void connectASiteThatIsNotDue() throws SQLException {
        Sites sites = beans.getBean(Sites.class);
        sites.add("blog", "blog", null, "en", clock.instant());
        site = sites.findByName("blog").orElseThrow().id();
        SitePasswords passwords = beans.getBean(SitePasswords.class);
        beans.getBean(SiteConnections.class)
                .connect(
                        site,
                        "blog.example.org",
                        "https://blog.example.org/wp-json/",
                        "desk",
                        2,
                        passwords.sealed(site, "abcd"),
                        ConnectionMode.READ_AND_POST,
                        30,
                        clock.instant(),
                        "Ana");
        beans.getBean(HintSecrets.class).keep(site, passwords.sealedHintSecret(site, secret));
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO ingest_site_sync (site_id, next_poll, next_sweep)"
                    + " SELECT id, 'infinity', 'infinity' FROM site");
        }
    }

    private boolean isDue() {
        return database.count("SELECT count(*) FROM ingest_site_sync WHERE next_poll < 'infinity'") == 1;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private int send(String body) {
        return send(now(), secret, body);
    }

    private int send(long seconds, String key, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(site.toString(), seconds, SignedHint.signature(key, seconds, bytes), BodyPublishers.ofString(body))
                .statusCode();
    }

    private HttpResponse<String> send(String to, long seconds, String signature, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.getURI() + "/hooks/wordpress/" + to))
                .header("Content-Type", "application/json")
                .header("X-Signpost-Time", Long.toString(seconds))
                .header("X-Signpost-Signature", "sha256=" + signature)
                .POST(body)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void takesASignedHintFromAnywhereAndTheSiteIsAskedAtOnce() {
        assertThat(send(BODY)).isEqualTo(204);
        assertThat(isDue()).isTrue();
    }

    @Test
    void refusesAForgedHintAndTellsNothing() {
        HttpResponse<String> forged = send(site.toString(), now(), "0".repeat(64), BodyPublishers.ofString(BODY));
        HttpResponse<String> unknown = send("999", now(), "0".repeat(64), BodyPublishers.ofString(BODY));
        HttpResponse<String> strange = send("x", now(), "0".repeat(64), BodyPublishers.ofString(BODY));
        assertThat(List.of(forged, unknown, strange)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEmpty();
        });
        assertThat(send(now(), SecretTokens.create(), BODY)).isEqualTo(401);
        assertThat(isDue()).isFalse();
    }

    @Test
    void refusesAHintThatIsOldOrAheadOfTime() {
        assertThat(send(now() - 301, secret, BODY)).isEqualTo(401);
        assertThat(send(now() + 301, secret, BODY)).isEqualTo(401);
        assertThat(isDue()).isFalse();
        assertThat(send(now() - 299, secret, BODY)).isEqualTo(204);
    }

    @Test
    void refusesAHintThatWasHereBeforeAsLongAsItHolds() {
        long early = now() + 300;
        assertThat(send(early, secret, BODY)).isEqualTo(204);
        assertThat(send(early, secret, BODY)).isEqualTo(409);
        clock.pass(Duration.ofMinutes(10));
        beans.getBean(HintCleanupJob.class).work();
        assertThat(send(early, secret, BODY)).isEqualTo(409);
        clock.pass(Duration.ofSeconds(1));
        beans.getBean(HintCleanupJob.class).work();
        assertThat(database.count("SELECT count(*) FROM ingest_hint_signature")).isZero();
        assertThat(send(early, secret, BODY)).isEqualTo(401);
    }

    @Test
    void refusesABodyThatIsTooLongWhetherItSaysSoOrNot() {
        String longBody = "x".repeat(5000);
        byte[] bytes = longBody.getBytes(StandardCharsets.UTF_8);
        String signature = SignedHint.signature(secret, now(), bytes);
        assertThat(send(site.toString(), now(), signature, BodyPublishers.ofString(longBody))
                        .statusCode())
                .isEqualTo(413);
        BodyPublisher unsaid = BodyPublishers.fromPublisher(BodyPublishers.ofString(longBody));
        assertThat(send(site.toString(), now(), signature, unsaid).statusCode()).isEqualTo(413);
        assertThat(send("x".repeat(4096))).isEqualTo(204);
    }

    @Test
    void takesABurstAndTheSiteIsDueOnce() {
        for (int number = 0; number < 1000; number++) {
            assertThat(send("{\"comment\":" + number + "}")).isEqualTo(204);
        }
        assertThat(isDue()).isTrue();
        assertThat(database.count("SELECT count(*) FROM ingest_site_sync")).isOne();
    }

    @Test
    void forgetsTheSecretWithTheConnection() {
        beans.getBean(SiteConnections.class).deleteBySiteId(site);
        assertThat(send(BODY)).isEqualTo(401);
    }
}
