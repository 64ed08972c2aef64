package org.signpost.faq.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** BM25 against the same worked out by hand, with k1 = 1.2 and b = 0.75. */
final class LexicalIndexTest {
    private static final Offset<Double> ROUNDED = within(1e-6);

    /** Lengths 2, 4 and 3: 3 on average. */
    private static final LexicalIndex INDEX = new LexicalIndex(List.of(
            List.of("visa", "fee"), List.of("visa", "wait", "visa", "court"), List.of("green", "card", "wait")));

    @Test
    void weighsAStemByHowRareItIs() {
        assertThat(INDEX.rarity("fee")).isCloseTo(Math.log(1 + 2.5 / 1.5), ROUNDED);
        assertThat(INDEX.rarity("visa")).isCloseTo(Math.log(1 + 1.5 / 2.5), ROUNDED);
        assertThat(INDEX.rarity("asylum")).isZero();
    }

    @Test
    void scoresByRarityFrequencyAndLength() {
        double rarity = Math.log(1.6);
        double once = rarity * 2.2 / (1 + 1.2 * (0.25 + 0.75 * 2 / 3));
        double twice = rarity * 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 4 / 3));

        double[] scores = INDEX.scores(List.of("visa"));

        assertThat(scores[0]).isCloseTo(once, ROUNDED);
        assertThat(scores[1]).isCloseTo(twice, ROUNDED);
        assertThat(scores[2]).isZero();
    }

    @Test
    void addsUpWhatIsAskedAndCountsAWordAtMostTwice() {
        double visa = INDEX.scores(List.of("visa"))[0];
        double fee = INDEX.scores(List.of("fee"))[0];

        assertThat(INDEX.scores(List.of("visa", "fee", "unknown"))[0]).isCloseTo(visa + fee, ROUNDED);
        assertThat(INDEX.scores(Collections.nCopies(2, "visa"))[0]).isCloseTo(2 * visa, ROUNDED);
        assertThat(INDEX.scores(Collections.nCopies(9, "visa"))[0]).isCloseTo(2 * visa, ROUNDED);
    }

    @Test
    void givesSharesOfTheBestScoreSoThatAWeakBestStaysWeak() {
        double[] scores = INDEX.scores(List.of("wait", "court"));
        double[] shares = INDEX.shares(List.of("wait", "court"));

        assertThat(shares[1]).isCloseTo(scores[1] / (scores[1] + 5), ROUNDED);
        assertThat(shares[2]).isCloseTo(scores[2] / (scores[1] + 5), ROUNDED);
        assertThat(INDEX.shares(List.of())).containsOnly(0);
    }

    @Test
    void holdsNothingWithoutTexts() {
        LexicalIndex empty = new LexicalIndex(List.of());

        assertThat(empty.scores(List.of("visa"))).isEmpty();
        assertThat(empty.rarity("visa")).isZero();
    }
}
