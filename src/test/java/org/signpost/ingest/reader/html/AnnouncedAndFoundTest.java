package org.signpost.ingest.reader.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.ReadText;

/** Pages that say less than they hold. */
class AnnouncedAndFoundTest {
    private static final String ONE = "<ol class=comment-list><li id=comment-1 class=comment><b class=fn>Ines</b>"
            + "<div class=comment-content><p>Whom do I ask?</p></div></li></ol>";

    private static FoundComments read(String body) {
        return ReadText.of("<html><title>A clinic</title><body><h1>A clinic</h1>" + body + "</body></html>", "a.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "128 Comments",
                "128 Kommentare",
                "Comentarios (128)",
                "128 r\u00e9ponses",
                "\u30b3\u30e1\u30f3\u30c8 128\u4ef6",
                "\u5168128\u4ef6\u306e\u30b3\u30e1\u30f3\u30c8",
                "\u8bc4\u8bba (128)",
                "\ub313\uae00 128\uac1c"
            })
    void knowsTheNumberAboveTheThreadWhateverItIsCalled(String heading) {
        FoundComments found = read("<h2>" + heading + "</h2>" + ONE);
        assertThat(found.announced()).isEqualTo(128);
        assertThat(found.complaints()).singleElement().asString().contains("128", "1 is in this copy");
    }

    @Test
    void takesNoNumberFromAListOfOtherArticles() {
        FoundComments found = read("<aside class=sidebar><h2>Most read</h2><ul><li>Rent, 128 comments</li></ul></aside>"
                + "<div><div>" + ONE + "</div></div>");
        assertThat(found.announced()).isNull();
        assertThat(found.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=nav-previous><a href='https://a.example/c/comment-page-1/#comments'>Older Comments</a></div>",
                "<p><a href='?page=2'>\u2190 \u00c4ltere Kommentare</a></p>",
                "<button>Load more comments</button>",
                "<a href='?p=2'>Comentarios anteriores</a>"
            })
    void saysThatTheThreadGoesOnElsewhere(String link) {
        assertThat(read("<h2 class=comments-title>Comments</h2>" + ONE + link).complaints())
                .singleElement()
                .asString()
                .contains("1 comment is in this copy; it links to other pages of the thread");
    }

    @Test
    void doesNotTakeMoreArticlesForMoreComments() {
        assertThat(read(ONE + "<a href='/2'>Load more</a><a href='/3'>Older posts</a>")
                        .complaints())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>25 posts \u2022 Page 1 of 1</div>",
                "<h3>25 notes</h3>",
                "<h3>Discussion (25)</h3>",
                "<p>25 Beitr\u00e4ge \u2022 Seite 1 von 2</p>"
            })
    void saysHowManyAreAnnouncedWhereNoneCouldBeRead(String words) {
        FoundComments found = read(words + "<p>The harbor is open.</p>");
        assertThat(found.items()).isEmpty();
        assertThat(found.complaints()).singleElement().asString().contains("25 comments", "none could be read");
    }

    @Test
    void findsCommentsByTheNumbersThatScriptsKnow() {
        FoundComments found = read("""
                <section><h3>Discussion (2)</h3>
                <div class=q1 data-comment-id=901><div class=q2><strong>Ines</strong>
                <span title="2026-03-02T13:05:00Z">9 months ago</span></div><div class=q3><p>Whom do I ask?</p></div>
                <button data-comment-id=901>Reply</button>
                <div class=q4><div class=q1 data-comment-id=902><div class=q2><strong>Tomas</strong>
                <span title="2026-03-02T14:05:00Z">9 months ago</span></div><div class=q3><p>The clerk.</p></div>
                </div></div></div></section>
                """);
        assertThat(ReadText.lines(found)).containsExactly("Ines: Whom do I ask?", "Tomas: The clerk.");
        assertThat(found.comments().get(1).parentSourceId()).isEqualTo("901");
    }

    @Test
    void findsCommentsThatStandOnlyInDataForSearchEngines() {
        FoundComments found = read("""
                <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"A"},
                {"@type":"BlogPosting","headline":"A clinic","url":"https://a.example/clinic/","comment":[
                {"@type":"Comment","text":"Whom do I ask?","dateCreated":"2026-03-02T13:05:00Z","author":{"name":"Ines"},
                 "comment":[{"@type":"Comment","text":"The clerk.","author":{"@type":"Person","name":"Tomas"}}]}]}]}</script>
                <p>The harbor is open.</p>
                """);
        assertThat(ReadText.lines(found)).containsExactly("Ines: Whom do I ask?", "Tomas: The clerk.");
    }

    @Test
    void readsNotesWithWordsAndNoLikes() {
        FoundComments found = read("""
                <h3>3 notes</h3><ol class=notes>
                <li class="note reply"><span class=action><a href="https://i.example">ines</a> said:
                <span class=answer_content>Whom do I ask?</span></span></li>
                <li class="note like"><span class=action><a>bo</a> liked this</span></li>
                <li class="note reblog with_commentary"><span class=action><a>tomas</a> reblogged this from <a>clinic</a>
                and added:</span><blockquote>The clerk.</blockquote></li></ol>
                """);
        assertThat(ReadText.lines(found)).containsExactly("ines: Whom do I ask?", "tomas: The clerk.");
    }
}
