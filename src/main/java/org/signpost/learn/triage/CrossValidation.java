package org.signpost.learn.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.signpost.triage.engine.LinearModel;
import org.signpost.triage.engine.TextFeatures;

/** Trains each recipe once on all examples and once for each fold without it. */
final class CrossValidation {
    private static final int ALL = -1;

    private final List<TrainingExample> examples;
    private final int terms;

    CrossValidation(List<TrainingExample> examples, int terms) {
        this.examples = examples;
        this.terms = terms;
    }

    /** One model of each recipe on all examples, without cross-validation. */
    List<LinearModel> models(List<ModelRecipe> recipes) {
        return recipes.stream().parallel().map(recipe -> train(recipe, ALL)).toList();
    }

    /** In the order of the recipes, on all processors; the result does not depend on how many there are. */
    List<CrossValidated> run(List<ModelRecipe> recipes) {
        int rounds = TrainingExamples.FOLDS + 1;
        List<LinearModel> models = IntStream.range(0, recipes.size() * rounds)
                .parallel()
                .mapToObj(i -> train(recipes.get(i / rounds), i % rounds - 1))
                .toList();
        return IntStream.range(0, recipes.size())
                .mapToObj(i -> learned(recipes.get(i), models.subList(i * rounds, (i + 1) * rounds)))
                .toList();
    }

    private LinearModel train(ModelRecipe recipe, int heldOut) {
        List<MaxentTrainer.Weighted> yes = new ArrayList<>();
        List<MaxentTrainer.Weighted> no = new ArrayList<>();
        for (TrainingExample example : examples) {
            if (heldOut == ALL || example.fold() != heldOut) {
                boolean is = recipe.yes().test(example.text());
                double weight = example.text().weight();
                (is ? yes : no).add(new MaxentTrainer.Weighted(example.whole(), weight));
                TextFeatures copy = example.copy();
                if (recipe.copies() && copy != null) {
                    (is ? yes : no).add(new MaxentTrainer.Weighted(copy, weight));
                }
            }
        }
        return yes.isEmpty() || no.isEmpty()
                ? constant(examples.getFirst().whole(), !yes.isEmpty())
                : new MaxentTrainer(recipe.scales(), recipe.regularisation(), terms).train(yes, no);
    }

    /** Where all examples of a fold agree there is nothing to learn from. */
    private LinearModel constant(TextFeatures shape, boolean yes) {
        int signals = shape.signals().length;
        return new LinearModel(
                yes ? 4 : -4, new float[0], new float[0], new float[0], new float[signals], new float[terms]);
    }

    private CrossValidated learned(ModelRecipe recipe, List<LinearModel> models) {
        double[] whole = new double[examples.size()];
        double[] sentences = new double[examples.size()];
        boolean[] yes = new boolean[examples.size()];
        for (int i = 0; i < whole.length; i++) {
            TrainingExample example = examples.get(i);
            LinearModel unseen = models.get(example.fold() + 1);
            whole[i] = unseen.score(example.whole());
            sentences[i] = example.sentences().stream()
                    .mapToDouble(unseen::score)
                    .max()
                    .orElse(whole[i]);
            yes[i] = recipe.yes().test(example.text());
        }
        return new CrossValidated(recipe, models.getFirst(), whole, sentences, yes);
    }

    /**
     * A trained model and what its siblings said of the texts that they had not seen.
     *
     * @param heldOut one score for each example
     * @param sentences the score of each example's most asking sentence; the whole's where there is only one
     * @param yes one label for each example
     */
    @SuppressWarnings("ArrayRecordComponent")
    record CrossValidated(ModelRecipe recipe, LinearModel model, double[] heldOut, double[] sentences, boolean[] yes) {}
}
