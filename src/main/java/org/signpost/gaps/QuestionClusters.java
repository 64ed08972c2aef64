package org.signpost.gaps;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The groups of one language that a question may join. A question joins the group that it is most like on average, where
 * that is enough; what joined moves the group's centre. The same questions in the same order give the same groups. Not
 * thread-safe.
 *
 * <p>The numbers were measured on 46 texts of our own in 14 groups, {@code gaps/uncovered.jsonl} among the tests, read in
 * ten orders, pair by pair. Of all thresholds whose F1 is within 0.03 of the best, the most precise was taken, because
 * people merge two groups with one key but must read a whole group to find what does not belong: {@value #ENOUGH} with
 * embeddings (precision 0.93, recall 0.57) and {@value #ENOUGH_WORDS} by words alone (0.71, 0.39). On 20 other texts, which
 * had no say in it, the first gives 1.00 and 0.62. {@code QuestionClustersTest} prints all of it again. The sets are small, and
 * both were looked at before the rule was written down: take the figures for an order of magnitude.
 */
final class QuestionClusters {
    /** How alike is alike enough, where both have a meaning. */
    static final double ENOUGH = 0.36;

    /** Likewise by words alone. */
    static final double ENOUGH_WORDS = 0.2;

    private final double enough;
    private final double enoughWords;
    private final List<Cluster> clusters = new ArrayList<>();

    QuestionClusters(double enough, double enoughWords) {
        this.enough = enough;
        this.enoughWords = enoughWords;
    }

    private record Cluster(QuestionVector centre, int size) {}

    /** Adds a group and returns its number, counted from 0. */
    int begin(QuestionVector centre, int size) {
        clusters.add(new Cluster(centre, size));
        return clusters.size() - 1;
    }

    /** The number of the group that the question belongs to; empty where it is like none. */
    OptionalInt nearest(QuestionVector question) {
        int nearest = -1;
        double most = 1;
        for (int i = 0; i < clusters.size(); i++) {
            double share = share(clusters.get(i).centre(), question);
            if (share >= most && (nearest < 0 || share > most)) {
                nearest = i;
                most = share;
            }
        }
        return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearest);
    }

    void join(int group, QuestionVector question) {
        Cluster before = clusters.get(group);
        clusters.set(group, new Cluster(before.centre().with(question, before.size()), before.size() + 1));
    }

    /** The likeness as a share of what is enough, so that both kinds can be compared. */
    private double share(QuestionVector centre, QuestionVector question) {
        double needed = centre.comparesMeaning(question) ? enough : enoughWords;
        return centre.likeness(question) / needed;
    }
}
