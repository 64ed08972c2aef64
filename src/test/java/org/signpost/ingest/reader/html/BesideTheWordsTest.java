package org.signpost.ingest.reader.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.InputFormat;
import org.signpost.ingest.reader.ReadText;

/** Subjects, buttons and lists that stand beside what a person wrote. */
final class BesideTheWordsTest {
    private static FoundComments read(String body) {
        return ReadText.of(
                "<!doctype html><html lang='en'><head><title>Bees</title></head><body>" + body + "</body></html>",
                "a.html");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<h3><a>In winter.</a></h3><div><p>In winter and in the dark.</p></div> ~ In winter and in the dark.",
                "<h3>In winter and in…</h3><p>In winter and in the dark.</p> ~ In winter and in the dark.",
                "<h3>In winter...</h3><p>In winter and in the dark.</p> ~ In winter and in the dark.",
                "<h3>Sleep</h3><p>In winter and in the dark.</p> ~ Sleep||In winter and in the dark.",
                "<p>In winter.</p><p>In winter and in the dark.</p> ~ In winter.||In winter and in the dark."
            },
            maxCharsPerColumn = 400)
    void leavesOutASubjectThatRepeatsTheBeginning(String inside, String text) {
        FoundComments found =
                read("<div id='comments'><article class='comment' id='comment-7'><b class='author'>Ines</b>"
                        + "<time datetime='2026-03-02'>March 2</time><div class='comment__content'>" + inside
                        + "</div></article></div>");
        assertThat(ReadText.lines(found)).containsExactly("Ines: " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LikeReply", "ReplyShare", "Me gustaResponder", "LikeReplyShare"})
    void leavesOutButtonsWithoutABlankBetweenThem(String buttons) {
        String page = "Bees\n\n2 Comments\n\nIngrid Bo\nMarch 2, 2026\nDo they sleep?\n" + buttons
                + "\n\nPavel\nMarch 3, 2026\nIn winter.\n";
        assertThat(ReadText.lines(ReadText.of(page, InputFormat.TEXT)))
                .containsExactly("Ingrid Bo: Do they sleep?", "Pavel: In winter.");
        assertThat(ReadText.lines(read("<ol id='comments'><li class='comment' id='comment-1'><b class='author'>Ines</b>"
                        + "<time datetime='2026-03-02'>March 2</time><p>Do they sleep?</p><p>" + buttons
                        + "</p></li></ol>")))
                .containsExactly("Ines: Do they sleep?");
    }

    @Test
    void leavesWordsAloneThatAreNoButtons() {
        String page = "Bees\n\n1 Comment\n\nIngrid Bo\nMarch 2, 2026\nDo they sleep?\n\nBeeKeeper\n";
        assertThat(ReadText.lines(ReadText.of(page, InputFormat.TEXT)))
                .containsExactly("Ingrid Bo: Do they sleep?||BeeKeeper");
    }

    @Test
    void leavesOutWhatWasLastSaidElsewhereOnTheSite() {
        String comment =
                "<li class='comment' id='li-comment-%1$d'><article id='comment-%1$d' class='comment'><div class='comment-content'>"
                        + "<ul class='comment-meta'><li class='comment-author'>%2$s</li>%3$s</ul><div class='comment-text'><p>%4$s</p></div></div>"
                        + "</article></li>";
        String date = "<li class='comment-time'>8. April 2019 @ 11:40</li>";
        String thread = "<div id='comments'><ol class='commentlist'>" + comment.formatted(1, "Ines", date, "Hello")
                + comment.formatted(2, "Tom", date, "Good day") + comment.formatted(3, "Kim", date, "Bye")
                + "</ol></div>";
        String recent =
                "<aside class='widget widget_some_recentcomments'><h3>Latest</h3><div id='list'><ol class='commentlist'>"
                        + comment.formatted(9, "Zed", "", "Elsewhere I said that &hellip;") + "</ol></div></aside>";
        assertThat(ReadText.lines(read(thread + recent))).containsExactly("Ines: Hello", "Tom: Good day", "Kim: Bye");
        assertThat(ReadText.lines(read(recent + thread))).containsExactly("Ines: Hello", "Tom: Good day", "Kim: Bye");
    }

    @Test
    void readsNoCommentFromANoteThatCitesAReview() {
        assertThat(
                        read("<h1>Films</h1><ol class='references'><li id='cite_note-Some_Review-7'><b>^</b> <cite>Bee film</cite>,"
                                        + " <span class='date'>19 November 2021</span>: as told in the book of bees</li>"
                                        + "<li id='cite_note-8'>Other</li></ol>")
                                .comments())
                .isEmpty();
    }

    @Test
    void readsNoCommentFromTheDateOfAnArticleAboveAndBelowIt() {
        String stand =
                "<dl><dt>As of</dt><dd><time datetime='2021-04-21T16:41'>April 21, 2021, 4:41 pm</time></dd></dl>"
                        + "<dl><dt>AUTHOR</dt><dd>Jo Richter</dd></dl>";
        assertThat(read("<p>Reply</p><p>Share</p><h1>The lake</h1>" + stand + "<p>The lake is low this year.</p>"
                                + stand + "<p>Topics</p>")
                        .comments())
                .isEmpty();
    }

    @Test
    void readsNoCommentsFromCardsWithATitleAndADate() {
        String card =
                "<li class='unit'><a href='/news/%1$d'><div><div class='unit__title'><span>Where Bees Went %1$d</span>"
                        + "</div><div class='unit__meta'><div class='date'>2%1$d July 2015</div></div></div></a></li>";
        assertThat(read("<p>Reply</p><p>Share</p><h1>Bees</h1><p>They went.</p><h2>941 comments</h2><ul>"
                                + card.formatted(1) + card.formatted(2) + card.formatted(3) + "</ul>")
                        .comments())
                .isEmpty();
    }

    @Test
    void readsNoCommentFromASentenceThatSaysWhatSomebodySaid() {
        assertThat(read("<h1>Bees</h1><h2>94 comments</h2><p>In a long talk, the mayor of the town also said:</p>"
                                + "<ul><li>Bees must stay in the town</li></ul>")
                        .comments())
                .isEmpty();
    }
}
