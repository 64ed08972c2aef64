package org.signpost.faq.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The stems that a model knows, and how rare each is. */
public final class TermRarities {
    private final List<String> stems;
    private final float[] rarity;
    private final Map<String, Integer> numbers;
    private final float rarest;

    TermRarities(List<String> stems, float[] rarity) {
        this.stems = List.copyOf(stems);
        this.rarity = rarity.clone();
        this.numbers = HashMap.newHashMap(stems.size());
        for (int i = 0; i < stems.size(); i++) {
            numbers.put(stems.get(i), i);
        }
        float most = 1;
        for (float one : rarity) {
            most = Math.max(most, one);
        }
        this.rarest = most;
    }

    /** The stems that at least {@code least} of the texts have. */
    public static TermRarities of(Collection<List<String>> texts, int least) {
        Map<String, Integer> counts = new TreeMap<>();
        texts.forEach(text -> new HashSet<>(text).forEach(stem -> counts.merge(stem, 1, Integer::sum)));
        counts.values().removeIf(count -> count < least);
        float[] rarity = new float[counts.size()];
        int at = 0;
        for (int count : counts.values()) {
            rarity[at++] = (float) Math.log((double) texts.size() / count);
        }
        return new TermRarities(List.copyOf(counts.keySet()), rarity);
    }

    List<String> stems() {
        return stems;
    }

    float[] rarity() {
        return rarity.clone();
    }

    /** How rare a stem is, in nats; one that no text had is as rare as the rarest. */
    public float rarity(String stem) {
        Integer number = numbers.get(stem);
        return number == null ? rarest : rarity[number];
    }

    /** How many stems there are. */
    public int size() {
        return stems.size();
    }

    /** The text's known stems, weighed by TF-IDF, of unit length together. */
    Sparse weigh(List<String> text) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (String stem : text) {
            Integer number = numbers.get(stem);
            if (number != null) {
                counts.merge(number, 1, Integer::sum);
            }
        }
        int[] numbersOf = new int[counts.size()];
        float[] weights = new float[counts.size()];
        double squares = 0;
        int at = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            numbersOf[at] = entry.getKey();
            weights[at] = (float) ((1 + Math.log(entry.getValue())) * rarity[entry.getKey()]);
            squares += (double) weights[at] * weights[at];
            at++;
        }
        float length = (float) Math.max(1e-6, Math.sqrt(squares));
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= length;
        }
        return new Sparse(numbersOf, weights);
    }

    /** Numbers of terms, ascending, and their weights. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Sparse(int[] numbers, float[] weights) {
        /** The sum of products with the numbers from {@code at} on. */
        public double dot(double[] other, int at) {
            double sum = 0;
            for (int i = 0; i < numbers.length; i++) {
                sum += other[at + numbers[i]] * weights[i];
            }
            return sum;
        }

        /** Adds a multiple of these to the numbers from {@code at} on. */
        public void addTo(double[] other, int at, double times) {
            for (int i = 0; i < numbers.length; i++) {
                other[at + numbers[i]] += times * weights[i];
            }
        }
    }
}
