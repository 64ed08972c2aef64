package org.signpost.learn.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.signpost.learn.LabelledText;
import org.signpost.triage.engine.LinearModel;
import org.signpost.triage.engine.TextFeatures;

/**
 * Our linear models over some of our features, one for each label.
 *
 * @param sentenceShare how much the most asking sentence adds to the whole
 * @param reader makes the features of a text anew
 */
record LinearContender(
        String name,
        ModelRecipe.Scales scales,
        double regularisation,
        boolean copies,
        double sentenceShare,
        int terms,
        Consumer<LabelledText> reader)
        implements Contender {

    @Override
    public Trained learn(List<TrainingExample> examples, List<Predicate<LabelledText>> labels) {
        List<LinearModel> models =
                labels.stream().map(label -> train(examples, label)).toList();
        return unseen -> {
            double[][] scores = new double[models.size()][unseen.size()];
            for (int label = 0; label < scores.length; label++) {
                for (int i = 0; i < unseen.size(); i++) {
                    scores[label][i] = score(models.get(label), unseen.get(i));
                }
            }
            return scores;
        };
    }

    private LinearModel train(List<TrainingExample> examples, Predicate<LabelledText> label) {
        List<MaxentTrainer.Weighted> yes = new ArrayList<>();
        List<MaxentTrainer.Weighted> no = new ArrayList<>();
        for (TrainingExample example : examples) {
            boolean is = label.test(example.text());
            double weight = example.text().weight();
            (is ? yes : no).add(new MaxentTrainer.Weighted(example.whole(), weight));
            TextFeatures copy = example.copy();
            if (copies && copy != null) {
                (is ? yes : no).add(new MaxentTrainer.Weighted(copy, weight));
            }
        }
        return new MaxentTrainer(scales, regularisation, terms).train(yes, no);
    }

    private double score(LinearModel model, TrainingExample example) {
        double whole = model.score(example.whole());
        double most =
                example.sentences().stream().mapToDouble(model::score).max().orElse(whole);
        return sentenceShare == 0 ? whole : whole + sentenceShare * most;
    }

    @Override
    public void read(LabelledText text) {
        reader.accept(text);
    }
}
