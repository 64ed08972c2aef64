package org.signpost.faq.matching.decided;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often people linked each entry: what is asked often on a site will be asked again. The logarithm of the share, smoothed
 * as if each of {@value #UNSEEN} entries had been linked once (Laplace), counts by half beside what is read of the text.
 */
public final class EntryPrior {
    /** Nothing was decided yet: every entry alike. */
    public static final EntryPrior NONE = new EntryPrior(Map.of(), 0);

    private static final double WEIGHT = 0.5;
    private static final int UNSEEN = 50;

    private final Map<String, Double> linked;
    private final double all;

    private EntryPrior(Map<String, Double> linked, double all) {
        this.linked = linked;
        this.all = all;
    }

    /** What these answers say; only the best entry of each counts, by the answer's weight. */
    public static EntryPrior of(List<DecidedAnswer> answers) {
        Map<String, Double> linked = new HashMap<>();
        double all = 0;
        for (DecidedAnswer answer : answers) {
            linked.merge(answer.slugs().getFirst(), answer.weight(), Double::sum);
            all += answer.weight();
        }
        return new EntryPrior(linked, all);
    }

    /** What is added to an entry's score. */
    public double of(String slug) {
        return WEIGHT * Math.log((linked.getOrDefault(slug, 0.0) + 1) / (all + UNSEEN));
    }
}
