package org.signpost.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.signpost.triage.Assessment;
import org.signpost.triage.Deadline;
import org.signpost.triage.Triage;
import org.signpost.triage.TriageInput;
import org.signpost.triage.embedding.Embedder;
import org.signpost.triage.embedding.SentenceModel;
import org.signpost.triage.embedding.TextEmbedders;
import org.signpost.triage.engine.TrainedTriage;
import org.signpost.triage.rules.TextRules;
import org.signpost.triage.rules.UrgencyEvidence;

/** One comment after the other by one thread, by the clock; no embedding is remembered. */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 15)
@Measurement(iterations = 3, time = 15)
public class TriageBenchmark {
    private static final String QUESTION = "Can I apply for a green card for my husband while he is still abroad?";

    /** Goes round through the mix of comments. */
    @State(Scope.Benchmark)
    public static class Comments {
        private final List<TriageInput> all = CommentMix.comments();
        private int next;

        TriageInput next() {
            next = (next + 1) % all.size();
            return all.get(next);
        }
    }

    /** Whether what plainly asks nothing is told without an embedding. */
    @State(Scope.Benchmark)
    public static class Assessing {
        @Param({"true", "false"})
        private boolean cascade;

        private @org.jspecify.annotations.Nullable Triage triage;

        Triage triage() {
            Triage ready = triage;
            if (ready == null) {
                ready = TrainedTriage.measured(
                        new TextEmbedders(
                                Embedder.load(SentenceModel.BGE_SMALL)::compute,
                                Embedder.load(SentenceModel.E5_SMALL)::compute),
                        cascade);
                triage = ready;
            }
            return ready;
        }

        /** Says what the process holds in the end. */
        @TearDown(Level.Trial)
        public void memory() {
            System.gc();
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024 / 1024;
            System.out.println(MeasuringMachine.here() + ": " + resident() + ", " + heap + " MB of heap in use");
        }
    }

    /** Rules and embedder, loaded once. */
    @State(Scope.Benchmark)
    public static class Parts {
        private final TextRules rules = TextRules.load();
        private final UrgencyEvidence urgency = new UrgencyEvidence();
        private final Embedder embedder = Embedder.load();
    }

    private static String resident() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .findFirst()
                    .orElse("resident memory unknown");
        } catch (IOException e) {
            return "resident memory unknown";
        }
    }

    /** All of triage: the mean gives the comments a second, the percentiles how long one may take. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public Assessment comment(Comments comments, Assessing assessing) {
        return assessing.triage().assess(comments.next());
    }

    /** What the rules take of it. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Measurement(iterations = 1, time = 10)
    public List<Object> rules(Comments comments, Parts parts) {
        TriageInput comment = comments.next();
        String text = comment.text();
        String language = parts.rules.language(text, comment.language());
        List<Deadline> deadlines = parts.rules.deadlines(text, language, comment.writtenOn());
        return List.of(
                deadlines,
                parts.urgency.of(text, language, comment.writtenOn()),
                parts.rules.personalData(text),
                String.valueOf(parts.rules.misconception(text, comment.writtenOn())));
    }

    /** One embedding of a whole comment. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Measurement(iterations = 1, time = 10)
    public float[] embedding(Comments comments, Parts parts) {
        return parts.embedder.compute(comments.next().text());
    }

    /** Models and first answer of a fresh process. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(3)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Assessment firstAnswer() {
        return TrainedTriage.load().assess(TriageInput.of(QUESTION));
    }
}
