package org.signpost.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signpost.comment.SourceStatus;
import org.signpost.wordpress.FakeWordPress;
import org.signpost.wordpress.SiteFault;

/** A site that gives no answer costs time, and nothing else. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class SiteFailuresIT {
    @RegisterExtension
    private final ConnectedSite connected = new ConnectedSite();

    private final FakeWordPress wordPress = connected.wordPress;

    @Test
    void neverSaysThatMoreIsReadThanIsStored() {
        for (int number = 1; number <= 640; number++) {
            connected.ask("Question " + number);
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

        connected.hasAllThatTheSiteHas();
    }

    @Test
    void onePostThatTheSiteCannotShowKeepsNothingElseBack() {
        long known = connected.ask("Before");
        connected.poll();
        long broken = wordPress.addPost("Broken");
        long under = wordPress.addComment(broken, 0, "Bo", "Under a post that cannot be shown");
        wordPress.breakPost(broken);
        wordPress.breakPost(connected.post());
        long another = connected.ask("After");

        connected.run(Duration.ofHours(26));

        assertThat(connected.has(another)).isTrue();
        assertThat(connected.has(under)).isFalse();
        assertThat(connected.comment(known).status()).isEqualTo(SourceStatus.APPROVED);
        assertThat(connected.database.count("SELECT count(*) FROM wordpress_connection WHERE problem IS NULL"))
                .isOne();
    }

    @Test
    void leavesASiteAloneThatIsDownForADayAndThenReadsEverything() {
        for (int number = 1; number <= 150; number++) {
            connected.ask("Question " + number);
        }
        connected.poll();
        wordPress.failBy(() -> SiteFault.ERROR_503_BEFORE);
        for (int hour = 0; hour < 24; hour++) {
            int before = wordPress.requests();
            connected.ask("In hour " + hour);
            for (int round = 0; round < 720; round++) {
                connected.pass(Duration.ofSeconds(5));
                connected.round();
            }
            assertThat(wordPress.requests() - before).isLessThanOrEqualTo(60);
        }

        wordPress.failBy(() -> null);
        connected.run(Duration.ofMinutes(10));

        connected.hasAllThatTheSiteHas();
    }
}
