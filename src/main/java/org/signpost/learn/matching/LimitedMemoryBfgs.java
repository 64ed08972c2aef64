package org.signpost.learn.matching;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import opennlp.tools.ml.ArrayMath;

/**
 * Finds the lowest point of a smooth convex function: limited-memory BFGS with backtracking (Nocedal and Wright, "Numerical
 * Optimization", algorithms 7.4 and 3.1). OpenNLP's {@code QNMinimizer} stops at the first step that gains less than a
 * ten-thousandth, which is too early for these.
 */
final class LimitedMemoryBfgs {
    private static final int MEMORY = 6;
    private static final int BACKTRACKS = 25;
    private static final double ENOUGH = 1e-4;

    /** A convex function and its gradient. */
    interface Loss {
        /** The value at a point; writes the gradient there into {@code gradient}, which holds zeros. */
        double at(double[] point, double[] gradient);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Step(double[] point, double[] gradient, double curvature) {}

    private LimitedMemoryBfgs() {}

    /** The lowest point that is found from zero on by at most so many steps. */
    static double[] minimise(Loss loss, int variables, int steps) {
        double[] point = new double[variables];
        Deque<Step> memory = new ArrayDeque<>();
        double[] gradient = new double[point.length];
        double value = loss.at(point, gradient);
        for (int step = 0; step < steps; step++) {
            double[] direction = direction(gradient, memory);
            double slope = ArrayMath.innerProduct(direction, gradient);
            double size = memory.isEmpty() ? 1 / Math.max(1, ArrayMath.l2norm(gradient)) : 1;
            double[] next = new double[point.length];
            double[] nextGradient = new double[point.length];
            double nextValue = Double.POSITIVE_INFINITY;
            for (int i = 0; i < BACKTRACKS && !(nextValue <= value + ENOUGH * size * slope); i++) {
                size = i == 0 ? size : size / 2;
                for (int j = 0; j < next.length; j++) {
                    next[j] = point[j] + size * direction[j];
                }
                Arrays.fill(nextGradient, 0);
                nextValue = loss.at(next, nextGradient);
            }
            if (!(nextValue < value)) {
                break;
            }
            remember(memory, minus(next, point), minus(nextGradient, gradient));
            boolean done = value - nextValue < 1e-9 * Math.max(1, Math.abs(value));
            point = next;
            gradient = nextGradient;
            value = nextValue;
            if (done) {
                break;
            }
        }
        return point;
    }

    private static void remember(Deque<Step> memory, double[] moved, double[] turned) {
        double curvature = ArrayMath.innerProduct(moved, turned);
        if (curvature > 1e-12) {
            memory.addFirst(new Step(moved, turned, curvature));
            if (memory.size() > MEMORY) {
                memory.removeLast();
            }
        }
    }

    private static double[] direction(double[] gradient, Deque<Step> memory) {
        double[] direction = gradient.clone();
        double[] shares = new double[memory.size()];
        int at = 0;
        for (Step step : memory) {
            shares[at] = ArrayMath.innerProduct(step.point(), direction) / step.curvature();
            add(direction, step.gradient(), -shares[at]);
            at++;
        }
        if (!memory.isEmpty()) {
            Step newest = memory.getFirst();
            scale(direction, newest.curvature() / ArrayMath.innerProduct(newest.gradient(), newest.gradient()));
        }
        for (Iterator<Step> oldest = memory.descendingIterator(); oldest.hasNext(); ) {
            Step step = oldest.next();
            at--;
            add(
                    direction,
                    step.point(),
                    shares[at] - ArrayMath.innerProduct(step.gradient(), direction) / step.curvature());
        }
        scale(direction, -1);
        return direction;
    }

    private static void add(double[] to, double[] what, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }

    private static void scale(double[] vector, double times) {
        Arrays.setAll(vector, i -> times * vector[i]);
    }

    private static double[] minus(double[] one, double[] other) {
        double[] result = one.clone();
        add(result, other, -1);
        return result;
    }
}
