package org.signpost.ingest.reader.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.IncomingComment;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.ReadText;

/** Pages of systems that write comments in a way of their own. */
final class FamiliarMarkupTest {
    private static final String ROW = """
            <tr class="item comtr" id="%1$s"><td><table><tr><td class="ind" indent="%2$s"><img src="s.gif"></td><td class="default">
            <div><span class="comhead"><a href="user?id=%3$s" class="hnuser">%3$s</a>
            <span class="age" title="2026-05-04T13:0%2$s:00"><a href="item?id=%1$s">5 days ago</a></span>
            <span class="navs"> | <a href="#9">next</a> <a class="togg" id="%1$s" n="2">[\u2013]</a></span></span></div>
            <div class="comment"><div class="commtext c00">%4$s</div><div class="reply"><p><a href="r">reply</a></div></div>
            </td></tr></table></td></tr>
            """;

    private static final String THING = """
            <div class="thing id-t1_%1$s comment" id="thing_t1_%1$s" data-fullname="t1_%1$s"><div class="entry unvoted">
            <p class="tagline"><a class="expand">[\u2013]</a><a href="u" class="author">%2$s</a> <span class="score">3 points</span>
            <time datetime="2026-05-04T13:00:00+00:00">5 days ago</time> <a class="numchildren">(1 child)</a></p>
            <form class="usertext"><input type="hidden" name="thing_id"><div class="usertext-body"><div class="md"><p>%3$s</p></div>
            </div></form><ul class="flat-list buttons"><li><a>permalink</a></li><li><a>reply</a></li></ul></div>
            <div class="child">%4$s</div></div>
            """;

    @Test
    void readsRowsWhoseIdsAreMereNumbers() {
        FoundComments found = ReadText.of("<html><body><table class=\"comment-tree\">"
                + ROW.formatted("801", 0, "ines", "May I come?<p>With my aunt.")
                + ROW.formatted("802", 1, "pier", "Yes.")
                + "</table></body></html>");
        assertThat(ReadText.lines(found)).containsExactly("ines: May I come?||With my aunt.", "pier: Yes.");
        assertThat(found.comments()).extracting(IncomingComment::sourceId).containsExactly("801", "802");
        assertThat(found.comments()).extracting(IncomingComment::parentSourceId).containsExactly(null, "801");
        assertThat(found.comments())
                .allSatisfy(comment -> assertThat(comment.writtenAt()).isNotNull());
    }

    @Test
    void readsTextsThatStandInAForm() {
        FoundComments found =
                ReadText.of("<html><body><div class=\"commentarea\"><span class=\"title\">all 2 comments</span>"
                        + THING.formatted("aa7", "ines", "May I come?", THING.formatted("aa8", "pier", "Yes.", ""))
                        + "</div></body></html>");
        assertThat(ReadText.lines(found)).containsExactly("ines: May I come?", "pier: Yes.");
        assertThat(found.comments()).extracting(IncomingComment::sourceId).containsExactly("aa7", "aa8");
        assertThat(found.comments()).extracting(IncomingComment::parentSourceId).containsExactly(null, "aa7");
    }

    @Test
    void readsElementsThatASystemHasInvented() {
        FoundComments found = ReadText.of("""
                <html><body><forum-post comment-count="3"></forum-post><forum-comment-tree>
                <forum-comment author="ines" thingid="t1_k1" depth="0"><time datetime="2026-05-04T13:00:00Z">5d</time>
                <div slot="comment"><p>May I come?</p></div>
                <forum-comment author="pier" thingid="t1_k2" depth="1"><time datetime="2026-05-04T14:00:00Z">5d</time>
                <div slot="comment"><p>Yes.</p></div></forum-comment></forum-comment></forum-comment-tree></body></html>
                """);
        assertThat(ReadText.lines(found)).containsExactly("ines: May I come?", "pier: Yes.");
        assertThat(found.comments()).extracting(IncomingComment::sourceId).containsExactly("k1", "k2");
        assertThat(found.comments().get(1).parentSourceId()).isEqualTo("k1");
        assertThat(found.announced()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Text</p><div><a href='#c'>12 comments</a></div><div id='app'></div>",
                "<p>Text</p><ul><li>12 Kommentare</li></ul>",
                "<forum-post comment-count='12'></forum-post><div id='app'></div>"
            })
    void neverReadsNothingInSilenceWhereAPageNamesANumber(String body) {
        FoundComments found = ReadText.of("<html><body><h1>News</h1>" + body + "</body></html>");
        assertThat(found.items()).isEmpty();
        assertThat(found.complaints()).singleElement().asString().contains("says that it has 12 comments");
    }

    @Test
    void takesTheNumbersOfAListOfPostsForNothingThatThePageHas() {
        FoundComments found = ReadText.of("<html><body><ul><li><a href='/a'>One</a> <a href='/a#c'>2 comments</a></li>"
                + "<li><a href='/b'>Two</a> <a href='/b#c'>5 comments</a></li></ul></body></html>");
        assertThat(found.announced()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"x, 2, the dates of 2 comments", "en, 2, the dates of 2 comments", "en-GB, 0, ''", "de, 0, ''"})
    void saysThatDatesCanBeReadInTwoWays(String language, int open, String words) {
        String comment =
                "<li class=comment id=comment-%1$s><b class=fn>Ines</b> <span class=date>0%1$s/04/2026</span><p>Hi</p></li>";
        FoundComments found = ReadText.of("<html lang=" + language + "><body><ol id=comments>" + comment.formatted(1)
                + comment.formatted(2) + "</ol></body></html>");
        assertThat(found.comments().stream().filter(some -> some.writtenAt() == null))
                .hasSize(open);
        assertThat(found.complaints())
                .hasSize(open == 0 ? 0 : 1)
                .allSatisfy(complaint -> assertThat(complaint).contains(words));
    }
}
