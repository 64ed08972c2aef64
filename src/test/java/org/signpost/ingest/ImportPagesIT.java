package org.signpost.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signpost.staff.TestBrowser;
import org.signpost.staff.account.Registration;
import org.signpost.testing.TestDatabase;

final class ImportPagesIT {
    private static final String BOUNDARY = "----boundary7";

    private final TestDatabase database = TestDatabase.fresh();
    private final EmbeddedServer server = database.serve();
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
        StringBuilder body = new StringBuilder();
        all.forEach((name, value) -> body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\n\r\n" + value + "\r\n"));
        body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + file + "\r\n--" + BOUNDARY + "--\r\n");
        return ana.postRaw(
                "/import",
                body.toString(),
                Map.of("Origin", ana.origin(), "Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
    }

    private HttpResponse<String> follow(HttpResponse<String> response) {
        assertThat(response.statusCode()).describedAs(response.body()).isEqualTo(303);
        return ana.get(response.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void importsAFile() {
        HttpResponse<String> report = follow(send(
                Map.of("site", "", "newSite", "blog", "text", ""),
                "../../<b>page</b>.jsonl",
                "{\"id\":\"1\",\"text\":\"Hello\"}\n{oops\n"));
        assertThat(report.body())
                .contains("JSON lines", "blog", "line 2", "not a JSON object")
                .doesNotContain("<b>page");
        assertThat(database.count("SELECT count(*) FROM comment")).isOne();
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
        HttpResponse<String> answer = send(Map.of("text", ""), "big.txt", "x".repeat(11 << 20));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(database.count("SELECT count(*) FROM ingest_run")).isZero();
    }

    @Test
    void isForStaffOnly() {
        ana.dropCookies();
        assertThat(ana.get("/import").statusCode()).isIn(303, 401);
        assertThat(ana.get("/import/1").statusCode()).isIn(303, 401);
    }
}
