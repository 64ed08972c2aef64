package org.signpost.ingest.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.IncomingComment;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.ReadText;

/** Quotes in pages of plain text. */
final class QuotedLinesTest {
    private static FoundComments page(String answer) {
        return ReadText.of("""
                Goats on the ferry

                2 comments

                Ingrid
                March 2, 2026 at 1:00 pm
                May I bring a goat on the morning ferry?
                Reply

                Pavel
                March 3, 2026 at 2:00 pm
                """ + answer + "\nReply\n", "page.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> May I bring a goat on the morning ferry?\nOurs stayed at home.",
                "> May I bring a goat\n> on the morning ferry?\n\nOurs stayed at home.",
                "Ingrid wrote:\n> May I bring a goat on the morning ferry?\n\nOurs stayed at home.",
                "On March 2, 2026, Ingrid wrote:\n> A goat?\n\nOurs stayed at home.",
            })
    void leavesOutWhatSomebodyElseOnThePageSaid(String answer) {
        FoundComments found = page(answer);
        assertThat(ReadText.lines(found))
                .containsExactly("Ingrid: May I bring a goat on the morning ferry?", "Pavel: Ours stayed at home.");
        List<IncomingComment> comments = found.comments();
        assertThat(comments.get(1).parentSourceId()).isEqualTo(comments.get(0).sourceId());
    }

    @Test
    void keepsALetterThatSomebodyShows() {
        assertThat(ReadText.lines(
                        page("The office wrote:\n> Two goats were refused on grounds of hygiene.\nWhat now?")))
                .last()
                .isEqualTo("Pavel: The office wrote:|> Two goats were refused on grounds of hygiene.|What now?");
    }

    @Test
    void keepsAQuoteThatIsAllThatSomebodySent() {
        assertThat(ReadText.lines(page("> May I bring a goat on the morning ferry?")))
                .last()
                .isEqualTo("Pavel: > May I bring a goat on the morning ferry?");
    }

    @Test
    void takesNobodyForTheWriterOfAQuoteInATextWithoutDates() {
        assertThat(ReadText.lines(ReadText.of("""
                2 comments on Goats on the ferry

                Ingrid says:
                May I bring a goat on the morning ferry?

                Pavel says:
                I can answer that.

                Ingrid wrote:
                > May I bring a goat on the morning ferry?
                Ours stayed at home.
                """, "page.txt")))
                .containsExactly(
                        "Ingrid: May I bring a goat on the morning ferry?",
                        "Pavel: I can answer that.||Ours stayed at home.");
    }

    @Test
    void knowsWhoAnswersWhereATextBeginsWithAQuote() {
        assertThat(ReadText.lines(ReadText.of("""
                2 comments on Goats on the ferry

                Ingrid says:
                May I bring a goat on the morning ferry?

                Pavel says:
                > May I bring a goat on the morning ferry?
                Ours stayed at home.
                """, "page.txt")))
                .containsExactly("Ingrid: May I bring a goat on the morning ferry?", "Pavel: Ours stayed at home.");
    }
}
