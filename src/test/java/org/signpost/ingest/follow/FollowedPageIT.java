package org.signpost.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.signpost.staff.Actor;
import org.signpost.staff.TestBrowser;
import org.signpost.staff.account.Registration;
import org.signpost.testing.MovableClock;
import org.signpost.testing.TestDatabase;
import org.signpost.wordpress.CannedSite;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class FollowedPageIT {
    private static final Actor TESTER = new Actor.Program("test");

    private final CannedSite site = new CannedSite();
    private final TestDatabase database = TestDatabase.fresh();
    private final EmbeddedServer server =
            database.serve(Map.of("test.clock", true, "signpost.trusted-hosts", site.host()));
    private final ApplicationContext beans = server.getApplicationContext();
    private final MovableClock clock = beans.getBean(MovableClock.class);
    private final FollowedPageChanges changes = beans.getBean(FollowedPageChanges.class);
    private final FollowedPageJob job = beans.getBean(FollowedPageJob.class);
    private final TestBrowser ana = new TestBrowser(server.getURI());
    private final String address = "http://" + site.host() + "/comments/feed/";

    @BeforeEach
    void publish() {
        site.xml("/comments/feed/", feed("Is there a clinic?"));
    }

    @AfterEach
    void stop() {
        server.close();
        site.close();
    }

    /** A feed as WordPress makes it, with one comment for each text. */
    private static String feed(String... texts) {
        StringBuilder feed = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
                     xmlns:content="http://purl.org/rss/1.0/modules/content/">
                <channel><title>Comments for Harbor</title><link>https://blog.example.org</link>
                """);
        int number = 0;
        for (String text : texts) {
            number++;
            feed.append("""
                    <item><title>Comment on A clinic by Ana</title>
                    <link>https://blog.example.org/2026/11/clinic/#comment-%1$d</link><dc:creator>Ana</dc:creator>
                    <pubDate>Mon, 02 Nov 2026 08:0%1$d:00 +0000</pubDate>
                    <guid isPermaLink="false">https://blog.example.org/2026/11/clinic/#comment-%1$d</guid>
                    <description>%2$s</description><content:encoded><![CDATA[<p>%2$s</p>]]></content:encoded></item>
                    """.formatted(number, text));
        }
        return feed.append("</channel></rss>").toString();
    }

    private FollowedPage only() {
        return changes.all().getFirst();
    }

    private long comments() {
        return database.count("SELECT count(*) FROM comment");
    }

    @Test
    void importsWhatIsNewAndStartsNoImportWhereNothingIs() {
        changes.add(TESTER, "blog", address, 60);
        assertThat(job.work()).isTrue();
        assertThat(only().outcome()).isEqualTo("1 comment found, 1 new.");
        assertThat(comments()).isEqualTo(1);
        assertThat(job.work()).isFalse();

        clock.pass(Duration.ofMinutes(67));
        assertThat(job.work()).isTrue();
        assertThat(only().outcome()).isEqualTo("Nothing new.");
        assertThat(database.count("SELECT count(*) FROM ingest_run")).isEqualTo(1);

        site.xml("/comments/feed/", feed("Is there a clinic?", "And on Sunday?"));
        clock.pass(Duration.ofMinutes(67));
        job.work();
        assertThat(only().outcome()).isEqualTo("2 comments found, 1 new.");
        assertThat(comments()).isEqualTo(2);
    }

    @Test
    void followsAListToItsLastPage() {
        String path = "/wp-json/wp/v2/comments?post=7";
        String item = "[{\"id\":%d,\"post\":7,\"content\":{\"rendered\":\"<p>Is there a clinic?</p>\"}}]";
        site.listPage(path, item.formatted(1), path + "&page=2").json(path + "&page=2", 200, item.formatted(2));
        changes.add(TESTER, "blog", "http://" + site.host() + path, 60);
        job.work();
        assertThat(only().outcome()).isEqualTo("2 comments found, 2 new.");

        site.page(path + "&page=2", 503, "");
        site.listPage(path, item.formatted(3), path + "&page=2");
        clock.pass(Duration.ofMinutes(67));
        job.work();
        assertThat(only().outcome())
                .isEqualTo(
                        "1 comment found, 1 new. Of the list: only its first page was read, as 127.0.0.1 answered with an"
                                + " error (503).");
    }

    @Test
    void findsNothingNewWhereOnlyTheTimeAgoHasChanged() {
        String page = """
                <!doctype html><title>A clinic</title><ol class="commentlist"><li class="comment" id="comment-4">
                <b class="fn">Ana</b> <span class="comment-date">2 hours ago</span>
                <div class="comment-content"><p>Is there a clinic?</p></div></li></ol>
                """;
        site.page("/comments/feed/", 200, page);
        changes.add(TESTER, "blog", address, 60);
        job.work();
        assertThat(database.count("SELECT count(*) FROM comment WHERE reckoned"))
                .isOne();

        site.page("/comments/feed/", 200, page.replace("2 hours", "3 hours"));
        clock.pass(Duration.ofMinutes(67));
        job.work();
        assertThat(only().outcome()).isEqualTo("Nothing new.");
    }

    @Test
    void asksLaterAndLaterWhereItCannotBeFetched() {
        site.page("/comments/feed/", 503, "<h1>Maintenance</h1>");
        changes.add(TESTER, "blog", address, 60);
        long[] expected = {120, 240, 480, 960, 1440, 1440};
        for (long minutes : expected) {
            assertThat(job.work()).isTrue();
            Duration pause = Duration.between(clock.instant(), only().nextAt());
            assertThat(pause).isBetween(Duration.ofMinutes(minutes), Duration.ofMinutes(minutes + minutes / 10));
            clock.set(only().nextAt());
        }
        assertThat(only().failures()).isEqualTo(6);
        assertThat(only().outcome()).isEqualTo("127.0.0.1 answered with an error (503).");
        site.xml("/comments/feed/", feed("Is there a clinic?"));
        job.work();
        assertThat(only().failures()).isZero();
    }

    @Test
    void saysWhereThereAreNoComments() {
        site.page("/comments/feed/", 200, "<html><body><h1>About us</h1><p>We help.</p></body></html>");
        changes.add(TESTER, "blog", address, 60);
        job.work();
        assertThat(only().outcome()).startsWith("No comments were found there.");
        assertThat(database.count("SELECT count(*) FROM ingest_run")).isZero();
    }

    @Test
    void callsNobodyInsideTheOwnNetwork() {
        changes.add(TESTER, "blog", "http://127.0.0.1:9/", 60);
        changes.add(TESTER, "blog", "http://169.254.169.254/latest/", 60);
        while (job.work()) {
            assertThat(comments()).isZero();
        }
        assertThat(changes.all()).allSatisfy(page -> assertThat(page.failures()).isEqualTo(1));
    }

    @Test
    void followsAHundredAddressesAndEachOnce() {
        IntStream.range(0, 100)
                .forEach(number -> assertThat(changes.add(TESTER, "blog", address + number, 60))
                        .isEqualTo(FollowedPageChanges.Added.DONE));
        assertThat(changes.add(TESTER, "blog", address, 60)).isEqualTo(FollowedPageChanges.Added.TOO_MANY);
        changes.remove(TESTER, only().id());
        assertThat(changes.add(TESTER, "blog", address + 7, 60)).isEqualTo(FollowedPageChanges.Added.KNOWN_ALREADY);
    }

    @Test
    void forgetsWhatWasRemovedWhileItWasFetched() {
        changes.add(TESTER, "blog", address, 60);
        FollowedPage taken = changes.takeDue().orElseThrow().page();
        changes.remove(TESTER, taken.id());
        changes.note(taken, Duration.ofMinutes(60), 0, "Nothing new.", null);
        assertThat(changes.all()).isEmpty();
    }

    @Test
    void isAddedAndRemovedOnScreenByAdministratorsOnly() {
        assertThat(ana.get("/sites/pages").statusCode()).isNotEqualTo(200);
        ana.signUp(beans.getBean(Registration.class).link().orElseThrow(), "Ana");
        assertThat(ana.get("/sites/pages").body()).contains("only the newest comments", "held for approval");
        assertThat(ana.post("/sites/pages", Map.of("address", "our blog", "newSite", "blog"))
                        .body())
                .contains("This is not the address of a page.");
        assertThat(ana.post("/sites/pages", Map.of("address", address, "newSite", ""))
                        .body())
                .contains("Choose a site");
        assertThat(ana.post("/sites/pages", Map.of("address", "http://10.0.0.7/feed/", "newSite", "blog"))
                        .body())
                .contains("10.0.0.7 is not an address on the open internet.");
        assertThat(ana.post("/sites/pages", Map.of("address", "http://127.0.0.1/feed/", "newSite", "blog"))
                        .body())
                .contains("127.0.0.1 is not an address on the open internet.");
        assertThat(changes.all()).isEmpty();
        assertThat(ana.post("/sites/pages", Map.of("address", address, "newSite", "blog", "every", "15"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(ana.get("/sites/pages").body()).contains(address, "every 15 minutes", "Not fetched yet.");
        job.work();
        assertThat(ana.get("/sites/pages").body()).contains("1 comment found, 1 new.");
        ana.post("/sites/pages/" + only().id() + "/remove", Map.of());
        assertThat(changes.all()).isEmpty();
        assertThat(comments()).isEqualTo(1);
        assertThat(database.count("SELECT count(*) FROM audit WHERE action IN ('ingest.follow', 'ingest.unfollow')"))
                .isEqualTo(2);
    }
}
