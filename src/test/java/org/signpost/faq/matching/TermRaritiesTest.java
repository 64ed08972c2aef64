package org.signpost.faq.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TermRaritiesTest {
    private static final TermRarities TERMS = TermRarities.of(
            List.of(List.of("visa", "visa", "fee"), List.of("visa", "court"), List.of("fee", "wait"), List.of("once")),
            2);

    @Test
    void knowsTheStemsThatEnoughTextsHaveEachTextCountedOnce() {
        assertThat(TERMS.stems()).containsExactly("fee", "visa");
        assertThat(TERMS.size()).isEqualTo(2);
    }

    @Test
    void weighsByHowFewTextsHaveAStem() {
        assertThat(TERMS.rarity("visa")).isCloseTo((float) Math.log(4 / 2.0), within(1e-6f));
    }

    @Test
    void takesAnUnknownStemForAsRareAsTheRarest() {
        TermRarities termRarities = TermRarities.of(
                List.of(List.of("a"), List.of("b"), List.of("b"), List.of("b"), List.of("b"), List.of("b")), 1);

        assertThat(termRarities.rarity("never seen")).isEqualTo(termRarities.rarity("a"));
        assertThat(termRarities.rarity("a")).isGreaterThan(termRarities.rarity("b"));
    }

    @Test
    void weighsATextByTfIdfOfUnitLength() {
        TermRarities.Sparse weighed = TERMS.weigh(List.of("visa", "unknown", "fee", "visa"));
        double fee = 1;
        double visa = 1 + Math.log(2);
        double length = Math.sqrt(fee * fee + visa * visa);

        assertThat(weighed.numbers()).containsExactly(0, 1);
        assertThat(weighed.weights()[0]).isCloseTo((float) (fee / length), within(1e-6f));
        assertThat(weighed.weights()[1]).isCloseTo((float) (visa / length), within(1e-6f));
    }

    @Test
    void weighsNothingWhereNoStemIsKnown() {
        assertThat(TERMS.weigh(List.of("unknown")).numbers()).isEmpty();
    }

    @Test
    void multipliesAndAddsFromAPlaceOn() {
        TermRarities.Sparse sparse = new TermRarities.Sparse(new int[] {0, 2}, new float[] {2, 3});
        double[] numbers = {9, 1, 9, 10};

        assertThat(sparse.dot(numbers, 1)).isEqualTo(2 * 1 + 3 * 10);
        sparse.addTo(numbers, 1, 2);
        assertThat(numbers).containsExactly(9, 5, 9, 16);
    }
}
