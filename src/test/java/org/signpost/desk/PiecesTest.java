package org.signpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.signpost.triage.Assessment;
import org.signpost.triage.Confidence;
import org.signpost.triage.Kind;
import org.signpost.triage.PersonalData;
import org.signpost.triage.PersonalDataType;
import org.signpost.triage.Reasons;
import org.signpost.triage.Span;

class PiecesTest {
    private static final String TEXT = "Hello. May my wife come? Call 555-0143.";

    @Test
    void marksTheSentenceThatAsksAndTheWordsThatSpoke() {
        List<Piece> pieces = Pieces.of(TEXT, assessment(), false);

        assertThat(pieces.stream().filter(Piece::asks).map(Piece::text).collect(Collectors.joining()))
                .isEqualTo("May my wife come?");
        assertThat(pieces.stream().filter(Piece::drives).map(Piece::text)).containsExactly("wife");
    }

    @Test
    void hidesPersonalDataUnlessItIsAskedFor() {
        String hidden =
                Pieces.of(TEXT, assessment(), false).stream().map(Piece::text).collect(Collectors.joining());
        String shown =
                Pieces.of(TEXT, assessment(), true).stream().map(Piece::text).collect(Collectors.joining());

        assertThat(hidden).doesNotContain("0143").contains(PersonalDataType.PHONE.label());
        assertThat(shown).isEqualTo(TEXT);
    }

    private static Assessment assessment() {
        return new Assessment(
                Kind.QUESTION,
                true,
                0.9,
                Confidence.SURE,
                List.of(),
                false,
                List.of(),
                "en",
                List.of(new PersonalData(PersonalDataType.PHONE, 30, 38)),
                null,
                new Reasons(new Span(7, 24), List.of(new Span(14, 18))),
                "t1");
    }
}
