package org.signpost.faq.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.signpost.faq.Entry;
import org.signpost.triage.Topic;

/**
 * The entries of an index in the order in which they fit a text. The arrays are not copied.
 *
 * @param order numbers of entries, the best first
 * @param probability of each entry that it is the one, given that one of them is
 * @param alike each entry's weighed likeness
 * @param none the softmax's probability that none of the entries it knows answers
 */
@SuppressWarnings("ArrayRecordComponent")
record EntryRanking(int[] order, double[] probability, double[] alike, double none) {

    static EntryRanking of(EntryIndex index, MatchWeights weights, QueryVector query, Map<Topic, Double> topics) {
        double[][] likeness = index.likeness(query);
        double[] learned = weights.entries().logProbabilities(query);
        return of(index.entries(), weights, likeness, learned, topics);
    }

    static EntryRanking of(
            List<Entry> entries,
            MatchWeights weights,
            double[][] likeness,
            double[] learned,
            Map<Topic, Double> topics) {
        Map<String, Integer> classes = weights.entries().classes();
        double[] alike = new double[entries.size()];
        double[] scores = new double[entries.size()];
        for (int i = 0; i < scores.length; i++) {
            alike[i] = weights.weigh(likeness[i]);
            Integer known = entries.get(i).language().equals(Entry.FIRST_LANGUAGE)
                    ? classes.get(entries.get(i).slug())
                    : null;
            double fromTraining =
                    known == null ? weights.newEntryShift() + weights.newEntrySlope() * alike[i] : learned[known];
            scores[i] = weights.learned() * fromTraining
                    + weights.alike() * alike[i]
                    + weights.topic() * topics.getOrDefault(entries.get(i).topic(), 0.0);
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
        return new EntryRanking(order, probability, alike, Math.exp(learned[learned.length - 1]));
    }

    /** The probability of the candidate at this place, counted from 0. */
    double at(int place) {
        return place < order.length ? probability[order[place]] : 0;
    }
}
