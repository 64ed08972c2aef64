package org.signpost.learn;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
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
        StringWriter json = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(json)) {
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            for (EvaluationReport report : reports) {
                out.writeObjectFieldStart(report.group());
                out.writeNumberField("texts", report.texts());
                for (Map.Entry<String, EvaluationReport.Estimate> number :
                        report.numbers().entrySet()) {
                    EvaluationReport.Estimate estimate = number.getValue();
                    out.writeObjectFieldStart(number.getKey());
                    figure(out, estimate.value(), estimate.low(), estimate.high());
                    out.writeEndObject();
                }
                for (Map.Entry<String, Proportion> entry : report.proportions().entrySet()) {
                    Proportion proportion = entry.getValue();
                    out.writeObjectFieldStart(entry.getKey());
                    figure(
                            out,
                            proportion.of() == 0 ? Double.NaN : proportion.value(),
                            proportion.low(),
                            proportion.high());
                    out.writeNumberField("hits", proportion.hits());
                    out.writeNumberField("of", proportion.of());
                    out.writeEndObject();
                }
                out.writeEndObject();
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json.toString();
    }

    /** What cannot be told is null. */
    private static void figure(JsonGenerator out, double value, double low, double high) throws IOException {
        number(out, "value", value);
        number(out, "low", low);
        number(out, "high", high);
    }

    private static void number(JsonGenerator out, String name, double value) throws IOException {
        if (Double.isNaN(value)) {
            out.writeNullField(name);
        } else {
            out.writeNumberField(name, Math.round(value * 10_000) / 10_000.0);
        }
    }
}
