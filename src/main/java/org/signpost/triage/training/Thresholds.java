package org.signpost.triage.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Chooses thresholds on held-out probabilities. */
final class Thresholds {
    private final double[] probabilities;
    private final boolean[] yes;
    private final Integer[] order;

    Thresholds(double[] probabilities, boolean[] yes) {
        this.probabilities = probabilities.clone();
        this.yes = yes.clone();
        this.order = IntStream.range(0, yes.length).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order,
                Comparator.comparingDouble((Integer i) -> probabilities[i]).reversed());
    }

    /**
     * The threshold with the least cost where a missed yes costs {@code miss} times a false one, drawn to what the
     * calibrated probability itself would say: the rarer the yes, the more.
     */
    double byCost(double miss, int prior) {
        double cost = 0;
        for (boolean label : yes) {
            cost += label ? miss : 0;
        }
        double least = cost;
        double best = 1;
        int positive = 0;
        for (int i = 0; i < order.length; i++) {
            cost += yes[order[i]] ? -miss : 1;
            positive += yes[order[i]] ? 1 : 0;
            if (cost < least) {
                least = cost;
                best = middle(i);
            }
        }
        double byProbability = 1 / (1 + miss);
        return (best * positive + byProbability * prior) / (positive + prior);
    }

    private double middle(int index) {
        double here = probabilities[order[index]];
        return index + 1 < order.length ? (here + probabilities[order[index + 1]]) / 2 : here;
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
