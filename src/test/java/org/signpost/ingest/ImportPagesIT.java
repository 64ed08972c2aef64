package org.signpost.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.signpost.ingest.reader.HeapWatch;
import org.signpost.staff.TestBrowser;
import org.signpost.staff.account.Registration;
import org.signpost.testing.TestDatabase;

final class ImportPagesIT {
    private static final String BOUNDARY = "----boundary7";
    private static final String END = "\r\n--" + BOUNDARY + "--\r\n";

    private final TestDatabase database = TestDatabase.fresh();
    private final EmbeddedServer server = database.serve(Map.of("signpost.upload.megabytes", 72));
    private final TestBrowser ana = new TestBrowser(server.getURI());

    @BeforeEach
    void signIn() {
        ana.signUp(
                server.getApplicationContext()
                        .getBean(Registration.class)
                        .link()
                        .orElseThrow(),
                "Ana");
        assertThat(ana.get("/import").statusCode()).isEqualTo(200);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> send(Map<String, String> fields, String fileName, String file) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("csrf", ana.csrf());
        all.putAll(fields);
        return stream(HttpRequest.BodyPublishers.ofString(start(all, fileName) + file + END));
    }

    /** The form up to where the file's content begins. */
    private static String start(Map<String, String> fields, String fileName) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\""
                + name + "\"\r\n\r\n" + value + "\r\n"));
        return body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .toString();
    }

    private HttpResponse<String> stream(HttpRequest.BodyPublisher body) {
        return ana.postRaw(
                "/import",
                body,
                Map.of("Origin", ana.origin(), "Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
    }

    private static InputStream body(String start, String repeated, int times, String end) {
        List<InputStream> parts = new ArrayList<>();
        parts.add(new ByteArrayInputStream(bytes(start)));
        byte[] again = bytes(repeated);
        IntStream.range(0, times).forEach(i -> parts.add(new ByteArrayInputStream(again)));
        parts.add(new ByteArrayInputStream(bytes(end)));
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> inOrder(String name, String value, String other, String otherValue) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(name, value);
        fields.put(other, otherValue);
        return fields;
    }

    /** The files that lie there; those that hold the locks are none. */
    private List<Path> uploads() {
        Path folder = database.home().resolve("uploads");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("lock"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> follow(HttpResponse<String> response) {
        assertThat(response.statusCode()).describedAs(response.body()).isEqualTo(303);
        return ana.get(response.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void importsAFile() {
        HttpResponse<String> report = follow(send(
                Map.of("site", "", "newSite", "blog", "organisation", " Harbor ", "text", ""),
                "../../<b>page</b>.jsonl",
                "{\"id\":\"1\",\"text\":\"Hello\"}\n{oops\n"));
        assertThat(report.body())
                .contains("JSON lines", "blog", "line 2", "not a JSON object")
                .doesNotContain("<b>page");
        assertThat(database.count("SELECT count(*) FROM comment, site WHERE organisation = 'Harbor'"))
                .isOne();
        assertThat(ana.get("/import").body()).contains("Newest imports", "blog");
    }

    @Test
    void importsPastedText() {
        HttpResponse<String> report =
                follow(send(Map.of("text", "7 Responses to A clinic\r\n\r\n 1. Ana says:\r\n\r\n Hëllo\r\n"), "", ""));
        assertThat(report.body()).contains("a page saved as text", "The page announces 7 comments");
        assertThat(database.count("SELECT count(*) FROM comment_revision WHERE text = 'Hëllo'"))
                .isOne();
    }

    @Test
    void showsWhatWasLeftOutAndWhy() {
        String export = "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><item><wp:post_id>4</wp:post_id>"
                + "<wp:status>private</wp:status>"
                + "<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content>One</wp:comment_content></wp:comment>"
                + "<wp:comment><wp:comment_id>2</wp:comment_id><wp:comment_content>Two</wp:comment_content></wp:comment>"
                + "</item></channel></rss>";
        assertThat(follow(send(Map.of("text", export), "", "")).body())
                .contains("What is not public", "2 left out: of a private post", "No comment in it is public")
                .doesNotContain("Nothing could be read");
        assertThat(database.count("SELECT count(*) FROM comment")).isZero();
    }

    @Test
    void saysThatThereAreNoComments() {
        assertThat(follow(send(Map.of("text", "A headline\n\nA story."), "", ""))
                        .body())
                .contains("No comments found on this page.");
    }

    @Test
    void asksWhichColumnOfATableHoldsTheComments() {
        String table = "who;when;what they told us\nIlse;2026-11-02;May my aunt sail with us?\n";
        HttpResponse<String> asked = send(Map.of("newSite", "ferry"), "answers.csv", table);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains(
                        "the columns are who, when, what they told us",
                        "text=what they told us",
                        "choose the file again")
                .contains("name=\"columns\"", "value=\"ferry\"");
        assertThat(database.count("SELECT count(*) FROM ingest_run")).isZero();
        assertThat(uploads()).isEmpty();
        HttpResponse<String> report = follow(send(
                Map.of("columns", "text=what they told us\r\nauthor=who\r\ndate = when\r\n"), "answers.csv", table));
        assertThat(report.body()).contains("CSV", "Take back this import");
        assertThat(database.count("SELECT count(*) FROM comment c JOIN comment_revision r ON r.comment_id = c.id"
                        + " WHERE c.author = 'Ilse' AND c.written_at = '2026-11-02T00:00:00Z'"
                        + " AND r.text = 'May my aunt sail with us?'"))
                .isOne();
    }

    @Test
    void saysHowAColumnIsNamedAndWhichThereAre() {
        String table = "who,what they told us\nIlse,Hello\n";
        HttpResponse<String> unknown = send(Map.of("text", table, "columns", "text=answer"), "", "");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body())
                .contains("no column “answer”; the columns are who, what they told us.", ">text=answer</textarea>")
                .doesNotContain("choose the file again");
        assertThat(send(Map.of("text", table, "columns", "the second"), "", "").body())
                .contains("A column is named like text=Kommentar");
    }

    @Test
    void asksForSomethingToImport() {
        HttpResponse<String> answer = send(Map.of("text", " "), "", "");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choose a file or paste a page first.");
    }

    @Test
    void keepsWhatWasPastedWhereTheSiteIsAnother() {
        String rest = "[{\"id\":2,\"post\":4,\"content\":{\"rendered\":\"Two\"},\"link\":\"https://%s/x/#comment-2\"}]";
        follow(send(Map.of("text", rest.formatted("one.example")), "", ""));
        HttpResponse<String> answer = send(Map.of("text", rest.formatted("two.example")), "", "");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("holds comments of one.example", "https://two.example/x/");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        assertThat(ana.get("/import").body()).contains("At most 72 MB");
        HttpResponse<String> answer = send(Map.of("text", ""), "big.txt", "x".repeat(73 << 20));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("signpost ingest FILE");
        assertThat(database.count("SELECT count(*) FROM ingest_run")).isZero();
        assertThat(uploads()).isEmpty();
    }

    @Test
    void refusesAFileThatIsTooLargeAlsoWhereItDoesNotSaySo() {
        String start = start(Map.of("csrf", ana.csrf()), "big.txt");
        HttpResponse<String> answer =
                stream(HttpRequest.BodyPublishers.ofInputStream(() -> body(start, "x".repeat(1 << 20), 73, "")));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(uploads()).isEmpty();
    }

    @Test
    void takesNoMoreThanBeforeOnOtherPages() {
        HttpResponse<String> answer =
                ana.postRaw("/account/password", "x=" + "y".repeat(11 << 20), Map.of("Origin", ana.origin()));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    /** The posts of this export are long, and only comments are kept of them. */
    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void takesALargeFileWithAFlatHeap() {
        String item = "<item><title>P</title><wp:post_id>4</wp:post_id><content:encoded><![CDATA["
                + "A long press release. ".repeat(40_000) + "]]></content:encoded></item>";
        String start = start(Map.of("csrf", ana.csrf(), "newSite", "blog"), "export.xml")
                + "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>";
        String end = "<item><title>Q</title><wp:post_id>5</wp:post_id><wp:comment><wp:comment_id>1</wp:comment_id>"
                + "<wp:comment_author>Luz</wp:comment_author><wp:comment_content>Thank you</wp:comment_content>"
                + "</wp:comment></item></channel></rss>" + END;
        int times = 70;
        long size = bytes(start).length + (long) times * bytes(item).length + bytes(end).length;
        HttpResponse<String> answer = HeapWatch.growthWithin(
                32,
                () -> stream(HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofInputStream(() -> body(start, item, times, end)), size)));
        assertThat(size).isGreaterThan(60_000_000);
        String report = answer.headers().firstValue("Location").orElseThrow();
        while (ana.get(report).body().contains("The import goes on")) {
            Thread.onSpinWait();
        }
        assertThat(ana.get(report).body()).contains("blog", "Take back this import");
        assertThat(database.count("SELECT count(*) FROM comment")).isOne();
        assertThat(uploads()).isEmpty();
    }

    @Test
    void takesNothingWithoutTheTokenOfTheForm() {
        for (Map<String, String> fields : List.of(
                Map.of("newSite", "blog"),
                Map.of("csrf", "x".repeat(43)),
                inOrder("text", "x".repeat(20_000), "csrf", ana.csrf()))) {
            String start = start(fields, "a.jsonl");
            HttpResponse<String> answer =
                    stream(HttpRequest.BodyPublishers.ofString(start + "{\"id\":\"1\",\"text\":\"Hello\"}\n" + END));
            assertThat(answer.statusCode()).isEqualTo(403);
        }
        assertThat(database.count("SELECT count(*) FROM ingest_run")).isZero();
        assertThat(uploads()).isEmpty();
    }

    @Test
    void keepsNoFileOfAnImportThatFailed() {
        HttpResponse<String> answer = send(Map.of("newSite", "s".repeat(101)), "a.txt", "Hello");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(uploads()).isEmpty();
    }

    @Test
    void isForStaffOnly() {
        ana.dropCookies();
        assertThat(ana.get("/import").statusCode()).isIn(303, 401);
        assertThat(ana.get("/import/1").statusCode()).isIn(303, 401);
        assertThat(ana.get("/import/1/progress").statusCode()).isIn(303, 401);
        assertThat(ana.get("/import/1/take-back").statusCode()).isIn(303, 401);
        assertThat(ana.post("/import/1/cancel", Map.of()).statusCode()).isIn(303, 401, 403);
        assertThat(ana.post("/import/1/take-back", Map.of()).statusCode()).isIn(303, 401, 403);
    }
}
