package org.signpost.triage.measure;

import java.util.Locale;
import java.util.stream.DoubleStream;

/** The least, the middle and the most of several rounds. */
record Spread(double least, double middle, double most) {
    static Spread of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int half = sorted.length / 2;
        double middle = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(sorted[0], middle, sorted[sorted.length - 1]);
    }

    /** The middle, and both ends in brackets. */
    String text(String format) {
        return String.format(Locale.ROOT, format + " [" + format + "–" + format + "]", middle, least, most);
    }
}
