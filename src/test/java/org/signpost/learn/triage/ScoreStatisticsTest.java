package org.signpost.learn.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.signpost.learn.Proportion;
import org.signpost.triage.engine.PlattScaling;

class ScoreStatisticsTest {
    @Test
    void givesWilsonsInterval() {
        Proportion proportion = Proportion.of(8, 10);

        assertThat(proportion.low()).isCloseTo(0.490, within(0.001));
        assertThat(proportion.high()).isCloseTo(0.943, within(0.001));
    }

    @Test
    void countsTiesHalfInTheAreaUnderTheCurve() {
        assertThat(ScoreStatistics.auroc(new double[] {1, 2, 2, 3}, new boolean[] {false, false, true, true}))
                .isCloseTo(0.875, within(1e-9));
    }

    @Test
    void findsNoCalibrationErrorWhereSharesFit() {
        double[] probabilities = {0.25, 0.25, 0.25, 0.25};

        assertThat(ScoreStatistics.calibrationError(probabilities, new boolean[] {true, false, false, false}))
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void fitsProbabilitiesToWhatHappened() {
        double[] scores = new double[200];
        boolean[] yes = new boolean[200];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = i < 100 ? -1 : 1;
            yes[i] = i % 10 == 0 ? i < 100 : i >= 100;
        }

        PlattScaling platt = PlattFitting.fit(scores, yes);

        assertThat(platt.probability(1)).isCloseTo(0.9, within(0.02));
        assertThat(platt.probability(-1)).isCloseTo(0.1, within(0.02));
    }

    @Test
    void choosesALowThresholdWhereMissingIsDear() {
        double[] probabilities = {0.1, 0.2, 0.3, 0.4, 0.6, 0.8};
        boolean[] yes = {false, false, true, false, true, true};
        DecisionThresholds thresholds = new DecisionThresholds(probabilities, yes);

        assertThat(thresholds.surelyNot(0)).isEqualTo(0.3);
        assertThat(DecisionThresholds.byCost(9)).isCloseTo(0.1, within(1e-9));
        assertThat(DecisionThresholds.byCost(1)).isCloseTo(0.5, within(1e-9));
    }
}
