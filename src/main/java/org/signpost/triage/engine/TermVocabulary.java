package org.signpost.triage.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.signpost.triage.text.ParsedText;
import org.signpost.triage.text.SnowballStemmers;

/** The stems and pairs of stems that the models know, each with its inverse document frequency. */
public final class TermVocabulary {
    private final List<String> terms;
    private final float[] rarity;
    private final Map<String, Integer> numbers;

    /** @param rarity inverse document frequency of each term */
    public TermVocabulary(List<String> terms, float[] rarity) {
        this.terms = List.copyOf(terms);
        this.rarity = rarity.clone();
        this.numbers = HashMap.newHashMap(terms.size());
        for (int i = 0; i < terms.size(); i++) {
            numbers.put(terms.get(i), i);
        }
    }

    /** How many terms there are. */
    public int size() {
        return terms.size();
    }

    /** The term of this number: a stem, or two with a blank between. */
    public String term(int number) {
        return terms.get(number);
    }

    List<String> terms() {
        return terms;
    }

    /** Inverse document frequency of each term. */
    float[] rarity() {
        return rarity.clone();
    }

    /** The number of a term, or -1. */
    public int number(String term) {
        return numbers.getOrDefault(term, -1);
    }

    /** The stems of a text in its order. */
    public static List<String> stems(ParsedText parsedText, String language) {
        return parsedText.words().stream()
                .map(word -> SnowballStemmers.stem(word, language))
                .toList();
    }

    /** Stems and pairs of neighbours, with repetitions. */
    public static List<String> terms(List<String> stems) {
        List<String> terms = new ArrayList<>(stems.size() * 2);
        for (int i = 0; i < stems.size(); i++) {
            terms.add(stems.get(i));
            if (i + 1 < stems.size()) {
                terms.add(stems.get(i) + " " + stems.get(i + 1));
            }
        }
        return terms;
    }

    /** TF-IDF of the known terms, of unit length together. */
    Weighted weigh(List<String> stems) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (String term : terms(stems)) {
            Integer number = numbers.get(term);
            if (number != null) {
                counts.merge(number, 1, Integer::sum);
            }
        }
        int[] present = new int[counts.size()];
        float[] weights = new float[counts.size()];
        double squares = 0;
        int at = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            present[at] = entry.getKey();
            weights[at] = (float) ((1 + Math.log(entry.getValue())) * rarity[entry.getKey()]);
            squares += (double) weights[at] * weights[at];
            at++;
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= length;
        }
        return new Weighted(present, weights);
    }

    /** Terms by number, ascending, and their weights. */
    @SuppressWarnings("ArrayRecordComponent")
    record Weighted(int[] terms, float[] weights) {}
}
