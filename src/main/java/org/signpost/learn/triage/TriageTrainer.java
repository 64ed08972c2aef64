package org.signpost.learn.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.signpost.learn.LabelledText;
import org.signpost.platform.ConfigurationException;
import org.signpost.triage.engine.LinearModel;
import org.signpost.triage.engine.ModelSet;
import org.signpost.triage.engine.TriageModelFile;
import org.signpost.triage.engine.TriageModels;

/** Trains all models from labelled texts. The same texts give the same models, however many processors there are. */
public final class TriageTrainer {
    private static final int LEAST_TEXTS = 50;

    private final Function<String, float[]> embed;

    /** @param embed the embedding of a text, {@link org.signpost.triage.Embedder#embed} */
    public TriageTrainer(Function<String, float[]> embed) {
        this.embed = embed;
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
        TrainingExamples trainingExamples = new TrainingExamples(texts, embed);
        List<TrainingExample> examples = trainingExamples.examples;
        List<TrainingExample> plain =
                examples.stream().map(TrainingExample::withoutEmbedding).toList();
        int terms = trainingExamples.vocabulary.size();
        List<CrossValidation.CrossValidated> full = learn(examples, terms, recipe -> recipe);
        ModelSet fullSet = new ModelSetTrainer(full, kinds(examples, terms, recipe -> recipe)).set();
        List<CrossValidation.CrossValidated> words = learn(plain, terms, ModelRecipe::withoutEmbedding);
        ModelSet wordsSet = new ModelSetTrainer(words, kinds(plain, terms, ModelRecipe::withoutEmbedding)).set();
        TriageModels triageModels = new TriageModels(
                trainingExamples.vocabulary, trainingExamples.centre, trainingExamples.descriptions, fullSet, wordsSet);
        return new Trained(triageModels, examples, full, words);
    }

    private static List<CrossValidation.CrossValidated> learn(
            List<TrainingExample> examples, int terms, UnaryOperator<ModelRecipe> form) {
        List<TrainingExample> asking =
                examples.stream().filter(example -> example.text().asks()).toList();
        List<ModelRecipe> ofAsking = Stream.concat(Stream.of(ModelRecipe.URGENT), ModelRecipe.topics().stream())
                .map(form)
                .toList();
        return Stream.concat(
                        new CrossValidation(examples, terms)
                                .run(List.of(form.apply(ModelRecipe.NEEDS_ANSWER))).stream(),
                        new CrossValidation(asking, terms).run(ofAsking).stream())
                .toList();
    }

    private static List<LinearModel> kinds(List<TrainingExample> examples, int terms, UnaryOperator<ModelRecipe> form) {
        return new CrossValidation(examples, terms)
                .models(ModelRecipe.kinds().stream().map(form).toList());
    }

    /** Writes the models and their card into a folder. */
    public static void write(Trained training, Path folder) {
        try {
            Files.createDirectories(folder);
            TriageModelFile.writer(training.triageModels()).write(folder);
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
