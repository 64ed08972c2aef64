package org.signpost.ingest.reader.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.CommentType;
import org.signpost.comment.IncomingComment;
import org.signpost.ingest.input.HtmlText;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.InputFormat;
import org.signpost.ingest.reader.ReadText;
import org.signpost.testing.SharedPages;

final class HtmlPageReaderTest {
    private static final String CLASSIC = """
            <html><head><title>x</title><link rel="canonical" href="https://harbor.example/2012/10/clinic/"></head>
            <body class="single postid-31"><h1 class="entry-title">A clinic</h1>
            <ol class="comment-list">
            <li id="comment-7" class="comment"><article class="comment-body">
             <b class="fn">Ana &amp; Bo</b> <span class="says">says:</span>
             <time datetime="2012-10-02T10:00:00-04:00">x</time>
             <div class="comment-content"><p>First &lt;3</p><p>Second<br>line</p><script>alert(1)</script></div></article>
             <ol><li id="comment-9" class="comment byuser bypostauthor"><cite class="fn">Harbor</cite>
               <div class="comment-content">An answer.</div></li></ol></li>
            <li id="comment-8" class="pingback"><div class="comment-body">Pingback: <a class="url" href="http://x.example/">A blog</a></div></li>
            </ol></body></html>
            """;

    @Test
    void readsAThreadWithItsAnswers() {
        FoundComments found = ReadText.of(CLASSIC);
        assertThat(found.format()).contains(InputFormat.HTML);
        assertThat(ReadText.lines(found))
                .containsExactly("Ana & Bo: First <3||Second|line", "Harbor: An answer.", "A blog: A blog");
        assertThat(found.comments().stream().map(IncomingComment::sourceId)).containsExactly("7", "9", "8");
        assertThat(found.comments().get(1).parentSourceId()).isEqualTo("7");
        assertThat(found.comments().get(2).type()).isEqualTo(CommentType.PINGBACK);
        assertThat(found.comments().getFirst().writtenAt()).isEqualTo(Instant.parse("2012-10-02T14:00:00Z"));
    }

    @Test
    void knowsThePostByItsNumberTitleAndAddress() {
        assertThat(ReadText.posts(ReadText.of(CLASSIC))).singleElement().satisfies(post -> {
            assertThat(post.sourceId()).isEqualTo("31");
            assertThat(post.title()).isEqualTo("A clinic");
            assertThat(post.url()).isEqualTo("https://harbor.example/2012/10/clinic/");
        });
    }

    @Test
    void takesNobodyForStaffByAClassName() {
        assertThat(ReadText.of(CLASSIC).comments()).noneMatch(IncomingComment::byStaff);
    }

    @ParameterizedTest
    @ValueSource(strings = {"thread-fallback-template", "thread-twentytwentyfive", "thread-twentytwentyone"})
    void readsTheThemesOfARealWordPress(String theme) throws IOException {
        Path page = SharedPages.orSkip("wordpress/samples/" + theme + ".fragment.html");
        FoundComments found = ReadText.of(Files.newInputStream(page), theme);
        Map<String, String> parents = new TreeMap<>();
        found.comments().forEach(comment -> parents.put(comment.sourceId(), String.valueOf(comment.parentSourceId())));
        assertThat(parents)
                .isEqualTo(Map.of(
                        "2", "null", "3", "2", "4", "3", "5", "null", "6", "null", "9", "null", "10", "null", "11",
                        "null", "12", "11"));
        assertThat(found.announced()).isEqualTo(9);
        assertThat(ReadText.by(found, "Tomasz Okafor").text())
                .isEqualTo("I support this, but who pays for the lighting?\n\n"
                        + "Second paragraph, with an ampersand & a <quote> sign.");
        assertThat(ReadText.posts(found))
                .singleElement()
                .satisfies(post -> assertThat(post.sourceId()).isEqualTo("4"));
    }

    @Test
    void readsAPageOfAnUnknownThemeAsItsText() {
        FoundComments found =
                ReadText.of("<html><body><h1>A clinic</h1><h3>2 comments</h3><div>Ana says:</div><p>Hello</p>"
                        + "<div>Luz says:</div><p>Good day</p></body></html>");
        assertThat(ReadText.lines(found)).containsExactly("Ana: Hello", "Luz: Good day");
    }

    @Test
    void showsWhereALinkLeads() {
        assertThat(HtmlText.ofRendered("Buy <a href=\"http://lamps.example/\">here</a> now"))
                .isEqualTo("Buy here (http://lamps.example/) now");
        assertThat(HtmlText.ofRendered("<a href=\"javascript:alert(1)\">here</a>"))
                .isEqualTo("here");
    }
}
