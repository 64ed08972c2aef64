package org.signpost.ingest.reader.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.IncomingComment;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.ReadText;

/** Quotes of what others said on the same page are no words of those who quote them. */
final class QuotedCommentsTest {
    private static final String ASKED = "May I bring a goat on the morning ferry?";

    private static FoundComments page(String... texts) {
        StringBuilder items = new StringBuilder();
        String[] names = {"Ingrid", "Pavel", "Lucia"};
        for (int i = 0; i < texts.length; i++) {
            items.append("<li class=comment id=comment-%d><b class=fn>%s</b> <time>March %d, 2026</time>"
                            .formatted(i + 1, names[i], i + 2))
                    .append("<div class=comment-content>")
                    .append(texts[i])
                    .append("</div></li>");
        }
        return ReadText.of("<html lang=en><body><ol id=comments>" + items + "</ol></body></html>", "page.html");
    }

    private static List<String> lines(String... texts) {
        return ReadText.lines(page(texts));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<blockquote>%s</blockquote>",
                "<blockquote><p>%s</p></blockquote>",
                "<blockquote class=quote><cite>Ingrid wrote:</cite>%s</blockquote>",
                "<blockquote><div><cite>Ingrid wrote: <a href='?p=1#p1' data-post-id=1>up</a></cite>%s</div></blockquote>",
                "<div class=bbcode_container><div class=bbcode_quote><div class=quote_container><div class=bbcode_postedby>"
                        + "Originally Posted by <b>Ingrid</b></div><div class=message>%s</div></div></div></div>",
                "<aside class='quote no-group' data-username=Ingrid data-post=1><div class=title>Ingrid:</div>"
                        + "<blockquote><p>%s</p></blockquote></aside>",
                "<blockquote class='bbCodeBlock bbCodeBlock--quote' data-quote=Ingrid data-source='post: 1'>"
                        + "<div class=bbCodeBlock-title><a href='#comment-1'>Ingrid said:</a></div>"
                        + "<div class=bbCodeBlock-content>%s</div></blockquote>",
                "<div class=quoteheader><a href='#msg1'>Quote from: Ingrid on March 2</a></div><blockquote>%s</blockquote>",
                "<p>Ingrid wrote:</p><blockquote>%s</blockquote>",
            })
    void leavesOutWhatSomebodyElseOnThePageSaid(String quote) {
        FoundComments found = page(ASKED + " Thanks!", quote.formatted(ASKED) + "<p>Ours stayed at home.</p>");
        assertThat(ReadText.lines(found))
                .containsExactly("Ingrid: " + ASKED + " Thanks!", "Pavel: Ours stayed at home.");
        assertThat(found.comments()).extracting(IncomingComment::parentSourceId).containsExactly(null, "1");
    }

    @Test
    void leavesOutWordsThatWereShortenedOrChangedWhereTheirAuthorIsNamed() {
        assertThat(lines(ASKED, "<blockquote><cite>Ingrid said:</cite>A goat?</blockquote><p>Never.</p>"))
                .containsExactly("Ingrid: " + ASKED, "Pavel: Never.");
    }

    @Test
    void leavesOutWhatStandsOnAnotherPageOfTheThread() {
        assertThat(
                        lines(
                                ASKED,
                                "<blockquote data-quote=Zed data-source='post: 977'>And a whole herd of sheep?</blockquote><p>No.</p>"))
                .containsExactly("Ingrid: " + ASKED, "Pavel: No.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<blockquote>%s</blockquote>",
                "<blockquote><cite>The ferry office wrote:</cite><br>%s</blockquote>",
                "<blockquote data-quote='Ferry office' data-source=''>%s</blockquote>",
                "<p>They wrote:</p><blockquote>%s</blockquote>",
            })
    void keepsALetterThatSomebodyShows(String quote) {
        String letter = "Your ticket for two goats was refused on grounds of hygiene.";
        assertThat(lines(ASKED, quote.formatted(letter) + "<p>What now?</p>").getLast())
                .contains(letter)
                .endsWith("What now?");
    }

    @Test
    void keepsALetterThatTwoPeopleShow() {
        String letter = "<blockquote>Your ticket for two goats was refused on grounds of hygiene.</blockquote>";
        assertThat(lines(letter + "<p>What now?</p>", letter + "<p>Mine too.</p>"))
                .allSatisfy(line -> assertThat(line).contains("grounds of hygiene"));
    }

    @Test
    void keepsAQuoteThatIsAllThatSomebodySent() {
        assertThat(lines(ASKED, "<blockquote>" + ASKED + "</blockquote>"))
                .containsExactly("Ingrid: " + ASKED, "Pavel: " + ASKED);
    }

    @Test
    void takesTheAnswerAndNotTheLongerQuoteForTheText() {
        String quote =
                "<div class=quote-box><div class=message>" + ASKED + " " + "Really? ".repeat(20) + "</div></div>";
        assertThat(lines(ASKED + " " + "Really? ".repeat(20), quote + "No.").getLast())
                .isEqualTo("Pavel: No.");
    }

    @Test
    void knowsWhoseWordsAQuoteWithinAQuoteAre() {
        String first = "<blockquote>" + ASKED + "</blockquote>";
        assertThat(lines(
                        ASKED,
                        first + "<p>Ours had to stay at home for the week.</p>",
                        "<blockquote>" + first
                                + "<p>Ours had to stay at home for the week.</p></blockquote><p>Poor goat.</p>"))
                .containsExactly(
                        "Ingrid: " + ASKED, "Pavel: Ours had to stay at home for the week.", "Lucia: Poor goat.");
    }

    @Test
    void makesNoThreadOfAPageThatShowsTheNewestFirst() {
        FoundComments found = page("<blockquote>" + ASKED + "</blockquote><p>No.</p>", ASKED);
        assertThat(ReadText.lines(found)).containsExactly("Ingrid: No.", "Pavel: " + ASKED);
        assertThat(found.comments()).extracting(IncomingComment::parentSourceId).containsOnlyNulls();
    }
}
