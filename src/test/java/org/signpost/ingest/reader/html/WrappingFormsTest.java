package org.signpost.ingest.reader.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.IncomingComment;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.ReadText;

/** What stands in a form is text unless somebody types there. */
final class WrappingFormsTest {
    private static String thread(String before, String behind) {
        StringBuilder page = new StringBuilder("<html><body><h2>2 comments</h2><ol class=comment-list>");
        for (String name : new String[] {"Ada", "Ben"}) {
            page.append("<li class=comment id=comment-")
                    .append(name.equals("Ada") ? 1 : 2)
                    .append("><b class=fn>")
                    .append(name)
                    .append("</b> <time datetime=2026-05-04T08:00:00Z>May 4</time>")
                    .append(before)
                    .append("<div class=comment-content><p>May I come, asks ")
                    .append(name)
                    .append("?</p></div>")
                    .append(behind)
                    .append("</li>");
        }
        return page.append("</ol></body></html>").toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<form class=edit-form>",
                "<form id=form-t1><input type=hidden value=x>",
                "<form class=edit-form><div class=edit style='display:none'><textarea>May I come</textarea></div>"
            })
    void readsATextInAForm(String form) {
        assertThat(ReadText.lines(ReadText.of(thread(form, "<button>Save</button></form>"), "a.html")))
                .containsExactly("Ada: May I come, asks Ada?", "Ben: May I come, asks Ben?");
    }

    @Test
    void readsNothingOfAFormForTyping() {
        String reply =
                "<form class=reply-form><div class=notes-text>We publish nothing at night.</div><textarea></textarea></form>";
        assertThat(ReadText.lines(ReadText.of(thread("", reply), "a.html")))
                .containsExactly("Ada: May I come, asks Ada?", "Ben: May I come, asks Ben?");
    }

    @Test
    void readsAPageThatIsOneFormAltogether() {
        String entry =
                "<div id=id_%s class=comment><p class=date>May %d. 2026 08:00 <a href=#id_%s>#</a></p><p class=content>May I,"
                        + " asks %s?</p><p class=author><a href=http://x.example>%s</a></p></div>";
        FoundComments found = ReadText.of(
                "<html><body><form method=post id=aspnetForm><input type=hidden name=__VIEWSTATE value=x><input type=text name=q>"
                        + "<h1>Sundays</h1><div id=commentlist>" + entry.formatted("a1", 4, "a1", "Ada", "Ada")
                        + entry.formatted("a2", 5, "a2", "Ben", "Ben") + entry.formatted("a3", 6, "a3", "Cleo", "Cleo")
                        + "</div><textarea name=new></textarea></form></body></html>",
                "a.html");
        assertThat(ReadText.lines(found))
                .containsExactly("Ada: May I, asks Ada?", "Ben: May I, asks Ben?", "Cleo: May I, asks Cleo?");
        assertThat(found.comments())
                .extracting(IncomingComment::writtenAt)
                .containsExactly(
                        Instant.parse("2026-05-04T08:00:00Z"),
                        Instant.parse("2026-05-05T08:00:00Z"),
                        Instant.parse("2026-05-06T08:00:00Z"));
    }
}
