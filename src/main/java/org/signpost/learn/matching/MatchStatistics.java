package org.signpost.learn.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.signpost.faq.matching.MatchOutcome;
import org.signpost.learn.Proportion;

/**
 * How well matching finds entries.
 *
 * @param first of the questions that an entry answers, those where an accepted one came first
 * @param firstThree likewise, among the first three
 * @param reciprocalRank mean of 1 / place of the first accepted entry, 0 where there is none
 * @param coveredLost of the same questions, those that came out uncovered
 * @param draftRight of the questions that came out matched, those where the first entry is accepted
 * @param uncoveredHeld of the questions that no entry answers, those that came out uncovered or ambiguous
 * @param uncoveredFound likewise, uncovered
 * @param uncoveredRight of the questions that came out uncovered, those that no entry answers
 */
public record MatchStatistics(
        Proportion first,
        Proportion firstThree,
        double reciprocalRank,
        Proportion coveredLost,
        Proportion draftRight,
        Proportion uncoveredHeld,
        Proportion uncoveredFound,
        Proportion uncoveredRight) {

    /** The shares by name. */
    public Map<String, Proportion> shares() {
        Map<String, Proportion> proportions = new LinkedHashMap<>();
        proportions.put("precision_at_1", first);
        proportions.put("recall_at_3", firstThree);
        proportions.put("covered.uncovered", coveredLost);
        proportions.put("matched.right", draftRight);
        proportions.put("uncovered.uncovered_or_ambiguous", uncoveredHeld);
        proportions.put("uncovered.recall", uncoveredFound);
        proportions.put("uncovered.precision", uncoveredRight);
        return proportions;
    }

    /** Counts one comment after the other. */
    public static final class Counter {
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
        public void add(List<String> accepted, List<String> ranked, MatchOutcome outcome) {
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
        public MatchStatistics figures() {
            return new MatchStatistics(
                    Proportion.of(first, covered),
                    Proportion.of(firstThree, covered),
                    covered == 0 ? 0 : reciprocal / covered,
                    Proportion.of(coveredLost, covered),
                    Proportion.of(matchedRight, matched),
                    Proportion.of(held, uncovered),
                    Proportion.of(found, uncovered),
                    Proportion.of(found, found + coveredLost));
        }
    }
}
