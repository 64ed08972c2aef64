package org.signpost.learn.triage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.signpost.learn.EvaluationReport;

/** The statistics of the reports. */
final class ScoreStatistics {

    private ScoreStatistics() {}

    /** The chance that a yes scores higher than a no; ties count half. */
    static double auroc(double[] scores, boolean[] yes) {
        Integer[] order = IntStream.range(0, scores.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> scores[i]));
        double ranks = 0;
        long positive = 0;
        int at = 0;
        while (at < order.length) {
            int end = at;
            while (end < order.length && scores[order[end]] == scores[order[at]]) {
                end++;
            }
            for (int i = at; i < end; i++) {
                if (yes[order[i]]) {
                    ranks += (at + 1 + end) / 2.0;
                    positive++;
                }
            }
            at = end;
        }
        long negative = scores.length - positive;
        double pairs = (double) positive * negative;
        return pairs == 0 ? Double.NaN : (ranks - positive * (positive + 1) / 2.0) / pairs;
    }

    /** Expected calibration error over ten bins of equal width. */
    static double calibrationError(double[] probabilities, boolean[] yes) {
        double[] sum = new double[10];
        int[] count = new int[10];
        int[] hits = new int[10];
        for (int i = 0; i < yes.length; i++) {
            int bin = Math.clamp((int) (probabilities[i] * 10), 0, 9);
            sum[bin] += probabilities[i];
            count[bin]++;
            hits[bin] += yes[i] ? 1 : 0;
        }
        double error = 0;
        for (int bin = 0; bin < 10; bin++) {
            error += Math.abs(sum[bin] - hits[bin]);
        }
        return yes.length == 0 ? 0 : error / yes.length;
    }

    private static final int DRAWS = 500;
    private static final long SEED = 20_121_128;

    /** The 95 % interval of any figure by drawing the texts again and again, always in the same way. */
    static <T> EvaluationReport.Estimate bootstrap(List<T> items, ToDoubleFunction<List<T>> figure) {
        double value = figure.applyAsDouble(items);
        Random random = new Random(SEED);
        double[] drawn = IntStream.range(0, DRAWS)
                .mapToObj(_ -> random.ints(items.size(), 0, items.size())
                        .mapToObj(items::get)
                        .toList())
                .mapToDouble(figure)
                .filter(sampled -> !Double.isNaN(sampled))
                .sorted()
                .toArray();
        int last = drawn.length - 1;
        return drawn.length == 0
                ? new EvaluationReport.Estimate(value, Double.NaN, Double.NaN)
                : new EvaluationReport.Estimate(
                        value, drawn[(int) (0.025 * drawn.length)], drawn[(int) (0.975 * last)]);
    }
}
