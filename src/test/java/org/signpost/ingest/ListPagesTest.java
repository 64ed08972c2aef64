package org.signpost.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signpost.ingest.input.ListPages;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.platform.net.OutboundGuard.Outcome;

/** Lists that a website hands out in pages; nothing is fetched, the pages lie in a map. */
final class ListPagesTest {
    private static final String LIST = "https://blog.example.org/wp-json/wp/v2/comments?post=7";

    private final Map<String, Outcome> site = new HashMap<>();
    private final List<String> fetched = new ArrayList<>();

    @BeforeEach
    void putThreePagesOnline() {
        put(LIST, comments(1, 10), LIST + "&page=2");
        put(LIST + "&page=2", comments(11, 20), LIST + "&page=3");
        put(LIST + "&page=3", comments(21, 22), null);
    }

    private void put(String address, String body, @Nullable String next) {
        Map<String, List<String>> headers =
                new HashMap<>(Map.of("x-wp-total", List.of("22"), "x-wp-totalpages", List.of("3")));
        if (next != null) {
            headers.put("link", List.of("<" + LIST + ">; rel=\"prev\", <" + next + ">; rel=\"next\""));
        }
        site.put(address, new Outcome.Fetched(URI.create(address), body.getBytes(StandardCharsets.UTF_8), headers));
    }

    private static String comments(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(id -> "{\"id\":" + id
                        + ",\"post\":7,\"parent\":0,\"author_name\":\"Ada\",\"content\":{\"rendered\":"
                        + "\"<p>May I come on day " + id + "?</p>\"},\"status\":\"approved\",\"type\":\"comment\"}")
                .collect(Collectors.joining(",", " [", "]\n"));
    }

    private ListPages.FetchedList fetch() {
        return ListPages.fetch(
                address -> {
                    fetched.add(address);
                    return site.getOrDefault(address, new Outcome.Unavailable("blog.example.org did not answer."));
                },
                LIST);
    }

    private ImportReport report() throws java.io.IOException {
        ListPages.FetchedList list = fetch();
        Outcome.Fetched whole = (Outcome.Fetched) list.outcome();
        return CommentImporter.dryRun(
                ImportSource.bytes(LIST, whole.body(), Optional.empty()).lacking(list.missing()));
    }

    @Test
    void readsEveryPageOfAList() throws java.io.IOException {
        ImportReport report = report();
        assertThat(report.found()).isEqualTo(22);
        assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.COMPLETE);
        assertThat(fetched).containsExactly(LIST, LIST + "&page=2", LIST + "&page=3");
    }

    @Test
    void saysWhatIsMissingWhereAPageCannotBeHad() throws java.io.IOException {
        site.remove(LIST + "&page=3");
        ImportReport report = report();
        assertThat(report.found()).isEqualTo(20);
        assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.PARTLY);
        assertThat(report.unreadable())
                .containsExactly(new UnreadablePart(
                        "the list of 22 entries",
                        "only the first 2 pages were read, as blog.example.org did not answer"));
    }

    @Test
    void followsNoPageOfAnotherWebsite() throws java.io.IOException {
        for (String other : List.of(
                "https://other.example.org/x",
                "http://blog.example.org/x",
                "https://blog.example.org:8443/x",
                "http://127.0.0.1/x")) {
            fetched.clear();
            put(LIST, comments(1, 10), other);
            ImportReport report = report();
            assertThat(fetched).containsExactly(LIST);
            assertThat(report.found()).isEqualTo(10);
            assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.PARTLY);
            assertThat(report.unreadable())
                    .extracting(UnreadablePart::reason)
                    .allMatch(reason -> reason.contains("another website"));
        }
    }

    @Test
    void goesRoundInNoCircleAndNotOnForEver() {
        put(LIST + "&page=3", comments(21, 22), LIST);
        assertThat(fetch().missing())
                .hasValueSatisfying(part -> assertThat(part.reason()).contains("circle"));
        fetched.clear();
        for (int page = 2; page < 1000; page++) {
            put(LIST + "&page=" + page, "[]", LIST + "&page=" + (page + 1));
        }
        assertThat(fetch().missing()).isPresent();
        assertThat(fetched).hasSize(200);
    }

    @Test
    void saysThatThereIsMoreWhereTheSiteDoesNotSayWhere() {
        put(LIST, comments(1, 10), null);
        assertThat(fetch().missing())
                .contains(new UnreadablePart(
                        "the list of 22 entries",
                        "only its first page was read, as it does not say where the next one is"));
    }

    @Test
    void leavesEverythingElseAsItIs() {
        for (String body : List.of("<html></html>", "{\"comments\":[]}", "[1", "")) {
            put(LIST, body, LIST + "&page=2");
            assertThat(fetch().outcome()).isSameAs(site.get(LIST));
        }
        site.remove(LIST);
        assertThat(fetch().outcome()).isInstanceOf(Outcome.Unavailable.class);
    }
}
