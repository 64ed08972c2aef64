package org.signpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.signpost.triage.Assessment;
import org.signpost.triage.PersonalDataType;

class TextHighlightsTest {
    private static final String TEXT = "Hello. May my wife come? Call 555-0143.";
    private static final String PHONE = PersonalDataType.PHONE.label();

    @Test
    void marksTheSentenceThatAsksAndTheWordsThatSpoke() {
        List<TextHighlights.Piece> pieces = TextHighlights.of(TEXT, assessment(), false);

        assertThat(pieces.stream()
                        .filter(TextHighlights.Piece::asks)
                        .map(TextHighlights.Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo("May my wife come?");
        assertThat(pieces.stream().filter(TextHighlights.Piece::drives).map(TextHighlights.Piece::text))
                .containsExactly("wife");
    }

    @Test
    void hidesPersonalDataUnlessItIsAskedFor() {
        assertThat(shown(TEXT, assessment(), false)).isEqualTo("Hello. May my wife come? Call " + PHONE + ".");
        assertThat(shown(TEXT, assessment(), true)).isEqualTo(TEXT);
    }

    @Test
    void showsAPlainTextInOnePiece() {
        assertThat(TextHighlights.of(TEXT, AssessmentFixture.of(TEXT).get(), false))
                .containsExactly(new TextHighlights.Piece(TEXT, false, false, null));
        assertThat(TextHighlights.of("", AssessmentFixture.of("").get(), false)).isEmpty();
    }

    @Test
    void hidesANumberOnceAlsoWhereTheQuestionEndsInTheMiddleOfIt() {
        Assessment assessment =
                AssessmentFixture.of(TEXT).asking(7, 34).hiding("555-0143").get();

        assertThat(shown(TEXT, assessment, false)).isEqualTo("Hello. May my wife come? Call " + PHONE + ".");
        assertThat(TextHighlights.of(TEXT, assessment, false).stream().filter(piece -> piece.hides() != null))
                .containsExactly(new TextHighlights.Piece(PHONE, true, false, PHONE));
    }

    @Test
    void marksNoWordOfWhatIsHidden() {
        Assessment assessment = AssessmentFixture.of(TEXT)
                .hiding("Call 555-0143")
                .driving("Call")
                .get();

        assertThat(TextHighlights.of(TEXT, assessment, false).stream().filter(TextHighlights.Piece::drives))
                .isEmpty();
    }

    @Test
    void standsPlacesThatLieBehindTheEndOfAnEditedText() {
        Assessment longer = assessment();

        assertThat(shown("Hello.", longer, false)).isEqualTo("Hello.");
        assertThat(shown("Hello. May my w", longer, false)).isEqualTo("Hello. May my w");
    }

    private static String shown(String text, Assessment assessment, boolean all) {
        return TextHighlights.of(text, assessment, all).stream()
                .map(TextHighlights.Piece::text)
                .collect(Collectors.joining());
    }

    private static Assessment assessment() {
        return AssessmentFixture.of(TEXT)
                .asking("May my wife come?")
                .driving("wife")
                .hiding("555-0143")
                .get();
    }
}
