package org.signpost.learn.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.signpost.learn.LabelledText;
import org.signpost.platform.ConfigurationException;
import org.signpost.platform.Sha256;
import org.signpost.triage.ModelFile;
import org.signpost.triage.embedding.TextEmbedders;
import org.signpost.triage.engine.LinearModel;
import org.signpost.triage.engine.ModelSet;
import org.signpost.triage.engine.TriageModelFile;
import org.signpost.triage.engine.TriageModels;

/** Trains all models from labelled texts. The same texts give the same models, however many processors there are. */
public final class TriageTrainer {
    /** The section of the file that names the texts. */
    static final String LEARNED_FROM = "learned-from";

    private static final int LEAST_TEXTS = 50;

    private final TextEmbedders embedders;

    /** @param embedders how texts are turned into numbers */
    public TriageTrainer(TextEmbedders embedders) {
        this.embedders = embedders;
    }

    /**
     * Trains.
     *
     * @param texts with labels for kind, needs-answer, topics and urgency
     * @throws ConfigurationException where there are too few texts to learn from
     */
    public Trained train(List<LabelledText> texts) {
        if (texts.size() < LEAST_TEXTS) {
            throw new ConfigurationException(
                    "Training needs at least " + LEAST_TEXTS + " labelled texts, there are " + texts.size() + ".");
        }
        TrainingExamples trainingExamples = new TrainingExamples(texts, embedders);
        List<TrainingExample> examples = trainingExamples.examples;
        List<TrainingExample> plain =
                examples.stream().map(TrainingExample::withoutEmbedding).toList();
        int terms = trainingExamples.vocabulary.size();
        List<CrossValidation.CrossValidated> full = learn(examples, terms, recipe -> recipe);
        ModelSet fullSet = new ModelSetTrainer(full, kinds(examples, terms, recipe -> recipe)).set();
        List<CrossValidation.CrossValidated> words = learn(plain, terms, ModelRecipe::withoutEmbedding);
        ModelSet wordsSet = new ModelSetTrainer(words, kinds(plain, terms, ModelRecipe::withoutEmbedding)).set();
        TriageModels triageModels = new TriageModels(
                trainingExamples.vocabulary,
                trainingExamples.centre,
                trainingExamples.askingCentre,
                trainingExamples.descriptions,
                fullSet,
                wordsSet);
        return new Trained(triageModels, examples, full, words);
    }

    private static List<CrossValidation.CrossValidated> learn(
            List<TrainingExample> examples, int terms, UnaryOperator<ModelRecipe> form) {
        List<TrainingExample> asking = having(examples, LabelledText::asks);
        List<ModelRecipe> topics = ModelRecipe.topics().stream().map(form).toList();
        List<ModelRecipe> needsAnswer = Stream.of(ModelRecipe.NEEDS_ANSWER, ModelRecipe.SECOND_OPINION)
                .map(form)
                .filter(recipe -> !recipe.name().equals(ModelRecipe.SECOND_OPINION.name())
                        || recipe.scales().asking() > 0)
                .toList();
        Predicate<LabelledText> saysUrgency = text -> text.urgent() != null;
        return Stream.of(
                        new CrossValidation(examples, terms).run(needsAnswer),
                        new CrossValidation(having(examples, saysUrgency), terms)
                                .run(List.of(form.apply(ModelRecipe.DANGER))),
                        new CrossValidation(having(asking, saysUrgency), terms)
                                .run(List.of(form.apply(ModelRecipe.URGENT))),
                        new CrossValidation(having(asking, text -> text.topics() != null), terms).run(topics),
                        new CrossValidation(having(examples, LabelledText::saysWhoseBusiness), terms)
                                .run(List.of(form.apply(ModelRecipe.IN_DOMAIN))))
                .flatMap(List::stream)
                .toList();
    }

    /** A text teaches only what its labels say. */
    private static List<TrainingExample> having(List<TrainingExample> examples, Predicate<LabelledText> label) {
        return examples.stream().filter(example -> label.test(example.text())).toList();
    }

    private static List<LinearModel> kinds(List<TrainingExample> examples, int terms, UnaryOperator<ModelRecipe> form) {
        return new CrossValidation(having(examples, text -> text.kind() != null), terms)
                .models(ModelRecipe.kinds().stream().map(form).toList());
    }

    /** The file of the models, which also says from which texts they were learned. */
    static ModelFile.Writer file(Trained training) {
        List<LabelledText> texts =
                training.examples().stream().map(TrainingExample::text).toList();
        return TriageModelFile.writer(training.triageModels()).put(LEARNED_FROM, List.of(fingerprint(texts)));
    }

    /** The content of that file. */
    public static byte[] bytes(Trained training) {
        return file(training).bytes();
    }

    /** Another for every other text or label. */
    static String fingerprint(List<LabelledText> texts) {
        return HexFormat.of().formatHex(Sha256.of(texts.toString())).substring(0, 16);
    }

    /** Writes the models and their card into a folder. */
    public static void write(Trained training, Path folder) {
        try {
            Files.createDirectories(folder);
            file(training).write(folder);
            Files.writeString(folder.resolve("MODEL_CARD.md"), TriageModelCard.of(training));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What one training made.
     *
     * @param examples what it learned from
     * @param full models with the embedding, with their held-out scores
     * @param words models without
     */
    public record Trained(
            TriageModels triageModels,
            List<TrainingExample> examples,
            List<CrossValidation.CrossValidated> full,
            List<CrossValidation.CrossValidated> words) {}
}
