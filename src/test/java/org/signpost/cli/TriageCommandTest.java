package org.signpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signpost.wordpress.CannedSite;

final class TriageCommandTest {
    private static final String QUESTION = "Can I file a fiance visa petition for my girlfriend in Manila?";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int run(String... arguments) {
        return runWith(Map.of(), arguments);
    }

    private int runWith(Map<String, String> settings, String... arguments) {
        return Signpost.in(settings)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(
                        Stream.concat(Stream.of("triage"), Stream.of(arguments)).toArray(String[]::new));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private List<Map<String, Object>> objects() throws IOException {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            objects.add(ObjectMapper.getDefault().readValue(line, Argument.mapOf(String.class, Object.class)));
        }
        return objects;
    }

    @Test
    void saysWhenWhereAndInWhichStateACommentStands() throws IOException {
        String file = file("a.jsonl", """
                {"id":"1","text":"%1$s","date":"2026-03-02T13:00:00Z","post_title":"A clinic","url":"https://a.example/x/"}
                {"id":"2","text":"%1$s","parent":"1","status":"hold"}
                {"id":"3","text":"%1$s","status":"spam"}
                {"id":"4","text":"%1$s","status":"trash"}
                """.formatted(QUESTION));
        assertThat(run("--json", file)).isZero();

        List<Map<String, Object>> comments = objects();
        assertThat(comments)
                .extracting(comment -> comment.get("status"))
                .containsExactly("approved", "held", "spam", "trashed");
        assertThat(comments.getFirst())
                .containsEntry("written_at", "2026-03-02T13:00:00Z")
                .containsEntry("parent", null)
                .containsEntry("post", Map.of("title", "A clinic", "url", "https://a.example/x/"))
                .containsEntry("text", QUESTION)
                .containsEntry("needs_answer", true);
        assertThat(comments.get(1))
                .containsEntry("written_at", null)
                .containsEntry("parent", "1")
                .containsEntry("needs_answer", true);
        assertThat(comments.subList(0, 2))
                .allSatisfy(comment -> assertThat((String) comment.get("draft")).contains("/faq/"));
    }

    @Test
    void proposesNothingForWhatTheWebsiteHides() throws IOException {
        String file = file("a.jsonl", """
                {"id":"3","text":"%1$s","status":"spam"}
                {"id":"4","text":"%1$s","status":"trash"}
                """.formatted(QUESTION));
        assertThat(run("--json", file)).isZero();
        assertThat(objects())
                .hasSize(2)
                .allSatisfy(comment -> assertThat(comment)
                        .containsEntry("needs_answer", false)
                        .containsEntry("outcome", "none")
                        .containsEntry("faq", List.of())
                        .containsEntry("draft", null));
    }

    @Test
    void knowsNoPostWhereNothingIsSaidOfIt() throws IOException {
        String file =
                file("page.html", "<html><body><ol><li id=\"comment-1\"><p>Thank you.</p></li></ol></body></html>");
        assertThat(run("--json", file)).isZero();
        assertThat(objects())
                .singleElement()
                .satisfies(comment ->
                        assertThat(comment).containsEntry("post", null).containsEntry("written_at", null));
    }

    @Test
    void tellsByItsExitCodeHowItWent() throws IOException {
        String good = file("good.jsonl", "{\"text\":\"Thank you.\"}\n");
        assertThat(run(good)).isZero();
        assertThat(run(file("half.jsonl", "{\"text\":\"Thank you.\"}\n{oops\n")))
                .isEqualTo(ExitCode.PARTLY);
        assertThat(run(file("dump.sql", "INSERT INTO `wp_comments` VALUES (1,'x');")))
                .isEqualTo(ExitCode.FAILED);
        assertThat(run(folder.resolve("no-such-file").toString())).isEqualTo(ExitCode.FAILED);
        assertThat(run("no-such-file", good)).isEqualTo(ExitCode.PARTLY);
        assertThat(run("--format", "docx", good)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("dump.sql: the file: this is a database dump", "no-such-file: there is no file");
    }

    @Test
    void saysWhatIsMissingOfAThread() throws IOException {
        assertThat(run(file("page.txt", "3 comments\n\n 1. Ana says:\n\n Thank you.\n\nOlder comments\n")))
                .isEqualTo(ExitCode.PARTLY);
        assertThat(run(file("none.txt", "A headline\n\n2 comments\n\nSign in to see them.\n")))
                .isEqualTo(ExitCode.FAILED);
        assertThat(run(file("news.txt", "A headline\n\nA story.\n"))).isZero();
        assertThat(err.toString())
                .contains("page.txt: the page: 1 of 3 comments is in this copy; it links to other pages")
                .contains("page.txt: The page announces 3 comments; 1 is in this copy.")
                .contains("none.txt: The page says that it has 2 comments; none could be read")
                .contains("news.txt: no comments found on this page");
    }

    @Test
    void followsAListOfAWebsiteToItsLastPage() throws IOException {
        try (CannedSite site = new CannedSite()) {
            String path = "/wp-json/wp/v2/comments?post=7";
            String address = "http://" + site.host() + path;
            Map<String, String> trusted = Map.of("SIGNPOST_TRUSTED_HOSTS", site.host());
            site.listPage(path, "[{\"id\":1,\"content\":{\"rendered\":\"<p>Thank you.</p>\"}}]", path + "&page=2");
            assertThat(runWith(trusted, "--json", address)).isEqualTo(ExitCode.PARTLY);
            assertThat(err.toString())
                    .contains(
                            address + ": the list: only its first page was read, as 127.0.0.1 has no such page (404)");

            site.json(path + "&page=2", 200, "[{\"id\":2,\"content\":{\"rendered\":\"<p>May I come?</p>\"}}]");
            out.getBuffer().setLength(0);
            assertThat(runWith(trusted, "--json", address)).isZero();
            assertThat(objects()).extracting(comment -> comment.get("id")).containsExactly("1", "2");
        }
    }

    @Test
    void namesTheColumnsOfATableThatItDidNotUse() throws IOException {
        assertThat(run(file("t.csv", "id,author,text,votes\n1,Ada,Thank you.,3\n")))
                .isZero();
        assertThat(err.toString()).contains("t.csv: This column was not used: votes.");
    }

    @Test
    void fetchesOnlyFromTheOpenInternet() {
        assertThat(run("http://127.0.0.1/page.html")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("http://127.0.0.1/page.html: ", "not an address on the open internet");
    }

    @Test
    void saysOnStandardErrorWhatWasLeftOutAndThatItIsNoFault() throws IOException {
        String export = file(
                "export.xml",
                "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><item><wp:post_id>4</wp:post_id>"
                        + "<wp:status>private</wp:status><wp:comment><wp:comment_id>1</wp:comment_id>"
                        + "<wp:comment_content>May he work?</wp:comment_content></wp:comment></item></channel></rss>");

        assertThat(run("--json", export)).isEqualTo(ExitCode.DONE);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("export.xml: 1 left out: of a private post")
                .doesNotContain("no comments found");
    }
}
