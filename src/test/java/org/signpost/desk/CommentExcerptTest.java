package org.signpost.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.signpost.desk.TextHighlights.Piece;
import org.signpost.triage.Assessment;
import org.signpost.triage.PersonalDataType;

class CommentExcerptTest {
    private static final String FAR = "We have waited for many years in the rain. ".repeat(8);
    private static final String TEXT =
            "Hello all.\n\nThey took my uncle away. " + FAR + "Whom may we call, at 555-0143? " + FAR;

    @Test
    void showsTheSentenceThatAsksWithAnEllipsisForTheRest() {
        Assessment read = asking().get();

        assertThat(shown(TEXT, read))
                .startsWith("… Whom may we call, at [phone number]?")
                .endsWith("… ");
        assertThat(marked(TEXT, read)).isEmpty();
    }

    @Test
    void showsAlsoThePhraseThatDroveTheDecisionWhereItStandsElsewhere() {
        Assessment read = asking().driving("took my uncle").get();

        assertThat(shown(TEXT, read))
                .contains("They took my uncle away.")
                .contains("… Whom may we call, at [phone number]?");
        assertThat(marked(TEXT, read)).containsExactly("took my uncle");
    }

    @Test
    void prefersAPhraseOfTheQuestionUnlessItIsUrgent() {
        AssessmentFixture read = asking().driving("took my uncle").driving("call");

        assertThat(marked(TEXT, read.get())).containsExactly("call");
        assertThat(marked(TEXT, read.urgent().get())).containsExactly("took my uncle", "call");
    }

    @Test
    void isTheBeginningWhereNothingStandsOut() {
        assertThat(shown("A plain text", AssessmentFixture.of("A plain text").get()))
                .isEqualTo("A plain text ");
        assertThat(shown("", AssessmentFixture.of("").get())).isBlank();
    }

    @Test
    void staysShortAndWholeWhateverTheTextIs() {
        for (String unit : List.of("x", "\uD83D\uDE00", "\u0301", "a b ", "\n")) {
            String text = unit.repeat(20_000);
            Assessment read = AssessmentFixture.of(text).driving(text).get();

            String excerpt = shown(text, read);

            assertThat(excerpt.length()).as(unit).isLessThanOrEqualTo(CommentExcerpt.LONGEST + 10);
            assertThat(excerpt.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF))
                    .isEmpty();
        }
    }

    @Test
    void standsPlacesThatLieBehindTheEndOfAnEditedText() {
        Assessment longer = asking().driving("took my uncle").get();

        assertThatCode(() -> shown("Hello", longer)).doesNotThrowAnyException();
    }

    private static AssessmentFixture asking() {
        return AssessmentFixture.of(TEXT)
                .asking("Whom may we call, at 555-0143?")
                .hiding("555-0143");
    }

    private static String shown(String text, Assessment read) {
        return CommentExcerpt.of(text, read).stream()
                .map(piece -> piece.hides() == null ? piece.text() : "[" + PersonalDataType.PHONE.label() + "]")
                .collect(Collectors.joining());
    }

    private static List<String> marked(String text, Assessment read) {
        return CommentExcerpt.of(text, read).stream()
                .filter(Piece::drives)
                .map(Piece::text)
                .toList();
    }
}
