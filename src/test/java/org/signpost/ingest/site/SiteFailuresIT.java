package org.signpost.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.signpost.wordpress.FakeWordPress;
import org.signpost.wordpress.SiteFault;

/** A site that gives no answer costs time, and nothing else. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class SiteFailuresIT {
    private final ConnectedSite connected = new ConnectedSite();
    private final FakeWordPress wordPress = connected.wordPress;
    private long post;

    @BeforeEach
    void addPost() {
        post = wordPress.addPost("A clinic");
    }

    @AfterEach
    void stop() {
        connected.close();
    }

    private void ask(String text) {
        wordPress.addComment(post, 0, "Ana", text);
    }

    private void hasAllThatTheSiteHas() {
        assertThat(connected.here()).isEqualTo(connected.there());
    }

    @Test
    void neverSaysThatMoreIsReadThanIsStored() {
        for (int number = 1; number <= 640; number++) {
            ask("Question " + number);
        }
        AtomicInteger requests = new AtomicInteger();
        wordPress.failBy(() -> requests.incrementAndGet() % 3 == 0 ? SiteFault.LOST_BEFORE : null);
        for (int rounds = 0; rounds < 60; rounds++) {
            connected.round();
            long stored = connected.database.count("SELECT count(*) FROM comment c, ingest_site_sync s"
                    + " WHERE CAST(c.source_id AS bigint) BETWEEN s.lowest AND s.highest");
            long read = connected.database.count(
                    "SELECT coalesce(max(highest - lowest + 1), 0) FROM ingest_site_sync WHERE highest > 0");
            assertThat(stored).isEqualTo(read);
            connected.pass(Duration.ofMinutes(7));
        }

        hasAllThatTheSiteHas();
    }

    @Test
    void leavesASiteAloneThatIsDownForADayAndThenReadsEverything() {
        for (int number = 1; number <= 150; number++) {
            ask("Question " + number);
        }
        connected.poll();
        wordPress.failBy(() -> SiteFault.ERROR_503_BEFORE);
        for (int hour = 0; hour < 24; hour++) {
            int before = wordPress.requests();
            ask("In hour " + hour);
            for (int round = 0; round < 720; round++) {
                connected.pass(Duration.ofSeconds(5));
                connected.round();
            }
            assertThat(wordPress.requests() - before).isLessThanOrEqualTo(60);
        }

        wordPress.failBy(() -> null);
        connected.run(Duration.ofMinutes(10));

        hasAllThatTheSiteHas();
    }
}
