package org.signpost.triage.training;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** The 95 % interval of any figure by drawing the texts again and again, always in the same way. */
final class Bootstrap {
    private static final int DRAWS = 500;
    private static final long SEED = 20_121_128;

    private Bootstrap() {}

    static <T> Report.Estimate of(List<T> items, ToDoubleFunction<List<T>> figure) {
        double value = figure.applyAsDouble(items);
        Random random = new Random(SEED);
        double[] drawn = new double[DRAWS];
        int valid = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            List<T> sample = random.ints(items.size(), 0, items.size())
                    .mapToObj(items::get)
                    .toList();
            double sampled = figure.applyAsDouble(sample);
            if (!Double.isNaN(sampled)) {
                drawn[valid++] = sampled;
            }
        }
        if (valid == 0) {
            return new Report.Estimate(value, Double.NaN, Double.NaN);
        }
        double[] sorted = Arrays.copyOf(drawn, valid);
        Arrays.sort(sorted);
        return new Report.Estimate(value, sorted[(int) (0.025 * valid)], sorted[(int) (0.975 * (valid - 1))]);
    }
}
