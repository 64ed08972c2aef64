package org.signpost.triage.training;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures for one group of texts. A figure that the labels do not allow is absent.
 *
 * @param texts how many there are
 * @param shares by name, such as {@code needs_answer.recall}
 * @param numbers by name, with the 95 % interval
 */
public record Report(String group, int texts, Map<String, Share> shares, Map<String, Estimate> numbers) {
    /** A number with its 95 % interval; both ends are not a number where none was estimated. */
    public record Estimate(double value, double low, double high) {
        @Override
        public String toString() {
            return Double.isNaN(low)
                    ? String.format(Locale.ROOT, "%.3f", value)
                    : String.format(Locale.ROOT, "%.3f [%.3f–%.3f]", value, low, high);
        }
    }

    public Report {
        shares = new LinkedHashMap<>(shares);
        numbers = new LinkedHashMap<>(numbers);
    }

    /** The share of this name, or null where the labels do not allow it. */
    public @Nullable Share share(String name) {
        return shares.get(name);
    }

    /** The value of this name: of a number or of a share; NaN where the labels do not allow it. */
    public double value(String name) {
        Estimate number = numbers.get(name);
        Share share = shares.get(name);
        return number != null ? number.value() : share != null && share.of() > 0 ? share.value() : Double.NaN;
    }
}
