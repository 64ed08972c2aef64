package org.signpost.ingest.reader.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signpost.comment.SourceStatus;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.ReadText;

class ModerationListTest {
    private static final String LIST = """
            <html lang=en><title>Comments</title><body class="wp-admin edit-comments-php"><h1>Comments</h1>
            <table class="wp-list-table comments"><tbody id="the-comment-list">
            <tr id="comment-81" class="comment even approved"><td class="author column-author"><strong><img alt=""> Ines T.</strong>
            <br><a href="http://ines.example">ines.example</a><br><a href="mailto:i@x.example">i@x.example</a>
            <br><a href="edit-comments.php?s=203.0.113.4">203.0.113.4</a></td>
            <td class="comment column-comment"><div class="comment-author">x</div><p>Whom do I ask?</p>
            <div id="inline-81" class="hidden"><textarea class="comment">Whom do I ask?</textarea></div>
            <div class="row-actions"><span class="approve"><a>Approve</a></span><span>Spam</span></div></td>
            <td class="response column-response"><a href="post.php?post=7&amp;action=edit" class="comments-edit-item-link">A clinic</a>
            <a class="comments-view-item-link" href="https://a.example/clinic/">View Post</a></td>
            <td class="date"><a>2026/03/02 at 1:05 pm</a></td></tr>
            <tr id="comment-82" class="comment odd spam"><td class="author column-author"><strong>Tomas</strong></td>
            <td class="comment column-comment">In reply to <a href="https://a.example/clinic/#comment-81">Ines T.</a>.
            <p>Buy.</p></td><td class="date">2026/03/02 at 1:06 pm</td></tr>
            </tbody></table></body></html>
            """;

    @Test
    void readsOnlyNamesAndWordsFromTheListOfModerators() {
        FoundComments found = ReadText.of(LIST, "a.html");
        assertThat(ReadText.lines(found)).containsExactly("Ines T.: Whom do I ask?", "Tomas: Buy.");
        assertThat(found.comments())
                .extracting(comment -> comment.status())
                .containsExactly(SourceStatus.APPROVED, SourceStatus.SPAM);
        assertThat(found.items().getFirst().post().title()).isEqualTo("A clinic");
        assertThat(found.items().getFirst().post().url()).isEqualTo("https://a.example/clinic/");
        assertThat(found.comments().get(1).parentSourceId()).isEqualTo("81");
    }

    @Test
    void takesTheListForNoTableAlthoughItsColumnsHaveNames() {
        String named = LIST.replace(
                        "<tbody id",
                        "<thead><tr><th></th><th>Author</th><th>Comment</th><th>In response to</th><th>Submitted on</th></tr></thead>"
                                + "<tbody id")
                .replace(
                        "<td class=\"author",
                        "<th class=check-column><label>Select</label><input type=checkbox></th><td class=\"author")
                .replace("<table", "<form id=comments-form><input type=search><table")
                .replace("</table>", "</table></form>");
        assertThat(ReadText.lines(ReadText.of(named, "a.html")))
                .containsExactly("Ines T.: Whom do I ask?", "Tomas: Buy.");
    }

    @ParameterizedTest
    @CsvSource({
        "<em class=note>Your comment is awaiting moderation.</em>,HELD",
        "<p>Tu comentario est\u00e1 pendiente de moderaci\u00f3n.</p>,HELD",
        "<small>Dein Kommentar wartet auf Freischaltung</small>,HELD",
        "<em class=note>Is every comment awaiting moderation?</em>,APPROVED"
    })
    void knowsTheNoticeThatOnlyTheWriterSees(String notice, SourceStatus status) {
        FoundComments found = ReadText.of(
                "<html><body><h2>1 comment</h2><ol class=comment-list><li id=comment-1 class=comment><b class=fn>Ines</b>"
                        + notice + "<div class=comment-content><p>Whom do I ask?</p></div></li></ol></body></html>",
                "a.html");
        assertThat(ReadText.lines(found)).containsExactly("Ines: Whom do I ask?");
        assertThat(found.comments().getFirst().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "comment spam,SPAM",
        "comment comment-status-spam,SPAM",
        "comment trash,TRASHED",
        "comment unapproved,HELD",
        "comment is-unapproved,HELD",
        "comment approved,APPROVED",
        "comment anti-spam-checked,APPROVED"
    })
    void knowsTheStatusByTheClassesOfAnyPage(String classes, SourceStatus status) {
        FoundComments found = ReadText.of(
                "<html><body><h2>1 comment</h2><ol class=comment-list><li id=comment-1 class='" + classes
                        + "'><b class=fn>Ines</b><div class=comment-content><p>Whom do I ask?</p></div></li></ol></body></html>",
                "a.html");
        assertThat(found.comments())
                .singleElement()
                .extracting(comment -> comment.status())
                .isEqualTo(status);
    }
}
