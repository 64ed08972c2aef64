package org.signpost.triage.training;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How well texts that ask were told from others.
 *
 * @param area under the curve, with Hanley and McNeil's interval
 * @param precision where 95 % of those that ask are found
 */
record AskingFigures(Report.Estimate area, Share precision) {
    private static final double FOUND = 0.95;

    static AskingFigures of(double[] scores, boolean[] yes) {
        double area = Figures.auroc(scores, yes);
        double[] asking = IntStream.range(0, yes.length)
                .filter(i -> yes[i])
                .mapToDouble(i -> scores[i])
                .sorted()
                .toArray();
        double half = Figures.aurocHalfWidth(area, asking.length, yes.length - asking.length);
        double threshold = asking[(int) ((1 - FOUND) * asking.length)];
        int shown =
                (int) Arrays.stream(scores).filter(score -> score >= threshold).count();
        int right =
                (int) Arrays.stream(asking).filter(score -> score >= threshold).count();
        return new AskingFigures(
                new Report.Estimate(area, area - half, Math.min(1, area + half)), Figures.share(right, shown));
    }
}
