package org.signpost.faq.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.signpost.faq.Entry;
import org.signpost.faq.matching.decided.EntryPrior;
import org.signpost.triage.Topic;

/**
 * What a model says of one text, and the decision "does an entry answer this?" that is made from it. The array is not
 * copied.
 *
 * @param slugs all entries, the best first
 * @param numbers what the decision is made from
 * @param outcome {@link MatchOutcome#NONE} before there are weights to decide with
 */
@SuppressWarnings("ArrayRecordComponent")
public record AnswerDecision(List<String> slugs, double[] numbers, MatchOutcome outcome) {
    /** How many numbers a decision is made from, the constant among them. */
    public static final int NUMBERS = 9 + EntryRanking.CLOSE + EntryRanking.AGREEING;

    /** Scores a text of which the numbers are known. */
    public static AnswerDecision of(
            List<Entry> entries,
            MatchWeights weights,
            double[][] likeness,
            double[] learned,
            Map<Topic, Double> topics,
            int words) {
        EntryRanking ranking = EntryRanking.of(entries, weights, likeness, learned, topics, EntryPrior.NONE);
        List<String> slugs = Arrays.stream(ranking.order())
                .mapToObj(i -> entries.get(i).slug())
                .toList();
        return new AnswerDecision(slugs, numbers(entries, ranking, topics, words), MatchOutcome.NONE);
    }

    /** The same with the outcome that the weights decide. */
    public AnswerDecision with(MatchWeights weights) {
        return new AnswerDecision(slugs, numbers, outcome(weights, numbers));
    }

    static MatchOutcome outcome(MatchWeights weights, double[] numbers) {
        if (probability(weights.covered(), numbers) < weights.uncoveredBelow()) {
            return MatchOutcome.UNCOVERED;
        }
        return probability(weights.right(), numbers) >= weights.matchedFrom()
                ? MatchOutcome.MATCHED
                : MatchOutcome.AMBIGUOUS;
    }

    /** The numbers: how good the best candidate is, how far ahead, whether the scores agree, and about what it is. */
    static double[] numbers(List<Entry> entries, EntryRanking ranking, Map<Topic, Double> topics, int words) {
        double[] numbers = new double[NUMBERS];
        numbers[0] = 1;
        if (entries.isEmpty()) {
            return numbers;
        }
        int first = ranking.order()[0];
        double alike = ranking.alike()[first];
        double mostAlike = alike;
        double mean = 0;
        for (double other : ranking.alike()) {
            mostAlike = Math.max(mostAlike, other);
            mean += other / ranking.alike().length;
        }
        numbers[1] = Math.log(Math.max(1e-4, ranking.at(0)));
        numbers[2] = ranking.at(0) - ranking.at(1);
        numbers[3] = ranking.none();
        numbers[4] = alike - mean;
        numbers[5] = mostAlike - alike < 1e-9 ? 1 : 0;
        numbers[6] = topics.getOrDefault(entries.get(first).topic(), 0.0);
        numbers[7] = topics.isEmpty() ? 1 : 0;
        numbers[8] = Math.log(1.0 + words) / 5;
        System.arraycopy(ranking.closeness(), 0, numbers, 9, EntryRanking.CLOSE);
        System.arraycopy(ranking.agreement(), 0, numbers, 9 + EntryRanking.CLOSE, EntryRanking.AGREEING);
        return numbers;
    }

    /** The probability that a weighed decision is a yes: 1 / (1 + exp(-weights · numbers)). */
    public static double probability(double[] weights, double[] numbers) {
        double sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            sum += weights[i] * numbers[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
