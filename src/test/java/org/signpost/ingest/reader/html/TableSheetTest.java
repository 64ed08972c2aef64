package org.signpost.ingest.reader.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.ReadText;

/** Tables that office programs and plugins save as pages. */
final class TableSheetTest {
    private static final String SHEET = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><body><table>"
            + "<tr><th>Author</th><th>%s</th><th>Date</th></tr>"
            + "<tr><td>Ilse</td><td>When do you sail?<br>On Sunday too?</td><td>2026-03-22 10:00</td></tr>"
            + "<tr><td>Dale, Omar</td><td>Is it \"free\"; or not?</td><td>2026-03-23 11:00</td></tr></table></body></html>";

    @Test
    void readsATableThatIsTheWholePage() {
        FoundComments found = ReadText.of(SHEET.formatted("Comment"), "export.xls");
        assertThat(ReadText.lines(found))
                .containsExactly("Ilse: When do you sail?|On Sunday too?", "Dale, Omar: Is it \"free\"; or not?");
        assertThat(found.comments().getFirst().writtenAt()).isEqualTo("2026-03-22T10:00:00Z");
        assertThat(found.complaints()).isEmpty();
    }

    @Test
    void saysThatNoColumnIsKnownForTheText() {
        FoundComments found = ReadText.of(SHEET.formatted("They said"), "export.xls");
        assertThat(found.comments()).isEmpty();
        assertThat(found.unreadable())
                .extracting(UnreadablePart::reason)
                .singleElement()
                .asString()
                .contains("the columns are Author, They said, Date");
    }

    @Test
    void leavesATableInsideAnArticleAlone() {
        String article =
                SHEET.formatted("Fare").replace("<body>", "<body><p>" + "The ferry sails. ".repeat(20) + "</p>");
        assertThat(ReadText.of(article, "page.html").unreadable()).isEmpty();
    }
}
