package org.signpost.learn.matching;

import java.util.List;

/**
 * Fits a few weights such that, of the alternatives of each choice, the right ones get the best weighted sums
 * (conditional logit with an L2 penalty on standardised numbers).
 */
final class ConditionalLogit {
    private static final double PENALTY = 0.5;

    /**
     * One choice. The arrays are not copied.
     *
     * @param alternatives the numbers of each alternative
     * @param target how right each is; sums to the choice's weight
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Choice(double[][] alternatives, double[] target) {}

    private ConditionalLogit() {}

    static double[] fit(List<Choice> choices, int width) {
        double[] spread = spread(choices, width);
        double[] weights = QuasiNewton.minimise(
                (point, gradient) -> loss(choices, spread, point, gradient), width, QuasiNewton.ENOUGH);
        for (int i = 0; i < width; i++) {
            weights[i] /= spread[i];
        }
        return weights;
    }

    private static double[] spread(List<Choice> choices, int width) {
        double[] sum = new double[width];
        double[] squares = new double[width];
        int count = 0;
        for (Choice choice : choices) {
            for (double[] numbers : choice.alternatives()) {
                count++;
                for (int i = 0; i < width; i++) {
                    sum[i] += numbers[i];
                    squares[i] += numbers[i] * numbers[i];
                }
            }
        }
        double[] spread = new double[width];
        for (int i = 0; i < width; i++) {
            double mean = sum[i] / Math.max(1, count);
            double variance = squares[i] / Math.max(1, count) - mean * mean;
            spread[i] = variance > 1e-12 ? Math.sqrt(variance) : 1e6;
        }
        return spread;
    }

    static double loss(List<Choice> choices, double[] spread, double[] point, double[] gradient) {
        double loss = 0;
        for (int i = 0; i < point.length; i++) {
            loss += PENALTY / 2 * point[i] * point[i];
            gradient[i] = PENALTY * point[i];
        }
        for (Choice choice : choices) {
            double[] scores = new double[choice.alternatives().length];
            for (int i = 0; i < scores.length; i++) {
                for (int j = 0; j < point.length; j++) {
                    scores[i] += point[j] * choice.alternatives()[i][j] / spread[j];
                }
            }
            SoftmaxRegression.softmax(scores);
            double weight = SoftmaxRegression.weight(choice.target());
            for (int i = 0; i < scores.length; i++) {
                double target = choice.target()[i];
                loss -= target > 0 ? target * Math.log(Math.max(1e-300, scores[i])) : 0;
                for (int j = 0; j < point.length; j++) {
                    gradient[j] += (weight * scores[i] - target) * choice.alternatives()[i][j] / spread[j];
                }
            }
        }
        return loss;
    }
}
