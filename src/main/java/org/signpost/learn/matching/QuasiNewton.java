package org.signpost.learn.matching;

import java.util.Arrays;
import opennlp.tools.ml.ArrayMath;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/**
 * Brings a smooth convex function that is never negative to its minimum with OpenNLP's limited-memory BFGS. That one starts
 * at zero and stops as soon as a step lowers the function by less than a ten-thousandth of its value, or the gradient is
 * short. So it is started again from where it stopped, on the same function seen from there: less what the last start left of
 * it, and with units in which the gradient's length is 1 and so is the best step along it.
 */
final class QuasiNewton {
    private static final int MEMORY = 6;
    private static final int STEPS = 200;
    private static final int EVALUATIONS = 30_000;
    private static final int STARTS = 40;
    /** A share of the value that is small enough for fitting: the loss of a thousand texts to a hundredth. */
    static final double ENOUGH = 1e-5;
    /** OpenNLP's search along a line never ends where the function does not fall at all. */
    private static final double FLAT = 1e-9;

    /** A convex function and its gradient. */
    interface Loss {
        /** The value at a point; writes the gradient there into {@code gradient}, which holds zeros. */
        double at(double[] point, double[] gradient);
    }

    private QuasiNewton() {}

    /**
     * Where the function of so many variables is lowest.
     *
     * @param least a start that lowers the function by less than this share of its value was the last
     */
    static double[] minimise(Loss loss, int variables, double least) {
        double[] point = new double[variables];
        double[] gradient = new double[variables];
        double value = loss.at(point, gradient);
        double gain = value;
        for (int start = 0; start < STARTS && ArrayMath.l2norm(gradient) > FLAT && gain > least * value; start++) {
            Shifted shifted = new Shifted(loss, point, value - gain, gradient);
            double[] step = new QNMinimizer(0, 0, STEPS, MEMORY, EVALUATIONS).minimize(shifted);
            point = shifted.point(step);
            gradient = new double[variables];
            double lower = loss.at(point, gradient);
            gain = value - lower;
            value = lower;
        }
        return point;
    }

    /** The function seen from a point and less a constant. OpenNLP asks twice about each place: it is computed once. */
    private static final class Shifted implements Function {
        private final Loss loss;
        private final double[] origin;
        private final double floor;
        private final double unit;
        private final double scale;
        private double[] place = {};
        private double value;
        private double[] gradient = {};

        Shifted(Loss loss, double[] origin, double floor, double[] gradient) {
            double slope = ArrayMath.l2norm(gradient);
            this.loss = loss;
            this.origin = origin;
            this.floor = floor;
            this.unit = bestStep(loss, origin, gradient, slope);
            this.scale = 1 / (unit * slope);
        }

        /** How far the point is along the gradient at which a parabola of the curvature here is lowest. */
        private static double bestStep(Loss loss, double[] origin, double[] gradient, double slope) {
            double small = 1e-3;
            double[] near = new double[origin.length];
            Arrays.setAll(near, i -> origin[i] - small * gradient[i] / slope);
            double[] turned = new double[origin.length];
            loss.at(near, turned);
            double change = slope - ArrayMath.innerProduct(gradient, turned) / slope;
            return change > 0 ? small * slope / change : 1;
        }

        @Override
        public int getDimension() {
            return origin.length;
        }

        @Override
        public double valueAt(double[] step) {
            if (!Arrays.equals(step, place)) {
                place = step.clone();
                gradient = new double[step.length];
                value = scale * (loss.at(point(step), gradient) - floor);
                Arrays.setAll(gradient, i -> scale * unit * gradient[i]);
            }
            return value;
        }

        @Override
        public double[] gradientAt(double[] step) {
            valueAt(step);
            return gradient;
        }

        double[] point(double[] step) {
            double[] point = new double[step.length];
            Arrays.setAll(point, i -> origin[i] + unit * step[i]);
            return point;
        }
    }
}
