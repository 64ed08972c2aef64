package org.signpost.triage.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.signpost.platform.ConfigurationException;
import org.signpost.triage.learned.Bundle;
import org.signpost.triage.learned.LinearModel;
import org.signpost.triage.learned.ModelSet;
import org.signpost.triage.learned.TriageModelFile;

/** Trains all models from labelled texts. The same texts give the same models, however many processors there are. */
public final class Trainer {
    private static final int LEAST_TEXTS = 50;

    private final Function<String, float[]> embed;

    /** @param embed the embedding of a text, {@link org.signpost.triage.Embedder#embed} */
    public Trainer(Function<String, float[]> embed) {
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
        Preparation preparation = new Preparation(texts, embed);
        List<Example> examples = preparation.examples;
        List<Example> plain = examples.stream().map(Example::withoutEmbedding).toList();
        int terms = preparation.vocabulary.size();
        List<CrossValidation.CrossValidated> full = learn(examples, terms, recipe -> recipe);
        ModelSet fullSet = new SetTrainer(full, kinds(examples, terms, recipe -> recipe)).set();
        List<CrossValidation.CrossValidated> words = learn(plain, terms, Recipe::withoutEmbedding);
        ModelSet wordsSet = new SetTrainer(words, kinds(plain, terms, Recipe::withoutEmbedding)).set();
        Bundle bundle =
                new Bundle(preparation.vocabulary, preparation.centre, preparation.descriptions, fullSet, wordsSet);
        return new Trained(bundle, examples, full, words);
    }

    private static List<CrossValidation.CrossValidated> learn(
            List<Example> examples, int terms, UnaryOperator<Recipe> form) {
        List<Example> asking =
                examples.stream().filter(example -> example.text().asks()).toList();
        List<Recipe> ofAsking = Stream.concat(Stream.of(Recipe.URGENT), Recipe.topics().stream())
                .map(form)
                .toList();
        return Stream.concat(
                        new CrossValidation(examples, terms).run(List.of(form.apply(Recipe.NEEDS_ANSWER))).stream(),
                        new CrossValidation(asking, terms).run(ofAsking).stream())
                .toList();
    }

    private static List<LinearModel> kinds(List<Example> examples, int terms, UnaryOperator<Recipe> form) {
        return new CrossValidation(examples, terms)
                .models(Recipe.kinds().stream().map(form).toList());
    }

    /** Writes the models and their card into a folder. */
    public static void write(Trained training, Path folder) {
        try {
            Files.createDirectories(folder);
            TriageModelFile.writer(training.bundle()).write(folder);
            Files.writeString(folder.resolve("MODEL_CARD.md"), ModelCard.of(training));
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
            Bundle bundle,
            List<Example> examples,
            List<CrossValidation.CrossValidated> full,
            List<CrossValidation.CrossValidated> words) {}
}
