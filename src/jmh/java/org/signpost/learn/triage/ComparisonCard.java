package org.signpost.learn.triage;

import java.util.List;
import java.util.Locale;
import org.signpost.bench.MeasuringMachine;

/** Writes {@code COMPARISON.md}. */
record ComparisonCard(List<ModelComparison.AskingResult> asking, List<ModelComparison.TopicResult> topics) {

    String text(List<TrainingExample> examples) {
        long asks = examples.stream().filter(example -> example.text().asks()).count();
        StringBuilder card = new StringBuilder();
        card.append("""
                # What the models of triage were chosen against

                Written by `mvn -Pbench process-test-classes -Dbench=%s`; do not edit. Every way learned from the same
                texts and judged the same texts, each in the part (%d folds, by a hash of the text) that it had not seen.
                95 %% intervals: Wilson's for shares, Hanley and McNeil's for the area under the curve, 500 draws of the
                texts for the rest.

                Machine: %s.
                Times are processor seconds of one core: *learning* of all labels once on four of the five parts (the
                features are there already), *judging* of one text that is not known yet, features and embedding
                included. fastText's are by the clock, with the start of its program; they count the reading of the
                model too.

                """.formatted(ModelComparison.class.getName(), TrainingExamples.FOLDS, MeasuringMachine.here()));
        needsAnswer(card, examples.size(), asks);
        topics(card, asks);
        return card.toString();
    }

    private void needsAnswer(StringBuilder card, int texts, long asks) {
        card.append("""
                ## Needs answer: %d texts, %d of them ask

                | | area under the curve | precision where 95 %% are found | learning | judging |
                |---|---|---|---|---|
                """.formatted(texts, asks));
        for (ModelComparison.AskingResult result : asking) {
            card.append("| ")
                    .append(result.contenderResult().name())
                    .append(" | ")
                    .append(result.figures().area())
                    .append(" | ")
                    .append(result.figures().precision())
                    .append(times(result.contenderResult()));
        }
        card.append('\n');
    }

    private void topics(StringBuilder card, long asks) {
        card.append("""
                ## Topics: the %d texts that ask

                One yes/no model for each topic (fastText: one model with independent labels). Probabilities are calibrated
                and one threshold for all topics is chosen on the other folds, for every way alike, so the figures are not
                optimistic; they are not those of `MODEL_CARD.md`, where the costs of mistakes set the threshold.
                *Coverage* is the share of texts, the most certain first, of which nine in ten best topics are right.

                | | micro-F1 | best topic right | coverage at 90 %% precision | learning | judging |
                |---|---|---|---|---|---|
                """.formatted(asks));
        for (ModelComparison.TopicResult result : topics) {
            card.append("| ")
                    .append(result.contenderResult().name())
                    .append(" | ")
                    .append(result.figures().microF1())
                    .append(" | ")
                    .append(result.figures().bestRight())
                    .append(" | ")
                    .append(result.figures().coverage())
                    .append(times(result.contenderResult()));
        }
    }

    private static String times(ContenderResult contenderResult) {
        return String.format(
                Locale.ROOT,
                " | %.1f s | %.2f ms |%n",
                contenderResult.trainingSeconds(),
                contenderResult.millisPerText());
    }
}
