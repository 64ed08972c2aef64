package org.signpost.triage.training;

import java.util.Locale;

/**
 * A share with its 95 % interval.
 *
 * @param low the interval's lower end
 * @param high its upper end
 */
public record Share(int hits, int of, double low, double high) {
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
