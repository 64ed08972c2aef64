package org.signpost.faq.matching;

import java.util.List;
import java.util.Map;
import org.signpost.faq.Entry;
import org.signpost.triage.Topic;

/** What the decision "does an entry answer this?" is made from. */
final class Decision {
    /** How many numbers there are, the constant among them. */
    static final int COUNT = 9;

    private Decision() {}

    /** The numbers: how good the best candidate is, how far ahead, whether the scores agree, and about what it is. */
    static double[] numbers(List<Entry> entries, Ranking ranking, Map<Topic, Double> topics, int words) {
        double[] numbers = new double[COUNT];
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
        return numbers;
    }

    /** 1 / (1 + exp(-weights · numbers)). */
    static double probability(double[] weights, double[] numbers) {
        double sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            sum += weights[i] * numbers[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
