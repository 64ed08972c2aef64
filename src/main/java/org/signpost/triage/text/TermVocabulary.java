package org.signpost.triage.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToIntFunction;

/** The terms that a model knows, stems or pairs of stems, each with its inverse document frequency. */
public final class TermVocabulary {
    private final List<String> terms;
    private final float[] rarity;
    private final Map<String, Integer> numbers;
    private final float rarest;

    /** @param rarity inverse document frequency of each term */
    public TermVocabulary(List<String> terms, float[] rarity) {
        this.terms = List.copyOf(terms);
        this.rarity = rarity.clone();
        this.numbers = HashMap.newHashMap(terms.size());
        float most = 1;
        for (int i = 0; i < rarity.length; i++) {
            numbers.put(terms.get(i), i);
            most = Math.max(most, rarity[i]);
        }
        this.rarest = most;
    }

    /**
     * The terms that enough of the texts have.
     *
     * @param least how many texts must have a term
     * @param rarity by how many texts have it
     */
    public static TermVocabulary of(
            Collection<List<String>> texts, ToIntFunction<String> least, IntToDoubleFunction rarity) {
        Map<String, Integer> counts = new TreeMap<>();
        texts.forEach(text -> new HashSet<>(text).forEach(term -> counts.merge(term, 1, Integer::sum)));
        counts.entrySet().removeIf(term -> term.getValue() < least.applyAsInt(term.getKey()));
        float[] rarities = new float[counts.size()];
        int at = 0;
        for (int count : counts.values()) {
            rarities[at++] = (float) rarity.applyAsDouble(count);
        }
        return new TermVocabulary(List.copyOf(counts.keySet()), rarities);
    }

    /** All of them; a term's number is its place. */
    public List<String> terms() {
        return terms;
    }

    /** Inverse document frequency of each term. */
    public float[] rarity() {
        return rarity.clone();
    }

    /** How rare a term is, in nats; one that is not known is as rare as the rarest. */
    public float rarity(String term) {
        Integer number = numbers.get(term);
        return number == null ? rarest : rarity[number];
    }

    /** How many terms there are. */
    public int size() {
        return terms.size();
    }

    /** The stems of a text in its order. */
    public static List<String> stems(ParsedText parsedText, String language) {
        return parsedText.words().stream()
                .map(word -> SnowballStemmers.stem(word, language))
                .toList();
    }

    /** Stems and pairs of neighbours, with repetitions. */
    public static List<String> withPairs(List<String> stems) {
        List<String> terms = new ArrayList<>(stems.size() * 2);
        for (int i = 0; i < stems.size(); i++) {
            terms.add(stems.get(i));
            if (i + 1 < stems.size()) {
                terms.add(stems.get(i) + " " + stems.get(i + 1));
            }
        }
        return terms;
    }

    /** TF-IDF of the known ones of a text's terms, of unit length together. */
    public Weighted weigh(List<String> text) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (String term : text) {
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
        float length = (float) Math.max(1e-6, Math.sqrt(squares));
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= length;
        }
        return new Weighted(present, weights);
    }

    /** Numbers of terms, ascending, and their weights. The arrays are not copied. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Weighted(int[] terms, float[] weights) {}
}
