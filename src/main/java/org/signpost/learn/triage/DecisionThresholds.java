package org.signpost.learn.triage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Thresholds on calibrated probabilities: by cost alone, or by what held-out texts show. */
final class DecisionThresholds {
    private final double[] probabilities;
    private final boolean[] yes;
    private final Integer[] order;

    DecisionThresholds(double[] probabilities, boolean[] yes) {
        this.probabilities = probabilities.clone();
        this.yes = yes.clone();
        this.order = IntStream.range(0, yes.length).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order,
                Comparator.comparingDouble((Integer i) -> probabilities[i]).reversed());
    }

    /**
     * From this calibrated probability on, yes costs less than no where a missed yes costs {@code miss} times a false one
     * (Elkan 2001, "The foundations of cost-sensitive learning").
     */
    static double byCost(double miss) {
        return 1 / (1 + miss);
    }

    /**
     * From here on at least this share are yes, also when a few more had been wrong (two are added); never below
     * {@code least}.
     */
    double surely(double precision, double least) {
        int hits = 0;
        double found = Math.max(least, 0.98);
        for (int i = 0; i < order.length && probabilities[order[i]] >= least; i++) {
            hits += yes[order[i]] ? 1 : 0;
            if (hits >= precision * (i + 1 + 2)) {
                found = probabilities[order[i]];
            }
        }
        return found;
    }

    /** Below it lies at most this share of all yes. */
    double surelyNot(double lost) {
        long positive = IntStream.range(0, yes.length).filter(i -> yes[i]).count();
        long allowed = (long) (lost * positive);
        for (int i = order.length - 1; i >= 0; i--) {
            if (yes[order[i]] && allowed-- <= 0) {
                return probabilities[order[i]];
            }
        }
        return 0;
    }
}
