package org.signpost.learn.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopicStatisticsTest {
    private static final int TEXTS = 500;
    private static final int TOPICS = 4;
    private static final int[] FOLDS =
            IntStream.range(0, TEXTS).map(i -> i % TrainingExamples.FOLDS).toArray();

    @Test
    void scoresThatKnowAreRightEverywhere() {
        boolean[][] yes = labels();
        double[][] scores = new double[TOPICS][TEXTS];
        for (int topic = 0; topic < TOPICS; topic++) {
            for (int i = 0; i < TEXTS; i++) {
                scores[topic][i] = yes[topic][i] ? 3 : -3;
            }
        }

        TopicStatistics figures = TopicStatistics.of(scores, yes, FOLDS);

        assertThat(figures.microF1().value()).isEqualTo(1);
        assertThat(figures.bestRight().value()).isEqualTo(1);
        assertThat(figures.coverage().value()).isEqualTo(1);
    }

    @Test
    void scoresThatKnowNothingAreRightByChance() {
        Random random = new Random(3);
        double[][] scores = new double[TOPICS][TEXTS];
        for (double[] of : scores) {
            for (int i = 0; i < TEXTS; i++) {
                of[i] = random.nextGaussian();
            }
        }

        TopicStatistics figures = TopicStatistics.of(scores, labels(), FOLDS);

        assertThat(figures.bestRight().value()).isCloseTo(1.0 / TOPICS, within(0.08));
        assertThat(figures.coverage().value()).isLessThan(0.1);
        assertThat(figures.microF1().low())
                .isLessThanOrEqualTo(figures.microF1().value());
    }

    @Test
    void noFoldIsCalibratedByItself() {
        boolean[] yes = new boolean[TEXTS];
        double[] scores = new double[TEXTS];
        for (int i = 0; i < TEXTS; i++) {
            yes[i] = i % 2 == 0;
            boolean turned = FOLDS[i] == 0;
            scores[i] = yes[i] == turned ? -2 : 2;
        }

        double[] probabilities = FoldedCalibration.probabilities(scores, yes, FOLDS);

        for (int i = 0; i < TEXTS; i++) {
            assertThat(probabilities[i] > 0.5).isEqualTo(FOLDS[i] == 0 ? !yes[i] : yes[i]);
        }
    }

    /** One topic each. */
    private static boolean[][] labels() {
        boolean[][] yes = new boolean[TOPICS][TEXTS];
        Random random = new Random(1);
        for (int i = 0; i < TEXTS; i++) {
            yes[random.nextInt(TOPICS)][i] = true;
        }
        return yes;
    }
}
