package org.signpost.learn.triage;

import org.signpost.triage.engine.PlattScaling;

/** Fits {@link PlattScaling} on held-out scores: Newton's method on the log loss, with Platt's softened targets. */
final class PlattFitting {
    private static final int STEPS = 50;
    private static final double RIDGE = 1e-6;

    private PlattFitting() {}

    static PlattScaling fit(double[] scores, boolean[] yes) {
        int positive = 0;
        for (boolean label : yes) {
            positive += label ? 1 : 0;
        }
        double high = (positive + 1.0) / (positive + 2.0);
        double low = 1.0 / (yes.length - positive + 2.0);
        double slope = 1;
        double shift = 0;
        for (int step = 0; step < STEPS; step++) {
            double[] sums = sums(scores, yes, new PlattScaling(slope, shift), new double[] {low, high});
            double determinant = sums[2] * sums[4] - sums[3] * sums[3];
            double slopeStep = (sums[4] * sums[0] - sums[3] * sums[1]) / determinant;
            double shiftStep = (sums[2] * sums[1] - sums[3] * sums[0]) / determinant;
            double damp = Math.min(1, 2 / (Math.abs(slopeStep) + Math.abs(shiftStep) + 1e-12));
            slope -= damp * slopeStep;
            shift -= damp * shiftStep;
            if (Math.abs(slopeStep) + Math.abs(shiftStep) < 1e-9) {
                break;
            }
        }
        return new PlattScaling(slope, shift);
    }

    /** Gradient by slope and shift, then the second derivatives: slope twice, both, shift twice. */
    private static double[] sums(double[] scores, boolean[] yes, PlattScaling platt, double[] targets) {
        double[] sums = {0, 0, RIDGE, 0, RIDGE};
        for (int i = 0; i < scores.length; i++) {
            double probability = platt.probability(scores[i]);
            double error = probability - targets[yes[i] ? 1 : 0];
            double curve = Math.max(1e-9, probability * (1 - probability));
            sums[0] += error * scores[i];
            sums[1] += error;
            sums[2] += curve * scores[i] * scores[i];
            sums[3] += curve * scores[i];
            sums[4] += curve;
        }
        return sums;
    }
}
