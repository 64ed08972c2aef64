package org.signpost.faq.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** BM25 over texts given as stems, with an inverted index. Immutable. */
final class LexicalIndex {
    private static final double K1 = 1.2;
    private static final double B = 0.75;
    private static final int MOST_REPETITIONS = 2;
    /** Added to the best score before dividing by it, so that a weak best stays visibly weak. */
    private static final double DAMPING = 5;

    private final Map<String, List<Posting>> postings = new HashMap<>();
    private final int texts;

    private record Posting(int text, float weight) {}

    LexicalIndex(List<List<String>> texts) {
        this.texts = texts.size();
        double average = texts.stream().mapToInt(List::size).average().orElse(1);
        Map<String, Map<Integer, Integer>> counts = new HashMap<>();
        for (int text = 0; text < texts.size(); text++) {
            for (String stem : texts.get(text)) {
                counts.computeIfAbsent(stem, _ -> new HashMap<>()).merge(text, 1, Integer::sum);
            }
        }
        counts.forEach((stem, byText) -> {
            double rarity = rarity(byText.size());
            List<Posting> list = new ArrayList<>(byText.size());
            byText.forEach((text, count) -> {
                double length = 1 - B + B * texts.get(text).size() / average;
                list.add(new Posting(text, (float) (rarity * count * (K1 + 1) / (count + K1 * length))));
            });
            postings.put(stem, List.copyOf(list));
        });
    }

    private double rarity(int containing) {
        return Math.log(1 + (texts - containing + 0.5) / (containing + 0.5));
    }

    /** How rare a stem is among the texts; 0 where none has it. */
    double rarity(String stem) {
        List<Posting> list = postings.get(stem);
        return list == null ? 0 : rarity(list.size());
    }

    /** The score of each text. */
    double[] scores(List<String> query) {
        Map<String, Integer> counts = new HashMap<>();
        query.forEach(stem -> counts.merge(stem, 1, Integer::sum));
        double[] scores = new double[texts];
        counts.forEach((stem, count) -> {
            int times = Math.min(count, MOST_REPETITIONS);
            for (Posting posting : postings.getOrDefault(stem, List.of())) {
                scores[posting.text()] += times * posting.weight();
            }
        });
        return scores;
    }

    /** The scores as shares of the best one. */
    double[] shares(List<String> query) {
        double[] scores = scores(query);
        double most = 0;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= most + DAMPING;
        }
        return scores;
    }
}
