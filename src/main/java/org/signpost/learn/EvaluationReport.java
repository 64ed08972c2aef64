package org.signpost.learn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures for one group of texts. A figure that the labels do not allow is absent.
 *
 * @param texts how many there are
 * @param proportions by name, such as {@code needs_answer.recall}
 * @param numbers by name, with the 95 % interval
 */
public record EvaluationReport(
        String group, int texts, Map<String, Proportion> proportions, Map<String, Estimate> numbers) {
    /** A number with its 95 % interval; both ends are not a number where none was estimated. */
    public record Estimate(double value, double low, double high) {
        @Override
        public String toString() {
            return Double.isNaN(low)
                    ? String.format(Locale.ROOT, "%.3f", value)
                    : String.format(Locale.ROOT, "%.3f [%.3f–%.3f]", value, low, high);
        }

        private Map<String, @Nullable Object> fields() {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("value", rounded(value));
            fields.put("low", rounded(low));
            fields.put("high", rounded(high));
            return fields;
        }

        /** What cannot be told is null. */
        private static @Nullable Double rounded(double number) {
            return Double.isNaN(number) ? null : Math.round(number * 10_000) / 10_000.0;
        }
    }

    public EvaluationReport {
        proportions = new LinkedHashMap<>(proportions);
        numbers = new LinkedHashMap<>(numbers);
    }

    /** The share of this name, or null where the labels do not allow it. */
    public @Nullable Proportion share(String name) {
        return proportions.get(name);
    }

    /** The value of this name: of a number or of a share; NaN where the labels do not allow it. */
    public double value(String name) {
        Estimate number = numbers.get(name);
        Proportion proportion = proportions.get(name);
        return number != null
                ? number.value()
                : proportion != null && proportion.of() > 0 ? proportion.value() : Double.NaN;
    }

    /** Lines of text; {@code details} also shows each topic. */
    public static String text(List<EvaluationReport> reports, boolean details) {
        StringBuilder text = new StringBuilder();
        for (EvaluationReport report : reports) {
            text.append(report.group()).append(": ").append(report.texts()).append(" texts\n");
            report.numbers()
                    .forEach((name, number) -> text.append(String.format(Locale.ROOT, "  %-32s %s%n", name, number)));
            report.proportions().forEach((name, proportion) -> {
                boolean detail = name.startsWith("topics.")
                        && name.chars().filter(c -> c == '.').count() > 1
                        && !name.startsWith("topics.sure");
                if (details || !detail) {
                    text.append(String.format(Locale.ROOT, "  %-32s %s%n", name, proportion));
                }
            });
        }
        return text.toString();
    }

    /** One JSON object: by group, by figure, its value, interval and counts. */
    public static String json(List<EvaluationReport> reports) {
        Map<String, Map<String, Object>> groups = new LinkedHashMap<>();
        for (EvaluationReport report : reports) {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("texts", report.texts());
            report.numbers().forEach((name, number) -> figures.put(name, number.fields()));
            report.proportions().forEach((name, proportion) -> {
                double value = proportion.of() == 0 ? Double.NaN : proportion.value();
                Map<String, @Nullable Object> fields =
                        new Estimate(value, proportion.low(), proportion.high()).fields();
                fields.put("hits", proportion.hits());
                fields.put("of", proportion.of());
                figures.put(name, fields);
            });
            groups.put(report.group(), figures);
        }
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(groups);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
