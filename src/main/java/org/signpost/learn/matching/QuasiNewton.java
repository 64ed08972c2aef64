package org.signpost.learn.matching;

import java.util.Arrays;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/**
 * Finds the lowest point of a smooth convex function with OpenNLP's limited-memory BFGS. That one stops as soon as a step
 * gains less than a ten-thousandth, so it is started again from where it stopped for as long as that gains anything. Its first
 * guess is that one step along the gradient is right; the function is scaled so that it is, which changes no lowest point but
 * saves most of the search along each line.
 */
final class QuasiNewton {
    private static final int MEMORY = 6;
    private static final int MOST_EVALUATIONS = 30_000;
    private static final int STARTS = 20;
    private static final double GAIN = 1e-6;
    /** OpenNLP's search never ends where a function does not fall at all. */
    private static final double FLAT = 1e-9;

    /** A function and its gradient. */
    interface Loss {
        /** The value at a point; writes the gradient there into {@code gradient}, which holds zeros. */
        double at(double[] point, double[] gradient);
    }

    private QuasiNewton() {}

    /**
     * The lowest point that is found from the origin on.
     *
     * @param width how many numbers a point has
     * @param rounds at most so many steps from each start
     */
    static double[] minimise(Loss loss, int width, int rounds) {
        double[] point = new double[width];
        double[] slope = new double[width];
        double value = loss.at(point, slope);
        double scale = scale(loss, slope);
        for (int start = 0; start < STARTS && length(slope) > FLAT; start++) {
            Shifted shifted = new Shifted(loss, point, scale);
            double[] step = new QNMinimizer(0, 0, rounds, MEMORY, MOST_EVALUATIONS).minimize(shifted);
            double[] next = shifted.point(step);
            double lower = shifted.valueAt(step) / scale;
            if (!(lower < value)) {
                break;
            }
            boolean done = value - lower <= GAIN * Math.abs(value);
            point = next;
            value = lower;
            slope = shifted.gradientAt(step);
            if (done) {
                break;
            }
        }
        return point;
    }

    /** One over the curvature at the origin along the gradient there. */
    private static double scale(Loss loss, double[] slope) {
        double length = length(slope);
        double small = 1e-3 / Math.max(1e-12, length);
        double[] near = slope.clone();
        for (int i = 0; i < near.length; i++) {
            near[i] *= -small;
        }
        double[] turned = new double[near.length];
        loss.at(near, turned);
        double change = 0;
        for (int i = 0; i < near.length; i++) {
            change += slope[i] * (slope[i] - turned[i]);
        }
        return change > 0 ? length * length * small / change : 1;
    }

    private static double length(double[] vector) {
        double squares = 0;
        for (double number : vector) {
            squares += number * number;
        }
        return Math.sqrt(squares);
    }

    /** The function around a point, which OpenNLP asks twice about each place: it is computed once. */
    private static final class Shifted implements Function {
        private final Loss loss;
        private final double[] origin;
        private final double[] gradient;
        private final double scale;
        private double[] place = {};
        private double value;

        Shifted(Loss loss, double[] origin, double scale) {
            this.loss = loss;
            this.scale = scale;
            this.origin = origin;
            this.gradient = new double[origin.length];
        }

        @Override
        public int getDimension() {
            return origin.length;
        }

        @Override
        public double valueAt(double[] step) {
            if (!Arrays.equals(step, place)) {
                place = step.clone();
                Arrays.fill(gradient, 0);
                value = scale * loss.at(point(step), gradient);
                for (int i = 0; i < gradient.length; i++) {
                    gradient[i] *= scale;
                }
            }
            return value;
        }

        @Override
        public double[] gradientAt(double[] step) {
            valueAt(step);
            return gradient;
        }

        double[] point(double[] step) {
            double[] point = origin.clone();
            for (int i = 0; i < point.length; i++) {
                point[i] += step[i];
            }
            return point;
        }
    }
}
