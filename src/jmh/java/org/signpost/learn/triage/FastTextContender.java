package org.signpost.learn.triage;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.signpost.learn.LabelledText;
import org.signpost.triage.text.ParsedText;

/**
 * fastText, where its program is on the PATH: one model for all labels, with pairs of words and parts of words, on one
 * thread. Its times are by the clock and include the start of the program.
 *
 * @param program where it lies
 */
record FastTextContender(Path program) implements Contender {
    private static final List<String> TRAINING = List.of(
            "-loss",
            "ova",
            "-epoch",
            "50",
            "-lr",
            "0.5",
            "-dim",
            "50",
            "-wordNgrams",
            "2",
            "-minn",
            "3",
            "-maxn",
            "5",
            "-bucket",
            "200000",
            "-thread",
            "1",
            "-seed",
            "1",
            "-verbose",
            "0");
    private static final String LABEL = "__label__";
    private static final long MOST_MINUTES = 30;

    static Optional<Contender> find(String searchPath) {
        return Stream.of(searchPath.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "fasttext"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(FastTextContender::new);
    }

    @Override
    public String name() {
        return "fastText, words, pairs and parts";
    }

    @Override
    public Trained learn(List<TrainingExample> examples, List<Predicate<LabelledText>> labels) {
        try {
            Path folder = Files.createTempDirectory("signpost-fasttext");
            List<String> lines = new ArrayList<>();
            for (TrainingExample example : examples) {
                lines.add(labels(example.text(), labels) + words(example.text()));
            }
            Files.write(folder.resolve("learn.txt"), lines);
            List<String> command = new ArrayList<>(List.of("supervised", "-input", "learn.txt", "-output", "model"));
            command.addAll(TRAINING);
            run(folder, command);
            return new TrainedFastText(folder, labels.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever has none of the labels has one of its own, because the program reads only texts that have any. */
    private static String labels(LabelledText text, List<Predicate<LabelledText>> labels) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).test(text)) {
                line.append(LABEL).append(i).append(' ');
            }
        }
        return line.isEmpty() ? LABEL + "none " : line.toString();
    }

    private static String words(LabelledText text) {
        return String.join(" ", ParsedText.of(text.text()).words());
    }

    private final class TrainedFastText implements Trained {
        private final Path folder;
        private final int labels;

        TrainedFastText(Path folder, int labels) {
            this.folder = folder;
            this.labels = labels;
        }

        @Override
        public double[][] scores(List<TrainingExample> examples) {
            try {
                Files.write(
                        folder.resolve("ask.txt"),
                        examples.stream().map(example -> words(example.text())).toList());
                List<String> lines = run(folder, List.of("predict-prob", "model.bin", "ask.txt", "-1"));
                double[][] scores = new double[labels][examples.size()];
                for (int i = 0; i < Math.min(lines.size(), examples.size()); i++) {
                    read(lines.get(i), i, scores);
                }
                return scores;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Labels and probabilities take turns; the probability becomes log odds, as the others' scores are. */
        private void read(String line, int example, double[][] scores) {
            String[] parts = line.split(" ", -1);
            for (int i = 0; i + 1 < parts.length; i += 2) {
                String label = parts[i].substring(Math.min(LABEL.length(), parts[i].length()));
                if (!label.equals("none") && !label.isEmpty()) {
                    double probability = Math.clamp(Double.parseDouble(parts[i + 1]), 1e-5, 1 - 1e-5);
                    scores[Integer.parseInt(label)][example] = Math.log(probability / (1 - probability));
                }
            }
        }

        @Override
        public void close() {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
                Files.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<String> run(Path folder, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(program + " failed at " + arguments.getFirst());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        }
        return Files.readAllLines(out, StandardCharsets.UTF_8);
    }

    /** Its words are made when it is asked. */
    @Override
    public void read(LabelledText text) {}

    @Override
    public long nanos() {
        return System.nanoTime();
    }
}
