package org.signpost.triage.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TermVocabularyTest {
    private static final TermVocabulary TERMS = TermVocabulary.of(
            List.of(List.of("visa", "visa", "fee"), List.of("visa", "court"), List.of("fee", "wait"), List.of("once")),
            _ -> 2,
            count -> Math.log(4.0 / count));

    @Test
    void knowsTheStemsThatEnoughTextsHaveEachTextCountedOnce() {
        assertThat(TERMS.terms()).containsExactly("fee", "visa");
        assertThat(TERMS.size()).isEqualTo(2);
    }

    @Test
    void weighsByHowFewTextsHaveAStem() {
        assertThat(TERMS.rarity("visa")).isCloseTo((float) Math.log(4 / 2.0), within(1e-6f));
    }

    @Test
    void takesAnUnknownStemForAsRareAsTheRarest() {
        TermVocabulary vocabulary = TermVocabulary.of(
                List.of(List.of("a"), List.of("b"), List.of("b"), List.of("b"), List.of("b"), List.of("b")),
                _ -> 1,
                count -> Math.log(6.0 / count));

        assertThat(vocabulary.rarity("never seen")).isEqualTo(vocabulary.rarity("a"));
        assertThat(vocabulary.rarity("a")).isGreaterThan(vocabulary.rarity("b"));
    }

    @Test
    void weighsATextByTfIdfOfUnitLength() {
        TermVocabulary.Weighted weighed = TERMS.weigh(List.of("visa", "unknown", "fee", "visa"));
        double fee = 1;
        double visa = 1 + Math.log(2);
        double length = Math.sqrt(fee * fee + visa * visa);

        assertThat(weighed.terms()).containsExactly(0, 1);
        assertThat(weighed.weights()[0]).isCloseTo((float) (fee / length), within(1e-6f));
        assertThat(weighed.weights()[1]).isCloseTo((float) (visa / length), within(1e-6f));
    }

    @Test
    void weighsNothingWhereNoStemIsKnown() {
        assertThat(TERMS.weigh(List.of("unknown")).terms()).isEmpty();
    }
}
