package org.signpost.ingest.hint;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
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
import org.signpost.platform.SecretTokens;
import org.signpost.testing.MovableClock;
import org.signpost.testing.TestDatabase;
import org.signpost.wordpress.connection.SiteConnections;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class HintReceptionIT {
    private static final String FORGED = "0".repeat(64);
    private static final String BODY = "{\"site\":\"https://blog.example.org\",\"event\":\"created\",\"comment\":5}";

    private final TestDatabase database = TestDatabase.fresh();
    private final EmbeddedServer server = database.serveAtAStandingClock();
    private final ApplicationContext beans = server.getApplicationContext();
    private final MovableClock clock = beans.getBean(MovableClock.class);
    private final HintingSite sender = new HintingSite(server);
    private final SiteId site = sender.site();

    @BeforeEach
    void nothingIsDue() throws SQLException {
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
        return sender.send(now(), body);
    }

    private int send(long seconds, String body) {
        return sender.send(seconds, body);
    }

    @Test
    void takesASignedHintFromAnywhereAndTheSiteIsAskedAtOnce() {
        assertThat(send(BODY)).isEqualTo(204);
        assertThat(isDue()).isTrue();
    }

    @Test
    void refusesAForgedHintAndTellsNothing() {
        HttpResponse<String> forged = sender.send(site.toString(), now(), FORGED, BodyPublishers.ofString(BODY));
        HttpResponse<String> unknown = sender.send("999", now(), FORGED, BodyPublishers.ofString(BODY));
        HttpResponse<String> strange = sender.send("x", now(), FORGED, BodyPublishers.ofString(BODY));
        assertThat(List.of(forged, unknown, strange)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEmpty();
        });
        String another = SignedHint.signature(SecretTokens.create(), now(), BODY.getBytes(StandardCharsets.UTF_8));
        assertThat(sender.send(site.toString(), now(), another, BodyPublishers.ofString(BODY))
                        .statusCode())
                .isEqualTo(401);
        assertThat(isDue()).isFalse();
    }

    @Test
    void refusesAHintThatIsOldOrAheadOfTime() {
        assertThat(send(now() - 301, BODY)).isEqualTo(401);
        assertThat(send(now() + 301, BODY)).isEqualTo(401);
        assertThat(isDue()).isFalse();
        assertThat(send(now() - 299, BODY)).isEqualTo(204);
    }

    @Test
    void refusesAHintThatWasHereBeforeAsLongAsItHolds() {
        long early = now() + 300;
        assertThat(send(early, BODY)).isEqualTo(204);
        assertThat(send(early, BODY)).isEqualTo(409);
        clock.pass(Duration.ofMinutes(10));
        beans.getBean(HintCleanupJob.class).work();
        assertThat(send(early, BODY)).isEqualTo(409);
        clock.pass(Duration.ofSeconds(1));
        beans.getBean(HintCleanupJob.class).work();
        assertThat(database.count("SELECT count(*) FROM ingest_hint_signature")).isZero();
        assertThat(send(early, BODY)).isEqualTo(401);
    }

    @Test
    void refusesABodyThatIsTooLongWhetherItSaysSoOrNot() {
        String longBody = "x".repeat(5000);
        byte[] bytes = longBody.getBytes(StandardCharsets.UTF_8);
        String signature = sender.signature(now(), bytes);
        assertThat(sender.send(site.toString(), now(), signature, BodyPublishers.ofString(longBody))
                        .statusCode())
                .isEqualTo(413);
        BodyPublisher unsaid = BodyPublishers.fromPublisher(BodyPublishers.ofString(longBody));
        assertThat(sender.send(site.toString(), now(), signature, unsaid).statusCode())
                .isEqualTo(413);
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
