package org.signpost.ingest.site;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.signpost.comment.SiteId;
import org.signpost.comment.Sites;
import org.signpost.testing.MovableClock;
import org.signpost.testing.TestDatabase;
import org.signpost.wordpress.RealWordPress;
import org.signpost.wordpress.SiteLogin;
import org.signpost.wordpress.WordPressClient;
import org.signpost.wordpress.connection.ConnectionMode;
import org.signpost.wordpress.connection.SiteConnections;
import org.signpost.wordpress.connection.SitePasswords;

/** Through polling alone, the comments of a real WordPress end up as they are there, field by field. */
@EnabledIfEnvironmentVariable(named = RealWordPress.URL, matches = "https?://.+")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class SitePollWordPressIT {
    private static final int COMMENTS = 300;

    private final HttpClient http = HttpClient.newHttpClient();
    private final RealWordPress real = new RealWordPress();
    private final SiteLogin login = real.login();
    private final TestDatabase database = TestDatabase.fresh();
    private final EmbeddedServer server =
            database.serve(Map.of("test.clock", true, "signpost.trusted-hosts", real.host()));
    private final MovableClock clock = bean(MovableClock.class);
    private final Random random = new Random(8089);
    private final List<Long> posts = new ArrayList<>();
    private final List<Long> made = new ArrayList<>();

    private <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    @BeforeEach
    void connect() {
        clock.set(Instant.now());
        long account = requireNonNull(bean(WordPressClient.class).account(login).value())
                .id();
        Sites sites = bean(Sites.class);
        sites.add("blog", "Harbor Families", null, "en", clock.instant());
        SiteId site = sites.findByName("blog").orElseThrow().id();
        bean(SiteConnections.class)
                .connect(
                        site,
                        real.address(),
                        login.api(),
                        login.user(),
                        account,
                        bean(SitePasswords.class).sealed(site, login.password()),
                        ConnectionMode.READ_ONLY,
                        30,
                        clock.instant(),
                        "Ada");
    }

    @AfterEach
    void close() {
        server.close();
        real.close();
    }

    @Test
    void endsUpAsItIsThere() throws Exception {
        for (int number = 1; number <= 3; number++) {
            posts.add(real.addPost("Polled " + number));
        }
        addMany(COMMENTS * 2 / 3);
        poll();
        isTheSame();

        for (int round = 0; round < 60; round++) {
            changeOne();
        }
        addMany(COMMENTS / 3);
        run(Duration.ofMinutes(12));

        isTheSame();
        Map<String, Integer> kinds = new HashMap<>();
        for (String line : here().values()) {
            String[] fields = line.split(" \\| ", 6);
            kinds.merge(fields[3] + " " + fields[4], 1, Integer::sum);
        }
        assertThat(kinds)
                .containsKeys("COMMENT APPROVED", "COMMENT HELD", "COMMENT SPAM", "COMMENT TRASHED", "COMMENT DELETED");
        assertThat(kinds.keySet()).anyMatch(kind -> kind.startsWith("TRACKBACK"));
    }

    private void addMany(int number) throws Exception {
        for (int i = 0; i < number; i++) {
            long post = posts.get(random.nextInt(posts.size()));
            if (i % 40 == 0) {
                trackback(post, i);
                continue;
            }
            String status = i % 11 == 0 ? "hold" : "approved";
            long parent = i % 3 == 0 && !made.isEmpty() ? parentOn(post) : 0;
            made.add(real.addComment(
                    post,
                    parent,
                    "Reader " + made.size() + " & co",
                    "Question " + made.size() + ": is 3 < 4 & 5 > 4?\n\nÑandú, 字, 🙂",
                    status));
        }
    }

    private long parentOn(long post) {
        long candidate = made.get(random.nextInt(made.size()));
        JsonNode found = real.get("wp/v2/comments/" + candidate + "?context=edit");
        return found.path("post").asLong() == post ? candidate : 0;
    }

    private void changeOne() {
        long id = made.get(random.nextInt(made.size()));
        switch (random.nextInt(6)) {
            case 0 -> change(id, "content", "Edited: may I?");
            case 1 -> change(id, "status", "spam");
            case 2 -> change(id, "status", "approved");
            case 3 -> change(id, "status", "hold");
            case 4 -> real.delete("wp/v2/comments/" + id);
            default -> {
                real.delete("wp/v2/comments/" + id + "?force=true");
                made.remove(id);
            }
        }
    }

    private void change(long id, String member, String value) {
        real.change("wp/v2/comments/" + id, Map.of(member, value));
    }

    private void trackback(long post, int number) throws Exception {
        String form = "title=" + encode("Another site " + number) + "&url="
                + encode("https://another.example/" + post + "/" + number) + "&blog_name="
                + encode("Another & site " + post + " " + number) + "&excerpt=" + encode("They write of it.");
        String link = real.get("wp/v2/posts/" + post).path("link").asText();
        http.send(
                HttpRequest.newBuilder(URI.create(link.replaceAll("/$", "") + "/trackback/"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void poll() throws InterruptedException {
        SiteId site = bean(Sites.class).findByName("blog").orElseThrow().id();
        do {
            clock.pass(Duration.ofSeconds(3));
            bean(SitePollJob.class).work();
        } while (bean(SiteSyncs.class).progress(site).orElseThrow().importing());
    }

    private void run(Duration time) throws InterruptedException {
        for (long minutes = time.toMinutes(); minutes > 0; minutes--) {
            clock.pass(Duration.ofMinutes(1));
            bean(SitePollJob.class).work();
        }
    }

    private void isTheSame() {
        Map<Long, String> here = here();
        here.values().removeIf(line -> line.contains("| DELETED |"));
        assertThat(here).isEqualTo(there());
    }

    private Map<Long, String> here() {
        Map<Long, String> rows = ConnectedSite.rows(database);
        rows.values().removeIf(line -> posts.stream().noneMatch(post -> line.startsWith(post + " |")));
        return rows;
    }

    private Map<Long, String> there() {
        Map<Long, String> rows = new TreeMap<>();
        for (long post : posts) {
            for (int page = 1; ; page++) {
                JsonNode list = real.get(
                        "wp/v2/comments?context=edit&status=any&type=all&per_page=100&post=" + post + "&page=" + page);
                list.forEach(comment -> rows.put(comment.path("id").asLong(), line(comment)));
                if (list.size() < 100) {
                    break;
                }
            }
        }
        return rows;
    }

    private static String line(JsonNode comment) {
        String status = comment.path("status").asText();
        return ConnectedSite.line(
                comment.path("post").asLong(),
                comment.path("parent").asLong(),
                Parser.unescapeEntities(comment.path("author_name").asText(), false),
                comment.path("type").asText().toUpperCase(Locale.ROOT),
                status.equals("hold") ? "HELD" : status.equals("trash") ? "TRASHED" : status.toUpperCase(Locale.ROOT),
                Parser.unescapeEntities(
                                comment.path("content").path("raw").asText().replace("\r\n", "\n"), false)
                        .replaceAll("<strong>(.*?)</strong>", "$1")
                        .strip(),
                LocalDateTime.parse(comment.path("date_gmt").asText()).toInstant(ZoneOffset.UTC));
    }
}
