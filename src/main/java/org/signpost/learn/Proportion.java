package org.signpost.learn;

import java.util.Locale;

/**
 * A share with its 95 % interval.
 *
 * @param low the interval's lower end
 * @param high its upper end
 */
public record Proportion(int hits, int of, double low, double high) {
    public static final double Z = 1.96;

    /** With Wilson's 95 % interval. */
    public static Proportion of(int hits, int of) {
        if (of == 0) {
            return new Proportion(0, 0, 0, 1);
        }
        double p = (double) hits / of;
        double middle = (p + Z * Z / (2 * of)) / (1 + Z * Z / of);
        double half = Z / (1 + Z * Z / of) * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of));
        return new Proportion(hits, of, Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** 0 to 1; 0 where there was nothing to count. */
    public double value() {
        return of == 0 ? 0 : (double) hits / of;
    }

    @Override
    public String toString() {
        return of == 0
                ? "– (0 of 0)"
                : String.format(Locale.ROOT, "%.3f [%.3f–%.3f] (%d of %d)", value(), low, high, hits, of);
    }
}
