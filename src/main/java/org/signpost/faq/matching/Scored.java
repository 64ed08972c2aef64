package org.signpost.faq.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.signpost.faq.Entry;
import org.signpost.triage.Topic;

/**
 * What a model says of one text, for training and measuring. The array is not copied.
 *
 * @param slugs all entries, the best first
 * @param numbers what the decision is made from
 * @param outcome {@link Outcome#NONE} before there are weights to decide with
 */
@SuppressWarnings("ArrayRecordComponent")
public record Scored(List<String> slugs, double[] numbers, Outcome outcome) {
    /** How many numbers the likeness of a text and an entry has. */
    public static final int LIKENESS = Likeness.COUNT;

    /** How many numbers a decision is made from. */
    public static final int NUMBERS = Decision.COUNT;

    /** Scores a text of which the numbers are known. */
    public static Scored of(
            List<Entry> entries,
            Weights weights,
            double[][] likeness,
            double[] learned,
            Map<Topic, Double> topics,
            int words) {
        Ranking ranking = Ranking.of(entries, weights, likeness, learned, topics);
        List<String> slugs = Arrays.stream(ranking.order())
                .mapToObj(i -> entries.get(i).slug())
                .toList();
        return new Scored(slugs, Decision.numbers(entries, ranking, topics, words), Outcome.NONE);
    }

    /** The same with the outcome that the weights decide. */
    public Scored with(Weights weights) {
        return new Scored(slugs, numbers, outcome(weights, numbers));
    }

    static Outcome outcome(Weights weights, double[] numbers) {
        if (probability(weights.covered(), numbers) < weights.uncoveredBelow()) {
            return Outcome.UNCOVERED;
        }
        return probability(weights.right(), numbers) >= weights.matchedFrom() ? Outcome.MATCHED : Outcome.AMBIGUOUS;
    }

    /** The probability that a weighed decision is a yes. */
    public static double probability(double[] weights, double[] numbers) {
        return Decision.probability(weights, numbers);
    }
}
