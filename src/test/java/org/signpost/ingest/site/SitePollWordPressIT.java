package org.signpost.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.signpost.wordpress.RealWordPress;
import org.signpost.wordpress.WordPressRestart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Through polling alone, the comments of a real WordPress end up as they are there, field by field, whenever which of the two
 * sides is restarted.
 */
@EnabledIfEnvironmentVariable(named = RealWordPress.URL, matches = "https?://.+")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class SitePollWordPressIT {
    private static final Logger LOG = LoggerFactory.getLogger(SitePollWordPressIT.class);
    private static final int COMMENTS = 300;
    private static final int CHANGES = 60;
    private static final int RESTARTS = 3;

    private final HttpClient http = HttpClient.newHttpClient();
    private final RealWordPress real = new RealWordPress();
    private final PolledSignpost ours = new PolledSignpost(real);
    private final WordPressRestart siteRestart = new WordPressRestart();
    private final Random random = new Random(8089);
    private final long seed = Long.getLong("signpost.test.seed", System.nanoTime());
    private final Random moments = new Random(seed);
    private final List<Long> posts = new ArrayList<>();
    private final List<Long> made = new ArrayList<>();

    @AfterEach
    void close() {
        ours.close();
        real.close();
    }

    private Duration within(Duration longest) {
        return Duration.ofMillis(moments.nextLong(longest.toMillis()));
    }

    @Test
    void endsUpAsItIsThereAfterRestartsOfBothSides() throws Exception {
        LOG.info("The restarts come at moments that -Dsignpost.test.seed={} brings again.", seed);
        for (int number = 1; number <= 3; number++) {
            posts.add(real.addPost("Polled " + number));
        }
        addMany(COMMENTS * 2 / 3);
        ours.dieAfterAPage();
        CompletableFuture<Void> restarted = siteRestart.begin(within(Duration.ofSeconds(6)));
        ours.dieAfter(within(Duration.ofSeconds(2)));
        restarted.get();
        ours.poll();
        isTheSame();

        for (int restart = 0; restart < RESTARTS; restart++) {
            changeMany(CHANGES / RESTARTS);
            addMany(COMMENTS / 3 / RESTARTS);
            restarted = siteRestart.begin(within(Duration.ofMillis(500)));
            ours.run(Duration.ofMinutes(1 + moments.nextInt(3)));
            ours.endInTheMiddle(within(Duration.ofMillis(400)));
            ours.run(Duration.ofMinutes(1 + moments.nextInt(3)));
            restarted.get();
        }
        addMany(COMMENTS / 3 % RESTARTS);
        ours.run(Duration.ofMinutes(20));

        isTheSame();
        assertThat(here().keySet()).hasSizeGreaterThan(COMMENTS - CHANGES);
        Map<String, Integer> kinds = new HashMap<>();
        for (String line : here().values()) {
            String[] fields = line.split(" \\| ", 6);
            kinds.merge(fields[3] + " " + fields[4], 1, Integer::sum);
        }
        assertThat(kinds)
                .containsKeys("COMMENT APPROVED", "COMMENT HELD", "COMMENT SPAM", "COMMENT TRASHED", "COMMENT DELETED");
        assertThat(kinds.keySet())
                .anyMatch(kind -> kind.startsWith("TRACKBACK"))
                .anyMatch(kind -> kind.startsWith("PINGBACK"));
    }

    private void changeMany(int number) {
        for (int i = 0; i < number; i++) {
            changeOne();
        }
    }

    private void addMany(int number) throws Exception {
        for (int i = 0; i < number; i++) {
            long post = posts.get(random.nextInt(posts.size()));
            if (i % 100 == 5) {
                real.pingFromNewPost(post, "Another post of ours & more " + System.nanoTime());
                continue;
            }
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
        String link = real.link(post);
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

    private void isTheSame() {
        Map<Long, String> here = here();
        here.values().removeIf(line -> line.contains("| DELETED |"));
        assertThat(here).isEqualTo(there());
    }

    private Map<Long, String> here() {
        Map<Long, String> rows = ConnectedSite.rows(ours.database);
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
