package org.signpost.learn.triage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.signpost.learn.LabelledText;
import org.signpost.learn.Proportion;
import org.signpost.triage.CommentKind;
import org.signpost.triage.Topic;
import org.signpost.triage.Topics;
import org.signpost.triage.engine.BinaryDecision;
import org.signpost.triage.engine.ModelSet;

/** Writes {@code MODEL_CARD.md}: what the models learned from, how good they are on held-out texts, and what they are bad at. */
final class TriageModelCard {
    private final List<LabelledText> texts;
    private final StringBuilder card = new StringBuilder();

    private TriageModelCard(TriageTrainer.Trained training) {
        this.texts = training.examples().stream().map(TrainingExample::text).toList();
    }

    static String of(TriageTrainer.Trained training) {
        TriageModelCard card = new TriageModelCard(training);
        card.heading();
        card.data();
        card.decisions(
                "With the embedding", training.full(), training.triageModels().full());
        card.decisions(
                "Without it (the fallback, and the first step of the cascade)",
                training.words(),
                training.triageModels().words());
        card.limits();
        return card.card.toString();
    }

    private void heading() {
        card.append("""
                # The models of triage

                Written by `signpost train`; do not edit. Linear models (OpenNLP's maximum entropy trainer, quasi-Newton, L2) over a
                sentence embedding (bge-small-en-v1.5, int8), TF-IDF of stems and pairs of stems, and hand-made signals: one
                yes/no model for needs-answer, urgency and each topic, one score for each kind. Calibrated (Platt) and given
                thresholds by cost. A missed question costs %s times a comment shown in vain (where %s of the comments ask), a missed topic %s
                times a wrong one, a missed emergency %s times a false alarm. All figures below are from %d-fold
                cross-validation with 95 %% intervals; the calibration was fitted on the same held-out scores, so they are a
                little optimistic.

                Reproduce: `signpost train --data models/training --out models`. The same texts give the same models.
                Against what they were chosen, with figures and times: `COMPARISON.md`.

                Seen while choosing: the folds below, for everything; `held-out/unrelated`, `held-out/urgency` and the hints of
                trouble of the tests, for when a subject is ours and what is urgent; `held-out/languages`, for the threshold of
                other languages. So what these sets give is no proof. `held-out/fiance` was looked at, but nothing was chosen on it.

                """.formatted(
                        ModelSetTrainer.MISSED_QUESTION,
                        ModelSetTrainer.ASKING_SHARE,
                        ModelSetTrainer.MISSED_TOPIC,
                        ModelSetTrainer.MISSED_EMERGENCY,
                        TrainingExamples.FOLDS));
    }

    private void data() {
        card.append("## Texts\n\n| | |\n|---|---|\n");
        row("all", _ -> true);
        row("need an answer", LabelledText::asks);
        row("urgent", text -> Boolean.TRUE.equals(text.urgent()));
        for (CommentKind kind : CommentKind.values()) {
            row("kind " + kind.slug(), text -> text.kind() == kind);
        }
        for (Topic topic : Topics.inForce()) {
            row("topic " + topic.slug(), text -> text.isAbout(topic));
        }
        texts.stream()
                .map(TrainingExamples::language)
                .distinct()
                .sorted()
                .forEach(language -> row(
                        "language " + language,
                        text -> TrainingExamples.language(text).equals(language)));
        card.append('\n');
    }

    private void row(String name, Predicate<LabelledText> counted) {
        card.append("| ")
                .append(name)
                .append(" | ")
                .append(texts.stream().filter(counted).count())
                .append(" |\n");
    }

    private void decisions(String title, List<CrossValidation.CrossValidated> learned, ModelSet set) {
        card.append("## ").append(title).append("""


                | | threshold | precision | recall | precision of "sure" | share of yes that is "sure" | calibration error |
                |---|---|---|---|---|---|---|
                """);
        ModelSetTrainer trainer = new ModelSetTrainer(learned, List.of());
        CrossValidation.CrossValidated asking = trainer.find(ModelRecipe.NEEDS_ANSWER);
        CrossValidation.CrossValidated urgency = trainer.find(ModelRecipe.URGENT);
        CrossValidation.CrossValidated danger = trainer.find(ModelRecipe.DANGER);
        CrossValidation.CrossValidated inDomain = trainer.find(ModelRecipe.IN_DOMAIN);
        decision(asking, set.needsAnswer(), trainer.needsAnswerScores());
        decision(urgency, set.urgent(), ModelSetTrainer.withSentences(urgency));
        decision(danger, set.danger(), danger.heldOut());
        decision(inDomain, set.inDomain(), inDomain.heldOut());
        for (Topic topic : Topics.inForce()) {
            CrossValidation.CrossValidated each = trainer.find(ModelRecipe.of(topic));
            decision(each, Objects.requireNonNull(set.topics().get(topic)), each.heldOut());
        }
        card.append(String.format(
                Locale.ROOT,
                "%nSettled by the simple models alone (below %.4f, where at most 0.5 %% of questions lie): %s%n%n",
                set.needsAnswer().surelyNot(),
                settled(trainer.needsAnswerScores(), set.needsAnswer())));
    }

    private static Proportion settled(double[] scores, BinaryDecision decision) {
        int below = (int) Arrays.stream(scores)
                .filter(score -> decision.platt().probability(score) < decision.surelyNot())
                .count();
        return Proportion.of(below, scores.length);
    }

    private void decision(CrossValidation.CrossValidated learned, BinaryDecision decision, double[] scores) {
        double[] probabilities =
                Arrays.stream(scores).map(decision.platt()::probability).toArray();
        boolean[] yes = learned.yes();
        card.append(String.format(
                Locale.ROOT,
                "| %s | %.2f | %s | %s | %s | %s | %.3f |%n",
                learned.recipe().name(),
                decision.threshold(),
                precision(probabilities, yes, decision.threshold()),
                recall(probabilities, yes, decision.threshold()),
                precision(probabilities, yes, decision.sure()),
                recall(probabilities, yes, decision.sure()),
                ScoreStatistics.calibrationError(probabilities, yes)));
    }

    private static Proportion precision(double[] scores, boolean[] yes, double threshold) {
        int[] shown = IntStream.range(0, yes.length)
                .filter(i -> scores[i] >= threshold)
                .toArray();
        return Proportion.of((int) IntStream.of(shown).filter(i -> yes[i]).count(), shown.length);
    }

    private static Proportion recall(double[] scores, boolean[] yes, double threshold) {
        int[] wanted = IntStream.range(0, yes.length).filter(i -> yes[i]).toArray();
        return Proportion.of(
                (int) IntStream.of(wanted).filter(i -> scores[i] >= threshold).count(), wanted.length);
    }

    private void limits() {
        card.append("""
                ## What they are bad at

                - The embedding is English. In other languages words and signals carry the decision, and there are few examples.
                - Long stories of people whom a rule concerns, who ask nothing, look like questions; so do questions on other
                  subjects in the same words (a Visa card, a court about a lease). These are shown in vain.
                - Topics overlap, and people label them differently: `policy` and `legal-help` most of all.
                - All texts were written for this project. Real comments differ; measure with `signpost evaluate`.
                """);
    }
}
