package org.signpost.triage.training;

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

    /** Lines of text; {@code details} also shows each topic. */
    public static String text(List<Report> reports, boolean details) {
        StringBuilder text = new StringBuilder();
        for (Report report : reports) {
            text.append(report.group()).append(": ").append(report.texts()).append(" texts\n");
            report.numbers()
                    .forEach((name, number) -> text.append(String.format(Locale.ROOT, "  %-32s %s%n", name, number)));
            report.shares().forEach((name, share) -> {
                boolean detail = name.startsWith("topics.")
                        && name.chars().filter(c -> c == '.').count() > 1
                        && !name.startsWith("topics.sure");
                if (details || !detail) {
                    text.append(String.format(Locale.ROOT, "  %-32s %s%n", name, share));
                }
            });
        }
        return text.toString();
    }

    /** One JSON object: by group, by figure, its value, interval and counts. */
    public static String json(List<Report> reports) {
        StringWriter json = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(json)) {
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            for (Report report : reports) {
                out.writeObjectFieldStart(report.group());
                out.writeNumberField("texts", report.texts());
                for (Map.Entry<String, Report.Estimate> number :
                        report.numbers().entrySet()) {
                    Report.Estimate estimate = number.getValue();
                    out.writeObjectFieldStart(number.getKey());
                    figure(out, estimate.value(), estimate.low(), estimate.high());
                    out.writeEndObject();
                }
                for (Map.Entry<String, Share> entry : report.shares().entrySet()) {
                    Share share = entry.getValue();
                    out.writeObjectFieldStart(entry.getKey());
                    figure(out, share.of() == 0 ? Double.NaN : share.value(), share.low(), share.high());
                    out.writeNumberField("hits", share.hits());
                    out.writeNumberField("of", share.of());
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
