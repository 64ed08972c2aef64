package org.signpost.learn.triage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.signpost.learn.EvaluationReport;
import org.signpost.learn.LabelledText;
import org.signpost.learn.LabelledTexts;
import org.signpost.learn.Proportion;
import org.signpost.learn.matching.DecisionStream;
import org.signpost.triage.Topics;
import org.signpost.triage.embedding.Embedder;
import org.signpost.triage.embedding.SentenceModel;
import org.signpost.triage.embedding.TextEmbedders;

/** Compares our models with simpler ones and with others' on the same folds, for needs-answer and for topics. */
public final class ModelComparison {
    private final List<TrainingExample> examples;
    private final Consumer<String> progress;

    private ModelComparison(List<TrainingExample> examples, Consumer<String> progress) {
        this.examples = examples;
        this.progress = progress;
    }

    /** Compares on the training texts and writes {@code models/COMPARISON.md}, which takes some minutes. */
    public static void main(String... arguments) throws IOException {
        String card = run(
                LabelledTexts.folder(Path.of("models", "training")),
                TextEmbedders.keeping(30_000),
                new TextEmbedders(
                        Embedder.load(SentenceModel.BGE_SMALL)::compute,
                        Embedder.load(SentenceModel.E5_SMALL)::compute),
                Objects.requireNonNullElse(System.getenv("PATH"), ""),
                System.err::println);
        Path file = Path.of("models", "COMPARISON.md");
        Files.writeString(file, card.stripTrailing() + "\n\n" + DecisionStream.part(Files.readString(file)));
    }

    /**
     * Runs it.
     *
     * @param embedders may remember what it knows
     * @param anew compute every embedding, for the times
     * @param searchPath where {@code fasttext} is looked for, as in PATH
     * @param progress is told what is being done
     * @return the text of {@code COMPARISON.md}
     */
    static String run(
            List<LabelledText> texts,
            TextEmbedders embedders,
            TextEmbedders anew,
            String searchPath,
            Consumer<String> progress) {
        progress.accept("Reading " + texts.size() + " texts …");
        TrainingExamples trainingExamples = new TrainingExamples(texts, embedders);
        Optional<Contender> fastText = FastTextContender.find(searchPath);
        if (fastText.isEmpty()) {
            progress.accept("No fasttext on the PATH: it is left out.");
        }
        ContenderSelection contenders =
                new ContenderSelection(trainingExamples, anew, fastText.stream().toList());
        ModelComparison comparison = new ModelComparison(trainingExamples.examples, progress);
        return new ComparisonCard(comparison.asking(contenders.asking()), comparison.topics(contenders.topics()))
                .text(trainingExamples.examples);
    }

    /** A contender with its figures. */
    record AskingResult(ContenderResult contenderResult, AskingFigures figures) {}

    /** A contender with its figures. */
    record TopicResult(ContenderResult contenderResult, TopicStatistics figures) {}

    private List<AskingResult> asking(List<Contender> contenders) {
        boolean[] yes = labels(examples, LabelledText::asks);
        List<AskingResult> results = new ArrayList<>();
        for (Contender contender : contenders) {
            progress.accept("Needs answer: " + contender.name() + " …");
            ContenderResult contenderResult = ContenderResult.run(contender, examples, List.of(LabelledText::asks));
            results.add(new AskingResult(
                    contenderResult, AskingFigures.of(contenderResult.scores()[0], yes)));
        }
        return results;
    }

    private List<TopicResult> topics(List<Contender> contenders) {
        List<TrainingExample> asking =
                examples.stream().filter(example -> example.text().asks()).toList();
        List<Predicate<LabelledText>> topics = Topics.inForce().stream()
                .map(topic -> (Predicate<LabelledText>) text -> text.isAbout(topic))
                .toList();
        boolean[][] yes = topics.stream().map(topic -> labels(asking, topic)).toArray(boolean[][]::new);
        int[] folds = asking.stream().mapToInt(TrainingExample::fold).toArray();
        List<TopicResult> results = new ArrayList<>();
        for (Contender contender : contenders) {
            progress.accept("Topics: " + contender.name() + " …");
            ContenderResult contenderResult = ContenderResult.run(contender, asking, topics);
            results.add(new TopicResult(contenderResult, TopicStatistics.of(contenderResult.scores(), yes, folds)));
        }
        return results;
    }

    private static boolean[] labels(List<TrainingExample> examples, Predicate<LabelledText> label) {
        boolean[] labels = new boolean[examples.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = label.test(examples.get(i).text());
        }
        return labels;
    }

    /**
     * How well texts that ask were told from others.
     *
     * @param area under the curve, with Hanley and McNeil's interval
     * @param precision where 95 % of those that ask are found
     */
    record AskingFigures(EvaluationReport.Estimate area, Proportion precision) {
        private static final double FOUND = 0.95;

        static AskingFigures of(double[] scores, boolean[] yes) {
            double area = ScoreStatistics.auroc(scores, yes);
            double[] asking = IntStream.range(0, yes.length)
                    .filter(i -> yes[i])
                    .mapToDouble(i -> scores[i])
                    .sorted()
                    .toArray();
            double half = halfWidth(area, asking.length, yes.length - asking.length);
            double threshold = asking[(int) ((1 - FOUND) * asking.length)];
            int shown = (int)
                    Arrays.stream(scores).filter(score -> score >= threshold).count();
            int right = (int)
                    Arrays.stream(asking).filter(score -> score >= threshold).count();
            return new AskingFigures(
                    new EvaluationReport.Estimate(area, area - half, Math.min(1, area + half)),
                    Proportion.of(right, shown));
        }

        /** Hanley and McNeil's 95 % half width of an area under the curve. */
        private static double halfWidth(double area, int positive, int negative) {
            double q1 = area / (2 - area);
            double q2 = 2 * area * area / (1 + area);
            double variance =
                    (area * (1 - area) + (positive - 1) * (q1 - area * area) + (negative - 1) * (q2 - area * area))
                            / ((double) positive * negative);
            return Proportion.Z * Math.sqrt(Math.max(0, variance));
        }
    }
}
