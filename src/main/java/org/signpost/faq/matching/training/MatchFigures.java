package org.signpost.faq.matching.training;

import java.util.List;
import java.util.Locale;
import org.signpost.faq.matching.Outcome;

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
public record MatchFigures(
        Proportion first,
        Proportion firstThree,
        double reciprocalRank,
        Proportion coveredLost,
        Proportion draftRight,
        Proportion uncoveredHeld,
        Proportion uncoveredFound,
        Proportion uncoveredRight) {

    /** Hits of so many, with a 95 % interval (Wilson's). */
    public record Proportion(int hits, int of) {
        /** 0 to 1; 0 where there was nothing to count. */
        public double value() {
            return of == 0 ? 0 : (double) hits / of;
        }

        /** The interval's lower end. */
        public double low() {
            return of == 0 ? 0 : Math.max(0, middle() - half());
        }

        /** The interval's upper end. */
        public double high() {
            return of == 0 ? 1 : Math.min(1, middle() + half());
        }

        private static final double Z = 1.96;

        private double middle() {
            return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
        }

        private double half() {
            double spread = value() * (1 - value()) / of + Z * Z / (4.0 * of * of);
            return Z * Math.sqrt(spread) / (1 + Z * Z / of);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f [%.3f–%.3f] (%d of %d)", value(), low(), high(), hits, of);
        }
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
        public void add(List<String> accepted, List<String> ranked, Outcome outcome) {
            int place = place(accepted, ranked);
            if (outcome == Outcome.MATCHED) {
                matched++;
                matchedRight += place == 1 ? 1 : 0;
            }
            if (accepted.isEmpty()) {
                uncovered++;
                held += outcome == Outcome.MATCHED ? 0 : 1;
                found += outcome == Outcome.UNCOVERED ? 1 : 0;
                return;
            }
            covered++;
            first += place == 1 ? 1 : 0;
            firstThree += place >= 1 && place <= 3 ? 1 : 0;
            reciprocal += place == 0 ? 0 : 1.0 / place;
            coveredLost += outcome == Outcome.UNCOVERED ? 1 : 0;
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
        public MatchFigures figures() {
            return new MatchFigures(
                    new Proportion(first, covered),
                    new Proportion(firstThree, covered),
                    covered == 0 ? 0 : reciprocal / covered,
                    new Proportion(coveredLost, covered),
                    new Proportion(matchedRight, matched),
                    new Proportion(held, uncovered),
                    new Proportion(found, uncovered),
                    new Proportion(found, found + coveredLost));
        }
    }
}
