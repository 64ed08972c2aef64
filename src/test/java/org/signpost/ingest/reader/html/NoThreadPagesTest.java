package org.signpost.ingest.reader.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.CommentType;
import org.signpost.comment.IncomingComment;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.ReadText;

/** Lists that look like a thread and are none, and threads whose names look like something else. */
class NoThreadPagesTest {
    private static FoundComments read(String body) {
        return ReadText.of(
                "<!doctype html><html><head><title>Water</title></head><body>" + body + "</body></html>", "a.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<article class='teaser-opinion'><a href='/o/1'><h3>The river and us</h3></a><span class='author'>Ines R.</span></article>"
                        + "<article class='teaser-opinion'><a href='/o/2'><h3>Who pays for rain</h3></a><span class='author'>Tom B.</span></article>",
                "<article class='card opinion'><span class='byline author'>Ines R.</span> <time>5 hours ago</time>"
                        + "<h2><a href='/club'>The club is eighty years old</a></h2></article>",
                "<h2>Comments</h2><div class='comment-list'><div><b>Ines R.</b> <i>March 2, 2026</i> <a href='/a/1'>Why the lake is low</a></div>"
                        + "<div><b>Tom B.</b> <i>March 1, 2026</i> <a href='/a/2'>What the mayor said</a></div></div>",
                "<div class='story__comment'>Last year many people looked for wells. That is what we wrote of at length"
                        + " in the spring, with pictures and a map, and you can find more <a href='/more'>hier</a>.</div>"
            })
    void readsNoCommentsFromLinksToOtherPages(String list) {
        assertThat(ReadText.lines(read("<h1>Water</h1>" + list))).isEmpty();
    }

    @Test
    void readsNoCommentsFromAListOfFilms() {
        String film = """
                <div class="media"><a href="/film/%1$d"><img src="x.jpg" alt=""> <span>%1$d 3</span> <span>1:4%1$d</span></a>
                <p class="info">2 hours ago</p><div><a href="/film/%1$d">The new part of the river race %1$d</a></div></div>
                """;
        FoundComments found = read("<p>Reply</p><p>Reply</p><h2>Comments (4)</h2><div>" + film.formatted(1)
                + film.formatted(2) + film.formatted(3) + film.formatted(4) + "</div>");

        assertThat(found.comments()).isEmpty();
    }

    @Test
    void readsNoCommentsFromArticlesThatCountTheirs() {
        String article = "<li><div><h4>%1$s</h4><p>Ines R. | March %2$d, 2026</p><p>%2$d comments</p></div></li>";
        FoundComments found = read("<h3>6 comments</h3><ul>" + article.formatted("The lake", 4)
                + article.formatted("The dam", 3) + article.formatted("The mayor", 2) + "</ul>");

        assertThat(found.comments()).isEmpty();
    }

    @Test
    void readsCommentsThatHoldALink() {
        FoundComments found = read("""
                <div class="comment"><b class="author">Ines R.</b> <time datetime="2026-03-02">March 2</time>
                  <p>I found the plan: <a href="https://a.example/plan">the plan of the city</a></p></div>
                <div class="comment"><b class="author">Tom B.</b> <time datetime="2026-03-03">March 3</time>
                  <p><a href="https://a.example/map">https://a.example/map</a></p></div>
                """);

        assertThat(found.comments()).extracting(IncomingComment::author).containsExactly("Ines R.", "Tom B.");
    }

    @Test
    void readsAnswersThatAreArticlesCalledReply() {
        FoundComments found = read("""
                <section class="js_replies"><div class="replies-wrapper">
                <article class="js_reply reply" id="reply_501" data-id="501" data-parentid="77"><header><div class="meta-avatar">
                  <span class="display-name author vcard"><a class="fn url" href="http://i.example">Ines R.</a></span>
                  <span class="publish-time" data-publishtime="1772456400000"><a href="/x-501">2/03/26 1:00pm</a></span></div></header>
                  <div class="reply-content post-content whitelisted-links"><p>Is the well open?</p></div>
                  <div class="reply-tools"><a href="#">Reply</a></div></article>
                <article class="js_reply reply" id="reply_502" data-id="502" data-parentid="501"><header><div class="meta-avatar">
                  <span class="display-name author vcard"><a class="fn url" href="http://t.example">Tom B.</a><span
                    class="reply-author">Ines R.</span></span>
                  <span class="publish-time" data-publishtime="1772460000000"><a href="/x-502">2/03/26 2:00pm</a></span></div></header>
                  <div class="reply-content post-content whitelisted-links"><p>It is.</p></div></article>
                </div></section>
                """);

        assertThat(ReadText.lines(found)).containsExactly("Ines R.: Is the well open?", "Tom B.: It is.");
        assertThat(found.comments())
                .extracting(IncomingComment::sourceId, IncomingComment::parentSourceId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("501", null),
                        org.assertj.core.groups.Tuple.tuple("502", "501"));
        assertThat(ReadText.by(found, "Tom B.").writtenAt()).isEqualTo("2026-03-02T14:00:00Z");
    }

    @Test
    void readsTheNamesOfAProgramThatIsCalledSocial() {
        FoundComments found = read("""
                <div id="social"><div id="comments" class="social-comments"><ol class="social-commentlist">
                <li class="comment social-comment social-clearfix" id="li-comment-31"><div class="social-comment-inner social-clearfix" id="comment-31">
                  <div class="social-comment-header"><div class="social-comment-author vcard"><cite class="social-fn fn">Ines R.</cite></div>
                  <div class="social-comment-meta"><span class="social-posted-from"><span>View</span></span>
                    <a class="social-posted-when" href="#comment-31">6 months ago</a></div></div>
                  <div class="social-comment-body"><p>Is the well open?</p></div></div></li>
                <li class="pingback social-comment social-clearfix social-pingback" id="li-comment-32"><div class="social-comment-inner" id="comment-32">
                  <div class="social-comment-author vcard"><cite class="social-fn fn"><a class="url" href="https://w.example">Wells of the city</a></cite></div>
                  <div class="social-comment-body"><p>[...] of the well [...]</p></div></div></li>
                </ol></div></div>
                """);

        assertThat(ReadText.lines(found))
                .containsExactly("Ines R.: Is the well open?", "Wells of the city: [...] of the well [...]");
        assertThat(ReadText.by(found, "Wells of the city").type()).isEqualTo(CommentType.PINGBACK);
    }

    @Test
    void readsFieldsWhoseLabelIsHidden() {
        FoundComments found = read("""
                <section id="comments"><a id="comment-61"></a><article class="comment clearfix"><header><p class="submitted">
                  <span class="username">Ines R.</span> am <time datetime="2026-03-02T13:00:00Z">2. März 2026</time></p></header>
                  <div itemprop="comment" class="field field-name-comment-body field-type-text-long field-label-hidden">
                  <div class="field-items"><div class="field-item even"><p>Is the well open?</p></div></div></div></article></section>
                """);

        assertThat(ReadText.lines(found)).containsExactly("Ines R.: Is the well open?");
    }

    @Test
    void readsWordsBelowADateThatHasNoBoxOfItsOwn() {
        FoundComments found = read("""
                <ol class="commentlist"><li class="comment" id="li-comment-71"><div id="comment-71" class="comment-body">
                  <div class="extra-wrap"><span class="author">Ines R.</span><br> March 2, 2026 <p>Is the well open?</p><p>Mine is dry.</p></div>
                  </div></li></ol>
                """);

        assertThat(ReadText.lines(found)).containsExactly("Ines R.: Is the well open?||Mine is dry.");
        assertThat(ReadText.by(found, "Ines R.").writtenAt()).isEqualTo("2026-03-02T00:00:00Z");
    }

    @Test
    void saysThatCommentsInAFrameAreLoadedLater() {
        FoundComments found = read("<article><h1>Water</h1><p>Long.</p></article>"
                + "<div class='comments-iframe' data-src='//a.example/embed/comments/12?'></div>");

        assertThat(found.comments()).isEmpty();
        assertThat(found.unreadable()).isNotEmpty();
    }
}
