package org.signpost.triage.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class VectorMathTest {
    @Test
    void sumsTheProductsWhateverTheLength() {
        for (int length = 0; length <= 9; length++) {
            float[] one = new float[length];
            float[] other = new float[length];
            double expected = 0;
            for (int i = 0; i < length; i++) {
                one[i] = i + 1;
                other[i] = 2 * i - 3;
                expected += (i + 1.0) * (2.0 * i - 3.0);
            }
            assertThat((double) VectorMath.dot(one, other))
                    .as("length " + length)
                    .isEqualTo(expected);
        }
    }

    @Test
    void takesAwayTheCentreAndScalesToUnitLength() {
        float[] centred = VectorMath.centred(new float[] {4, 6}, new float[] {1, 2});

        assertThat(centred[0]).isCloseTo(0.6f, within(1e-6f));
        assertThat(centred[1]).isCloseTo(0.8f, within(1e-6f));
    }

    @Test
    void leavesTheCentreItselfAtZero() {
        assertThat(VectorMath.centred(new float[] {1, 2}, new float[] {1, 2})).containsExactly(0, 0);
    }

    @Test
    void givesLogarithmsOfProbabilitiesThatAddUpToOne() {
        double[] logarithms = VectorMath.logSoftmax(new double[] {Math.log(1), Math.log(2), Math.log(5)});

        assertThat(Math.exp(logarithms[0])).isCloseTo(1 / 8.0, within(1e-12));
        assertThat(Math.exp(logarithms[1])).isCloseTo(2 / 8.0, within(1e-12));
        assertThat(Math.exp(logarithms[2])).isCloseTo(5 / 8.0, within(1e-12));
    }

    @Test
    void staysFiniteWithScoresThatOverflow() {
        double[] logarithms = VectorMath.logSoftmax(new double[] {1_000, 0, -1_000});

        assertThat(logarithms).containsExactly(0, -1_000, -2_000);
    }
}
