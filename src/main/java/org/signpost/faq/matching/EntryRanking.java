package org.signpost.faq.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.signpost.faq.Entry;
import org.signpost.faq.matching.decided.EntryPrior;
import org.signpost.triage.Topic;
import org.signpost.triage.embedding.VectorMath;

/**
 * The entries of an index in the order in which they fit a text. The arrays are not copied.
 *
 * @param order numbers of entries, the best first
 * @param probability of each entry that it is the one, given that one of them is
 * @param alike each entry's weighed likeness
 * @param none the softmax's probability that none of the entries it knows answers
 * @param closeness how close the first is by each of {@link #CLOSENESS}
 * @param agreement for each way to rank on its own, 1 where its first entry is the first, else 0
 */
@SuppressWarnings("ArrayRecordComponent")
record EntryRanking(
        int[] order, double[] probability, double[] alike, double none, double[] closeness, double[] agreement) {
    /** The numbers of {@link EntryIndex#likeness} that say by themselves how good the first entry is. */
    private static final int[] CLOSENESS = {EntryIndex.CLOSEST, EntryIndex.ASKING_CLOSEST, EntryIndex.LABELLED};

    /** Those that rank on their own, beside the softmax. */
    private static final int[] RANKERS = {
        EntryIndex.CLOSEST, EntryIndex.ASKING_CLOSEST, EntryIndex.LABELLED, EntryIndex.LABELLED + 2, EntryIndex.WORDS
    };

    /** A topic that a person gave is certain, and counts this many times one that triage is all but sure of. */
    private static final double A_PERSONS_WORD = 4;

    /** How many ways rank on their own. */
    static final int AGREEING = RANKERS.length + 1;

    /** How many numbers say how close the first entry is. */
    static final int CLOSE = CLOSENESS.length;

    static EntryRanking of(EntryIndex index, MatchWeights weights, QueryVector query, Map<Topic, Double> topics) {
        double[][] likeness = index.likeness(query);
        double[] learned = weights.entries().logProbabilities(query);
        return of(index.entries(), weights, likeness, learned, topics, index.prior());
    }

    static EntryRanking of(
            List<Entry> entries,
            MatchWeights weights,
            double[][] likeness,
            double[] learned,
            Map<Topic, Double> topics,
            EntryPrior prior) {
        Map<String, Integer> classes = weights.entries().classes();
        double[] alike = new double[entries.size()];
        double[] scores = new double[entries.size()];
        double[] softmax = new double[entries.size()];
        for (int i = 0; i < scores.length; i++) {
            alike[i] = weights.weigh(likeness[i]);
            Integer known = classes.get(entries.get(i).slug());
            double fromTraining =
                    known == null ? weights.newEntryShift() + weights.newEntrySlope() * alike[i] : learned[known];
            softmax[i] = fromTraining;
            scores[i] = weights.learned() * fromTraining
                    + weights.alike() * alike[i]
                    + weights.topic()
                            * counted(topics.getOrDefault(entries.get(i).topic(), 0.0))
                    + prior.of(entries.get(i).slug());
        }
        double[] logarithms = VectorMath.logSoftmax(scores);
        double[] probability = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            probability[i] = Math.exp(logarithms[i]);
        }
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new EntryRanking(
                order,
                probability,
                alike,
                Math.exp(learned[learned.length - 1]),
                closeness(order, likeness),
                agreement(order, likeness, softmax));
    }

    private static double counted(double confidence) {
        return confidence >= 1 ? A_PERSONS_WORD : confidence;
    }

    private static double[] closeness(int[] order, double[][] likeness) {
        return Arrays.stream(CLOSENESS)
                .mapToDouble(number -> order.length == 0 ? 0 : likeness[order[0]][number])
                .toArray();
    }

    private static double[] agreement(int[] order, double[][] likeness, double[] softmax) {
        double[] agreement = new double[AGREEING];
        if (order.length > 0) {
            for (int i = 0; i < RANKERS.length; i++) {
                int number = RANKERS[i];
                agreement[i] = isHighest(order[0], entry -> likeness[entry][number], order.length) ? 1 : 0;
            }
            agreement[RANKERS.length] = isHighest(order[0], entry -> softmax[entry], order.length) ? 1 : 0;
        }
        return agreement;
    }

    private static boolean isHighest(int first, IntToDoubleFunction score, int entries) {
        double best = score.applyAsDouble(first);
        return IntStream.range(0, entries).noneMatch(entry -> score.applyAsDouble(entry) > best);
    }

    /** The probability of the candidate at this place, counted from 0. */
    double at(int place) {
        return place < order.length ? probability[order[place]] : 0;
    }
}
