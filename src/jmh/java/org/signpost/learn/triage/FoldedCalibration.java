package org.signpost.learn.triage;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.signpost.triage.engine.PlattScaling;

/** Calibrates the scores of each fold, and chooses its threshold, by the other folds alone. */
final class FoldedCalibration {
    private static final int STEPS = 100;

    private FoldedCalibration() {}

    static double[] probabilities(double[] scores, boolean[] yes, int[] folds) {
        double[] probabilities = new double[scores.length];
        for (int fold = 0; fold < TrainingExamples.FOLDS; fold++) {
            int held = fold;
            int[] others = IntStream.range(0, folds.length)
                    .filter(i -> folds[i] != held)
                    .toArray();
            boolean[] labels = new boolean[others.length];
            for (int i = 0; i < others.length; i++) {
                labels[i] = yes[others[i]];
            }
            PlattScaling platt = PlattFitting.fit(
                    Arrays.stream(others).mapToDouble(i -> scores[i]).toArray(), labels);
            for (int i = 0; i < folds.length; i++) {
                if (folds[i] == fold) {
                    probabilities[i] = platt.probability(scores[i]);
                }
            }
        }
        return probabilities;
    }

    /** For each fold the common threshold of all labels with the best micro-F1 on the other folds. */
    static double[] thresholds(double[][] probabilities, boolean[][] yes, int[] folds) {
        double[] thresholds = new double[TrainingExamples.FOLDS];
        for (int fold = 0; fold < thresholds.length; fold++) {
            double best = -1;
            for (int step = 1; step < STEPS; step++) {
                double f1 = microF1(probabilities, yes, folds, fold, (double) step / STEPS);
                if (f1 > best) {
                    best = f1;
                    thresholds[fold] = (double) step / STEPS;
                }
            }
        }
        return thresholds;
    }

    private static double microF1(
            double[][] probabilities, boolean[][] yes, int[] folds, int heldOut, double threshold) {
        long both = 0;
        long either = 0;
        for (int label = 0; label < yes.length; label++) {
            for (int i = 0; i < folds.length; i++) {
                if (folds[i] != heldOut) {
                    boolean shown = probabilities[label][i] >= threshold;
                    both += yes[label][i] && shown ? 2 : 0;
                    either += (yes[label][i] ? 1 : 0) + (shown ? 1 : 0);
                }
            }
        }
        return either == 0 ? 0 : (double) both / either;
    }
}
