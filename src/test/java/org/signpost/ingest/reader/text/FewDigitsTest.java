package org.signpost.ingest.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.ReadText;

/** Dates such as "9.5.14" in pages of plain text. */
final class FewDigitsTest {
    private static final String PAGE = """
            Bees in winter

            2 comments

            Ines
            %s
            Do they sleep?
            Reply

            Tomas
            %s
            They keep each other warm.
            Reply
            """;

    private static List<String> days(FoundComments found) {
        return found.comments().stream()
                .map(comment -> Objects.toString(comment.writtenAt(), "none").split("T", 2)[0])
                .toList();
    }

    @Test
    void areDatesBelowANameInTheOrderThatTheOthersTell() {
        FoundComments found = ReadText.of(PAGE.formatted("9.5.14", "9.15.14"), "page.txt");
        assertThat(ReadText.lines(found)).containsExactly("Ines: Do they sleep?", "Tomas: They keep each other warm.");
        assertThat(days(found)).containsExactly("2014-09-05", "2014-09-15");
        assertThat(days(ReadText.of(PAGE.formatted("9.5.14, 10:12", "21.5.14, 9:00"), "page.txt")))
                .containsExactly("2014-05-09", "2014-05-21");
    }

    @Test
    void areLeftOpenWithASentenceWhereNothingTellsTheirOrder() {
        FoundComments found = ReadText.of(PAGE.formatted("9.5.14", "3.4.14"), "page.txt");
        assertThat(ReadText.lines(found)).containsExactly("Ines: Do they sleep?", "Tomas: They keep each other warm.");
        assertThat(days(found)).containsExactly("none", "none");
        assertThat(found.unreadable()).singleElement().asString().contains("2 comments", "day or month first");
    }

    @Test
    void areTheNumberOfAVersionElsewhere() {
        FoundComments found = ReadText.of(
                PAGE.formatted("May 2, 2014", "May 3, 2014")
                        .replace("Do they sleep?", "Which version?\n9.5.14\nOr\n9.5.15"),
                "page.txt");
        assertThat(ReadText.lines(found))
                .containsExactly("Ines: Which version?|9.5.14|Or|9.5.15", "Tomas: They keep each other warm.");
        assertThat(days(found)).containsExactly("2014-05-02", "2014-05-03");
        assertThat(found.unreadable()).isEmpty();
    }

    @Test
    void areTheTextOfWhoSaysNothingElse() {
        assertThat(ReadText.lines(ReadText.of("""
                2 comments on Which version?

                Ines says:
                9.5.14

                Tomas says:
                9.5.15
                """, "page.txt"))).containsExactly("Ines: 9.5.14", "Tomas: 9.5.15");
    }
}
