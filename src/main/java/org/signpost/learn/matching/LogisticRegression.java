package org.signpost.learn.matching;

import java.util.List;
import org.signpost.faq.matching.AnswerDecision;

/** Fits weights for a yes/no decision: logistic regression with a small L2 penalty. */
final class LogisticRegression {
    private static final double PENALTY = 0.2;

    /**
     * One decision. The array is not copied; its first number is the constant 1.
     *
     * @param weight how much it counts, above 0, at most 1
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Decided(double[] numbers, boolean yes, double weight) {}

    private LogisticRegression() {}

    static double[] fit(List<Decided> decided, int width) {
        return QuasiNewton.minimise((point, gradient) -> loss(decided, point, gradient), width, QuasiNewton.ENOUGH);
    }

    static double loss(List<Decided> decided, double[] point, double[] gradient) {
        double loss = 0;
        for (int i = 1; i < point.length; i++) {
            loss += PENALTY / 2 * point[i] * point[i];
            gradient[i] = PENALTY * point[i];
        }
        for (Decided one : decided) {
            double probability = AnswerDecision.probability(point, one.numbers());
            loss -= one.weight() * Math.log(Math.max(1e-300, one.yes() ? probability : 1 - probability));
            for (int i = 0; i < point.length; i++) {
                gradient[i] += one.weight() * (probability - (one.yes() ? 1 : 0)) * one.numbers()[i];
            }
        }
        return loss;
    }
}
