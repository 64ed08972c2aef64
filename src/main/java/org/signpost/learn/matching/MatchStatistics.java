package org.signpost.learn.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.signpost.faq.matching.MatchOutcome;
import org.signpost.learn.Proportion;

/**
 * How well matching finds entries.
 *
 * @param shares by name, in the order in which they are shown
 * @param reciprocalRank of the questions that an entry answers, the mean of 1 / place of the first accepted entry, 0 where
 *     there is none
 */
public record MatchStatistics(Map<String, Proportion> shares, double reciprocalRank) {

    /** Counts one comment after the other. */
    static final class Counter {
        private int covered;
        private int first;
        private int firstThree;
        private double reciprocal;
        private int coveredLost;
        private int matched;
        private int matchedRight;
        private int uncovered;
        private int held;
        private int found;

        /**
         * Counts a comment that asks something.
         *
         * @param accepted slugs that answer it; empty where none does
         * @param ranked slugs as matching ranked them, the best first
         */
        void add(List<String> accepted, List<String> ranked, MatchOutcome outcome) {
            int place = place(accepted, ranked);
            if (outcome == MatchOutcome.MATCHED) {
                matched++;
                matchedRight += place == 1 ? 1 : 0;
            }
            if (accepted.isEmpty()) {
                uncovered++;
                held += outcome == MatchOutcome.MATCHED ? 0 : 1;
                found += outcome == MatchOutcome.UNCOVERED ? 1 : 0;
                return;
            }
            covered++;
            first += place == 1 ? 1 : 0;
            firstThree += place >= 1 && place <= 3 ? 1 : 0;
            reciprocal += place == 0 ? 0 : 1.0 / place;
            coveredLost += outcome == MatchOutcome.UNCOVERED ? 1 : 0;
        }

        /** Counted from 1; 0 where none of the accepted is there. */
        private static int place(List<String> accepted, List<String> ranked) {
            for (int i = 0; i < ranked.size(); i++) {
                if (accepted.contains(ranked.get(i))) {
                    return i + 1;
                }
            }
            return 0;
        }

        /** The figures of all comments so far. */
        MatchStatistics figures() {
            Map<String, Proportion> shares = new LinkedHashMap<>();
            shares.put("precision_at_1", Proportion.of(first, covered));
            shares.put("recall_at_3", Proportion.of(firstThree, covered));
            shares.put("covered.uncovered", Proportion.of(coveredLost, covered));
            shares.put("matched.right", Proportion.of(matchedRight, matched));
            shares.put("uncovered.uncovered_or_ambiguous", Proportion.of(held, uncovered));
            shares.put("uncovered.recall", Proportion.of(found, uncovered));
            shares.put("uncovered.precision", Proportion.of(found, found + coveredLost));
            return new MatchStatistics(shares, covered == 0 ? 0 : reciprocal / covered);
        }
    }
}
