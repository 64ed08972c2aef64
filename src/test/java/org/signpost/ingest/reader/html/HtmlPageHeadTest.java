package org.signpost.ingest.reader.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signpost.comment.CommentType;
import org.signpost.ingest.input.HtmlText;

final class HtmlPageHeadTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<input name=comment_post_ID value=31> | 31",
                "<a data-postid=32>Reply</a> | 32",
                "<body class='single postid-33 x'> | 33",
                "<body class='page page-id-34'> | 34",
                "<body class=postid-33><input name=comment_post_ID value=31> | 31",
                "<input name=comment_post_ID value=''><a data-postid=32> | 32",
                "<input name=comment_post_ID value=abc> |",
                "<link rel=shortlink href='https://a.example/?p=35'> | 35",
                "<article id=post-36 class=hentry>x</article> | 36",
                "<article id=post-36>x</article><article id=post-37>x</article> |",
                "<body class=post-33> |"
            })
    void knowsThePostsNumber(String html, @Nullable String number) {
        assertThat(head(html).postId()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<title>x</title><h1 class=entry-title>A clinic</h1><h1>y</h1> | A clinic",
                "<h1 class=wp-block-post-title>A clinic</h1> | A clinic",
                "<article><h1>A clinic</h1></article> | A clinic",
                "<h1>y</h1><h2 class=comments-title>3 thoughts on “A clinic”</h2> | A clinic",
                "<h1 class=entry-title> </h1><meta property=og:title content='A clinic'><h1>y</h1> | A clinic",
                "<title>x</title><h1>A clinic</h1> | A clinic",
                "<title>A clinic</title> | A clinic",
                "<p>words</p> |"
            })
    void knowsThePostsTitle(String html, @Nullable String title) {
        assertThat(head(html).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<link rel=canonical href=https://a.example/x/> | https://a.example/x/",
                "<meta property=og:url content=https://a.example/y/> | https://a.example/y/",
                "<a href=https://a.example/z/#comment-7>7</a> | https://a.example/z/#comment-7",
                "<link rel=canonical href=/x/><meta property=og:url content=https://a.example/y/> | https://a.example/y/",
                "<!-- saved from url=(0024)https://a.example/w/ --><html> | https://a.example/w/",
                "<!-- see https://a.example/w/ --><html> |",
                "<a href=https://a.example/z/>7</a> |"
            })
    void knowsThePostsAddress(String html, @Nullable String address) {
        assertThat(head(html).url()).isEqualTo(address);
    }

    @Test
    void takesTheNumberFromTheHeadingAboveTheComments() {
        assertThat(head("<h2 class=comments-title>One thought on “A”</h2>").announced())
                .hasValue(1);
        assertThat(head("<h3 id=comments>7 responses</h3>").announced()).hasValue(7);
        assertThat(head("<h2>7 responses</h2>").announced()).isEmpty();
        assertThat(head("<h2 class=comments-title>Discussion</h2><h3 id=comments>7 comments</h3>")
                        .announced())
                .hasValue(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div id=comments><h2>12 Gedanken zu „Hafen“</h2></div> | 12",
                "<div id=comments><h3>Kommentare (7)</h3></div> | 7",
                "<div class=comments-area><p class=comments-title>1,234 commenti</p></div> | 1234",
                "<div id=comments><h2>Kommentare zu „10 Tipps“</h2></div> |",
                "<div id=comments><li><h3>3 Dinge</h3></li></div> |",
                "<div id=comments><form><h3>3 Dinge</h3></form></div> |",
                "<meta itemprop=commentCount content=9> | 9",
                "<meta itemprop=interactionCount content=UserComments:8> | 8"
            })
    void knowsHowManyCommentsAreAnnouncedInAnyLanguage(String html, @Nullable Integer announced) {
        assertThat(head(html).announced().stream().boxed().toList())
                .isEqualTo(announced == null ? List.of() : List.of(announced));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b class=fn>Ana</b> | Ana",
                "<span class=wp-block-comment-author-name>Ana</span> | Ana",
                "<div class=comment-author>Ana</div> | Ana",
                "<cite>Ana</cite> | Ana",
                "<cite>x</cite><b class=fn>Ana</b> | Ana",
                "<p>words</p> |",
                "<ol><li id=comment-2><b class=fn>Luz</b></li></ol> |"
            })
    void knowsWhoWroteAComment(String inside, @Nullable String author) {
        assertThat(comment("comment", inside).author()).isEqualTo(author);
    }

    @ParameterizedTest
    @CsvSource({"comment, COMMENT", "comment pingback, PINGBACK", "trackback, TRACKBACK", "'', COMMENT"})
    void knowsWhatACommentIsByItsClass(String classes, CommentType type) {
        assertThat(comment(classes, "x").type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<time datetime=2012-10-02>x</time> | 2012-10-02",
                "<time>x</time><a class=comment-date>October 2, 2012</a> | October 2, 2012",
                "<p class=commentmetadata>October 2, 2012</p> | October 2, 2012",
                "<ol><li id=comment-2><time datetime=2012-10-03>x</time></li></ol> |"
            })
    void knowsWhenACommentWasWritten(String inside, @Nullable String date) {
        assertThat(comment("comment", inside).date()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b class=fn>Ana</b><div class=comment-content>Hello</div> | Hello",
                "<div class=comment-body><div class=comment-author>Ana</div><p>Hello</p><div class=reply>Reply</div></div> | Hello",
                "<div class=comment-meta>x</div><p>Hello</p> | Hello",
                "<p>Hello</p><ol><li id=comment-2><p>An answer</p></li></ol> | Hello",
                "<div class=comment-content>Hello<ol><li id=comment-2>An answer</li></ol></div> | Hello",
                "<p class=comment-awaiting-moderation>Wait</p><p>Hello</p> | Hello"
            })
    void readsTheTextOfACommentWithoutItsAnswers(String inside, String text) {
        assertThat(comment("comment", inside).text().strip()).isEqualTo(text);
    }

    @Test
    void readsNoTextInTheLinkOfAnotherSite() {
        HtmlComment ping =
                comment("pingback", "<div class=comment-body>Pingback: <a class=url href=x>A blog</a></div>");
        assertThat(ping.text()).isEmpty();
        assertThat(ping.author()).isEqualTo("A blog");
    }

    private static HtmlPageHead head(String html) {
        return HtmlPageHead.of(HtmlText.parser().parseInput(html, ""));
    }

    private static HtmlComment comment(String classes, String inside) {
        Document page = HtmlText.parser()
                .parseInput("<ol><li id=comment-1 class='" + classes + "'>" + inside + "</li></ol>", "");
        Set<Element> comments = new HashSet<>(page.select("li[id]"));
        return HtmlComment.among(comments, page.select("#comment-1").getFirst());
    }
}
