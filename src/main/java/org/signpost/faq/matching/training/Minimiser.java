package org.signpost.faq.matching.training;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/** Finds the lowest point of a smooth convex function (limited-memory BFGS with backtracking). */
final class Minimiser {
    private static final int MEMORY = 6;
    private static final int BACKTRACKS = 25;
    private static final double ENOUGH = 1e-4;

    /** A function and its slope. */
    interface Function {
        /** The value at a point; writes the slope there into {@code gradient}, which holds zeros. */
        double at(double[] point, double[] gradient);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Step(double[] point, double[] gradient, double curvature) {}

    private Minimiser() {}

    /** Changes {@code point} to the lowest one found. */
    static void minimise(Function function, double[] point, int rounds) {
        Deque<Step> memory = new ArrayDeque<>();
        double[] gradient = new double[point.length];
        double value = function.at(point, gradient);
        for (int round = 0; round < rounds; round++) {
            double[] direction = direction(gradient, memory);
            double slope = dot(direction, gradient);
            double size = memory.isEmpty() ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
            double[] next = new double[point.length];
            double[] nextGradient = new double[point.length];
            double nextValue = Double.POSITIVE_INFINITY;
            for (int i = 0; i < BACKTRACKS && !(nextValue <= value + ENOUGH * size * slope); i++) {
                size = i == 0 ? size : size / 2;
                for (int j = 0; j < next.length; j++) {
                    next[j] = point[j] + size * direction[j];
                }
                Arrays.fill(nextGradient, 0);
                nextValue = function.at(next, nextGradient);
            }
            if (!(nextValue < value)) {
                return;
            }
            remember(memory, minus(next, point), minus(nextGradient, gradient));
            boolean done = value - nextValue < 1e-9 * Math.max(1, Math.abs(value));
            System.arraycopy(next, 0, point, 0, point.length);
            gradient = nextGradient;
            value = nextValue;
            if (done) {
                return;
            }
        }
    }

    private static void remember(Deque<Step> memory, double[] moved, double[] turned) {
        double curvature = dot(moved, turned);
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
            shares[at] = dot(step.point(), direction) / step.curvature();
            add(direction, step.gradient(), -shares[at]);
            at++;
        }
        if (!memory.isEmpty()) {
            Step newest = memory.getFirst();
            scale(direction, newest.curvature() / dot(newest.gradient(), newest.gradient()));
        }
        for (Iterator<Step> oldest = memory.descendingIterator(); oldest.hasNext(); ) {
            Step step = oldest.next();
            at--;
            add(direction, step.point(), shares[at] - dot(step.gradient(), direction) / step.curvature());
        }
        scale(direction, -1);
        return direction;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void add(double[] to, double[] what, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }

    private static void scale(double[] vector, double times) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= times;
        }
    }

    private static double[] minus(double[] one, double[] other) {
        double[] result = one.clone();
        add(result, other, -1);
        return result;
    }
}
