package org.signpost.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.platform.database.Installation;
import org.signpost.testing.TestDatabase;

/** What comes again in another form is known again: the same people said the same things, once. */
final class KnownCommentsIT {
    private static final String AS_TEXT = """
            The ferry

            3 thoughts on “The ferry”

            Nia P. says:
            May 4, 2026 at 1:00 pm

            May my aunt sail?

            Reply

            Pier says:
            May 4, 2026 at 1:10 pm

            Yes.

            Reply

            Pier says:
            May 4, 2026 at 1:20 pm

            Only in the text.

            Reply
            """;

    private static final String AS_HTML = """
            <!DOCTYPE html><html><head><title>The ferry</title><link rel="canonical" href="https://h.example/the-ferry/"></head>
            <body class="postid-7"><h1 class="entry-title">The ferry</h1><div id="comments"><ol>
            <li class="comment" id="comment-1"><b class="fn">Nia P.</b> <time datetime="2026-05-04T13:00:00%1$s">May 4, 2026</time>
            <div class="comment-content"><p>May my aunt sail?</p></div>
            <ol class="children"><li class="comment" id="comment-2"><b class="fn">Pier</b>
            <time datetime="2026-05-04T13:10:00%1$s">May 4, 2026</time><div class="comment-content"><p>Yes.</p></div></li></ol></li>
            <li class="comment" id="comment-3"><b class="fn">Nia P.</b> <time datetime="2026-05-04T13:07:00%1$s">May 4, 2026</time>
            <div class="comment-content"><p>May my aunt sail?</p></div></li></ol></div></body></html>
            """;

    private final TestDatabase database = TestDatabase.fresh();
    private final Installation installation = database.open();

    @AfterEach
    void close() {
        installation.close();
    }

    private ImportReport ingest(String text) {
        return ingestAs("test", text);
    }

    private ImportReport ingestAs(String name, String text) {
        try {
            return installation
                    .get(CommentImporter.class)
                    .ingest(
                            ImportSource.bytes(name, text.getBytes(StandardCharsets.UTF_8), Optional.empty()),
                            new CommentImporter.Target(null, null),
                            count -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long count(String table) {
        return database.count("SELECT count(*) FROM " + table);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-05:00"})
    void knowsTheCommentsOfATextPageAgainInHtml(String zone) {
        assertThat(ingest(AS_TEXT).stored()).isEqualTo(3);
        ImportReport html = ingest(AS_HTML.formatted(zone));
        assertThat(List.of(html.found(), html.stored(), html.alreadyThere())).containsExactly(3L, 1L, 2L);
        assertThat(count("comment")).isEqualTo(4);
        assertThat(count("post WHERE source_id = '7' AND url IS NOT NULL")).isOne();
        assertThat(count("post")).isOne();
        assertThat(count("comment WHERE source_id = '2' AND parent_source_id = '1'"))
                .isOne();
        assertThat(ingest(AS_TEXT).alreadyThere()).isEqualTo(3);
        assertThat(ingest(AS_HTML.formatted(zone)).alreadyThere()).isEqualTo(3);
        assertThat(count("comment")).isEqualTo(4);
    }

    @Test
    void knowsTheCommentsOfAnHtmlPageAgainInText() {
        ingest(AS_HTML.formatted("Z"));
        ImportReport text = ingest(AS_TEXT);
        assertThat(List.of(text.found(), text.stored(), text.alreadyThere())).containsExactly(3L, 1L, 2L);
        assertThat(count("comment")).isEqualTo(4);
        assertThat(count("post")).isOne();
        assertThat(count("comment_revision")).isEqualTo(4);
    }

    @Test
    void keepsEqualWordsOfAnotherPostApart() {
        ingest(AS_TEXT);
        String other = AS_HTML.formatted("Z").replace("The ferry", "The pier");
        assertThat(ingest(other).stored()).isEqualTo(3);
        assertThat(count("post")).isEqualTo(2);
    }

    @Test
    void findsThePostOfAFeedAgainByItsAddress() {
        String link = "https://h.example/2026/11/a-clinic/";
        ingest("<rss><channel><title>Comments on: A clinic</title><link>" + link + "</link><item><guid>" + link
                + "#comment-1</guid><link>" + link
                + "#comment-1</link><description>One</description></item></channel></rss>");
        ingest(
                "[{\"id\":2,\"post\":4,\"parent\":1,\"author_name\":\"Luz\",\"content\":{\"rendered\":\"Two\"},\"link\":\""
                        + link + "#comment-2\"}]");
        assertThat(count("post")).isOne();
        assertThat(database.count("SELECT count(*) FROM post WHERE title = 'A clinic'"))
                .isOne();
        assertThat(count("comment")).isEqualTo(2);
    }

    @Test
    void keepsTwoCommentsWithIdsOfTheirOwnApart() {
        String twice = "{\"id\":\"%s\",\"author\":\"Nia\",\"text\":\"Yes\",\"date\":\"2026-05-04T13:00:00Z\"}\n";
        assertThat(ingest(twice.formatted("1") + twice.formatted("2")).stored()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"isso", "comment", "c"})
    void neverOverwritesTheCommentOfAnotherPageThatHasTheSameId(String word) {
        String one = page("one", word, "Nia P.", "May 4, 2026 at 1:00 pm", "May my aunt sail?");
        String other = page("other", word, "Zed", "May 5, 2026 at 2:17 pm", "Where do I park?");
        assertThat(ingest(one).stored()).isEqualTo(2);
        assertThat(ingest(other).stored()).isEqualTo(2);
        for (String again : new String[] {one, other, one}) {
            ImportReport report = ingest(again);
            assertThat(List.of(report.stored(), report.revised())).containsExactly(0L, 0L);
        }
        assertThat(count("comment")).isEqualTo(4);
        assertThat(count("comment_revision")).isEqualTo(4);
        assertThat(count("post")).isEqualTo(2);
        assertThat(count("comment a JOIN comment p ON p.source_id = a.parent_source_id WHERE a.post_id = p.post_id"))
                .as("each answer stands under the question of its own page")
                .isEqualTo(2);
    }

    private static String page(String name, String word, String author, String date, String text) {
        String comment = "<div class=\"comment\" id=\"%s-%s\"><b class=\"author\">%s</b> <span class=\"date\">%s</span>"
                + "<div class=\"text\"><p>%s</p></div></div>";
        return "<html><head><title>" + name + "</title><link rel=\"canonical\" href=\"https://h.example/" + name
                + "/\"></head><body><h1>" + name + "</h1><div id=\"comments\">"
                + comment.formatted(word, "1", author, date, text)
                + "<div class=\"children\">" + comment.formatted(word, "2", "Pier", date, "Yes, " + author) + "</div>"
                + "</div></body></html>";
    }

    @Test
    void knowsAnIssoThreadAgainWhenMoreWasWritten() {
        String first = "{\"id\":1,\"text\":\"Free?\",\"mode\":1,\"author\":\"Nia\",\"created\":1777726800.5}";
        String later = "{\"id\":3,\"text\":\"Yes\",\"mode\":1,\"author\":\"Bo\",\"parent\":1,\"created\":1777726990.5}";
        assertThat(ingestAs("monday.json", "{\"replies\":[" + first + "]}").stored())
                .isOne();
        ImportReport more = ingestAs("tuesday.json", "{\"replies\":[" + first + "," + later + "]}");
        assertThat(List.of(more.stored(), more.alreadyThere())).containsExactly(1L, 1L);
        assertThat(ingestAs("friday.json", "{\"replies\":[" + later + "]}").stored())
                .isZero();
        assertThat(count("post")).isOne();
    }
}
