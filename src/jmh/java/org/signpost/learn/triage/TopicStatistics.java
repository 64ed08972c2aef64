package org.signpost.learn.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.signpost.learn.EvaluationReport;
import org.signpost.learn.Proportion;

/**
 * How well topics were told, on texts that ask. Every way is treated alike: its scores are calibrated, and one threshold
 * for all topics is chosen, each on the other folds.
 *
 * @param bestRight of texts that have a topic, those whose likeliest one is one of theirs
 * @param coverage the largest share of texts, the most certain first, of which nine in ten best topics are right
 */
record TopicStatistics(EvaluationReport.Estimate microF1, Proportion bestRight, EvaluationReport.Estimate coverage) {
    private static final double PRECISION = 0.9;

    /** One text: its topics, their probabilities, and which are shown. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Case(boolean[] labelled, double[] probabilities, boolean[] shown) {
        int best() {
            return IntStream.range(0, probabilities.length)
                    .boxed()
                    .max(Comparator.comparingDouble(topic -> probabilities[topic]))
                    .orElseThrow();
        }

        boolean bestIsRight() {
            return labelled[best()];
        }

        boolean hasTopic() {
            return IntStream.range(0, labelled.length).anyMatch(topic -> labelled[topic]);
        }
    }

    /**
     * Of these scores.
     *
     * @param scores for each topic one for each text
     * @param yes the labels likewise
     * @param folds of the texts
     */
    static TopicStatistics of(double[][] scores, boolean[][] yes, int[] folds) {
        List<Case> cases = cases(scores, yes, folds);
        List<Case> with = cases.stream().filter(Case::hasTopic).toList();
        return new TopicStatistics(
                ScoreStatistics.bootstrap(cases, TopicStatistics::microF1),
                Proportion.of((int) with.stream().filter(Case::bestIsRight).count(), with.size()),
                ScoreStatistics.bootstrap(cases, TopicStatistics::coverage));
    }

    private static List<Case> cases(double[][] scores, boolean[][] yes, int[] folds) {
        double[][] probabilities = new double[scores.length][folds.length];
        for (int topic = 0; topic < scores.length; topic++) {
            probabilities[topic] = FoldedCalibration.probabilities(scores[topic], yes[topic], folds);
        }
        double[] thresholds = FoldedCalibration.thresholds(probabilities, yes, folds);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < folds.length; i++) {
            boolean[] labelled = new boolean[scores.length];
            double[] of = new double[scores.length];
            boolean[] shown = new boolean[scores.length];
            for (int topic = 0; topic < scores.length; topic++) {
                labelled[topic] = yes[topic][i];
                of[topic] = probabilities[topic][i];
                shown[topic] = of[topic] >= thresholds[folds[i]];
            }
            cases.add(new Case(labelled, of, shown));
        }
        return cases;
    }

    private static double microF1(List<Case> cases) {
        long both = 0;
        long either = 0;
        for (Case one : cases) {
            for (int topic = 0; topic < one.labelled().length; topic++) {
                both += one.labelled()[topic] && one.shown()[topic] ? 2 : 0;
                either += (one.labelled()[topic] ? 1 : 0) + (one.shown()[topic] ? 1 : 0);
            }
        }
        return either == 0 ? Double.NaN : (double) both / either;
    }

    private static double coverage(List<Case> cases) {
        List<Case> ordered = cases.stream()
                .sorted(Comparator.comparingDouble((Case one) -> one.probabilities()[one.best()])
                        .reversed())
                .toList();
        int right = 0;
        int covered = 0;
        for (int i = 0; i < ordered.size(); i++) {
            right += ordered.get(i).bestIsRight() ? 1 : 0;
            if (right >= PRECISION * (i + 1)) {
                covered = i + 1;
            }
        }
        return (double) covered / cases.size();
    }
}
