package org.signpost.triage.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.signpost.platform.Machine;

/** The figures of a {@link Bench} as a table that can stand in the README. */
final class BenchReport {
    private final Bench.Result result;
    private final StringBuilder text = new StringBuilder();

    private BenchReport(Bench.Result result) {
        this.result = result;
    }

    static String text(Bench.Result result) {
        BenchReport report = new BenchReport(result);
        report.heading();
        report.start();
        report.speed();
        report.parts();
        return report.text.toString();
    }

    private void heading() {
        int comments = result.mix().comments().size();
        line("Machine: " + Machine.here() + ".");
        line("Input: " + comments + " comments, " + result.mix().characters() / Math.max(1, comments)
                + " characters each on average: "
                + Arrays.stream(Share.values()).map(Share::toString).collect(Collectors.joining(", ")) + ".");
        line("Speeds are comments for each second of one core's processor time, the middle of "
                + result.rounds().size() + " rounds and [least–most]; no embedding is remembered.");
        line("");
        line("| | |");
        line("|---|---|");
    }

    private void start() {
        row(
                "fresh process to first answer",
                starts(ColdStart::toAnswer).text("%.0f") + " ms, of which "
                        + starts(ColdStart::loading).text("%.0f") + " ms models and answer");
        row("memory after the first answer", result.starts().getLast().memory().toString());
        row("memory after all rounds", result.memory().toString());
    }

    private Spread starts(ToDoubleFunction<ColdStart> figure) {
        return Spread.of(result.starts().stream().mapToDouble(figure));
    }

    private void speed() {
        row("comments a second", rounds(round -> round.with().perSecond()).text("%.0f"));
        row(
                "one comment, half are faster",
                rounds(round -> round.with().quantile(0.5)).text("%.1f") + " ms");
        row(
                "one comment, 95 % are faster",
                rounds(round -> round.with().quantile(0.95)).text("%.1f") + " ms");
        row(
                "without the cascade, a second",
                rounds(round -> round.without().perSecond()).text("%.0f"));
        row("gain of the cascade", rounds(Bench.Round::gain).text("%.2f") + " times");
        row(
                "answers that the cascade changes",
                result.rounds().getFirst().differing() + " of "
                        + result.mix().comments().size());
    }

    private Spread rounds(ToDoubleFunction<Bench.Round> figure) {
        return Spread.of(result.rounds().stream().mapToDouble(figure));
    }

    private void parts() {
        List<Lap> laps = result.rounds().stream().map(Bench.Round::with).toList();
        double total = laps.stream().mapToLong(Lap::total).average().orElse(0);
        double embedding = laps.stream().mapToLong(Lap::embedding).average().orElse(0);
        double rules = result.rulesNanos();
        row("of a comment's time: embedding", part(embedding, total));
        row("rules", part(rules, total));
        row("features, models, reasons (the rest)", part(Math.max(0, total - embedding - rules), total));
        Lap last = laps.getLast();
        row(
                "embeddings",
                String.format(
                        Locale.ROOT,
                        "%.2f a comment, %.0f a second",
                        (double) last.embeddings() / last.nanos().length,
                        last.embeddings() * 1e9 / Math.max(1, last.embedding())));
    }

    private String part(double nanos, double total) {
        int comments = result.mix().comments().size();
        return String.format(
                Locale.ROOT,
                "%.0f %%, %.2f ms, alone %,.0f comments a second",
                100 * nanos / total,
                nanos / 1e6 / comments,
                comments * 1e9 / Math.max(1, nanos));
    }

    private void row(String name, String figure) {
        line("| " + name + " | " + figure + " |");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
