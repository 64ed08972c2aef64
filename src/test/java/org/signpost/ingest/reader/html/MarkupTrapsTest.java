package org.signpost.ingest.reader.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.IncomingComment;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.ReadText;

/** Names in real pages that say one thing and mean another, and pages that only look like a thread. */
final class MarkupTrapsTest {
    @Test
    void readsBloggersHourWithTheDayFromItsLink() {
        IncomingComment comment = only("""
                <div id="comments"><ol><li class="comment" id="c5512"><div class="comment-block">
                <div class="comment-header"><cite class="user"><a href="https://i.example">Ines F.</a></cite>
                <span class="datetime secondary-text"><a href="https://b.example/n.html?showComment=1772456400000#c5512">13:00</a></span></div>
                <p class="comment-content">Is the office open?</p>
                <span class="comment-actions secondary-text"><a class="comment-reply">Reply</a></span></div></li></ol></div>
                """);
        assertThat(comment.text()).isEqualTo("Is the office open?");
        assertThat(comment.writtenAt()).hasToString("2026-03-02T13:00:00Z");
    }

    @Test
    void takesNoDayFromALinkThatSomebodyTyped() {
        assertThat(only("""
                        <ol id="comments"><li id="comment-1"><b class="fn">Ines F.</b><div class="comment-content">
                        <p>See <a href="https://b.example/n.html?showComment=1772456400000#c5512">there</a>.</p></div></li></ol>
                        """).writtenAt()).isNull();
    }

    @Test
    void readsTheHourInALinkBehindTheDay() {
        IncomingComment comment = only("""
                <ol class="commentlist"><li id="comment-8"><p>Is the office open?</p>
                <p><cite>Comment by Ines F. &#8212; March 2, 2026 @ <a href="#comment-8">1:00 pm</a></cite></p></li></ol>
                """);
        assertThat(comment.author()).isEqualTo("Ines F.");
        assertThat(comment.writtenAt()).hasToString("2026-03-02T13:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<cite>Comment by Ines F. &#8212; 02.03, 2026 @ <a href='#comment-1'>13:00</a></cite><p>Hello</p>",
                "<div class='comment hreview'><span class='reviewer vcard'>, par Ines F.</span> <span class=item>In reply to <a class=fn>"
                        + "Opening hours</a></span><p class=comment-content>Hello</p></div>",
                "<div class=wc-blog-post_author><span class='label post_author wc-comment-label'>Author</span></div>"
                        + "<div class=wc-comment-author>Ines F.</div><div class=wc-comment-text>Hello</div>",
                "<div class='column hidden-xs'><p class=comment-author>Ines F.</p></div><div class=comment-content>Hello</div>",
                "<div class=media-body><b>Por Ines F.,</b> el 2 de marzo de 2026<div class=content>Hello</div></div>",
                "<div class=panel-body><h4>Ines F. <small>2. März 2026, 13:00</small></h4><p>Hello</p></div>"
            })
    void findsTheNameAndTheWordsAmongMisleadingNames(String inside) {
        IncomingComment comment = only("<ol id=comments><li id=comment-1>" + inside + "</li></ol>");
        assertThat(comment.author()).isEqualTo("Ines F.");
        assertThat(comment.text()).isEqualTo("Hello");
    }

    @Test
    void readsADateInAHeadLineWithinTheBody() {
        assertThat(only("""
                        <ol id="comments"><li id="comment-1"><p class="comment-author">Ines F.</p><div class="content">
                        <header class="comment-meta"><small>2.3.2026, 13:00</small></header><p>Hello</p></div></li></ol>
                        """).writtenAt()).hasToString("2026-03-02T13:00:00Z");
    }

    @Test
    void findsTheWordsBesideALineThatOnlySaysHowLongAgo() {
        IncomingComment comment = only("""
                <div id="comentarios"><div class="row"><div class="sf_comment" id="sf_comment_31">
                <p class="sf_comment_info"><span class="sf_comment_author">Ines F.</span> <span class="date">Hace 37 minutos</span></p></div>
                <div class="sf_comment_text"><p>¿Abre el viernes?</p></div></div></div>
                """);
        assertThat(comment.text()).isEqualTo("¿Abre el viernes?");
    }

    @Test
    void keepsAnAnswerThatIsATimeAgo() {
        assertThat(only("<ol id=comments><li id=comment-1><b class=fn>Ines F.</b><p>2 weeks ago</p></li></ol>")
                        .text())
                .isEqualTo("2 weeks ago");
    }

    @Test
    void readsTheAnswersOfAForum() {
        String answer = """
                <div id="post-%1$d" class="bbp-reply-header"><span class="bbp-reply-post-date">March %1$d, 2026 at 1:00 pm</span></div>
                <div class="odd bbp-reply-position-1 post-%1$d reply type-reply hentry"><div class="bbp-reply-author">
                <a class="bbp-author-link"><span class="bbp-author-name">Ines F.</span></a><div class="bbp-author-role">Member</div></div>
                <div class="bbp-reply-content"><p>Is the office open?</p></div></div>
                """;
        FoundComments found = read("<ul class='forums bbp-replies'><li class=bbp-body>" + answer.formatted(2)
                + answer.formatted(3) + "</li></ul>");
        assertThat(ReadText.lines(found))
                .containsExactly("Ines F.: Is the office open?", "Ines F.: Is the office open?");
        assertThat(found.comments().get(1).writtenAt()).hasToString("2026-03-03T13:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div id=comment-0><form><input name=email></form></div>",
                "<div id=comment-5 class=pingback><div class=social></div></div>",
                "<ul><li id=comment-1></li><li id=comment-2></li></ul>"
            })
    void takesNoEmptyPlaceForAComment(String beside) {
        assertThat(read(beside).comments()).isEmpty();
        assertThat(ReadText.lines(read(
                        beside + "<ol id=comments><li id=comment-9><b class=fn>Ines F.</b><p>Hello</p></li></ol>")))
                .containsExactly("Ines F.: Hello");
    }

    @Test
    void takesNoListOfArticlesForAThread() {
        String articles = """
                <div><a href="/1">News desk</a><p>March 2, 2026 at 1:00 pm</p><p>The office opens again on Monday.</p></div>
                <div><a href="/2">News desk</a><p>March 3, 2026 at 2:00 pm</p><p>A bus line is longer than before.</p></div>
                <div><a href="/3">News desk</a><p>March 4, 2026 at 3:00 pm</p><p>The library has new hours.</p></div>
                """;
        assertThat(read(articles).comments()).isEmpty();
        assertThat(read("<h3>0 comments</h3>" + articles).comments()).isEmpty();
    }

    @Test
    void takesNoArticleForACommentByWhatItIsFiledUnder() {
        assertThat(read("""
                        <div id="post-7" class="post category-kommentar tag-comment"><h1>Hours</h1>
                        <a rel="author">Desk</a><div class="date">March 2, 2026</div><p>The office is open.</p></div>
                        """).comments()).isEmpty();
    }

    private static IncomingComment only(String body) {
        List<IncomingComment> comments = read(body).comments();
        assertThat(comments).hasSize(1);
        return comments.getFirst();
    }

    private static FoundComments read(String body) {
        return ReadText.of("<html><body><h1>Hours</h1>" + body + "</body></html>");
    }
}
