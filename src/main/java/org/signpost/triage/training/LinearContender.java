package org.signpost.triage.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.signpost.triage.learned.Features;
import org.signpost.triage.learned.LinearModel;

/**
 * Our linear models over some of our features, one for each label.
 *
 * @param sentenceShare how much the most asking sentence adds to the whole
 * @param reader makes the features of a text anew
 */
record LinearContender(
        String name,
        Recipe.Scales scales,
        double regularisation,
        boolean copies,
        double sentenceShare,
        int terms,
        Consumer<LabelledText> reader)
        implements Contender {

    @Override
    public Pupil learn(List<Example> examples, List<Predicate<LabelledText>> labels) {
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

    private LinearModel train(List<Example> examples, Predicate<LabelledText> label) {
        List<Features> yes = new ArrayList<>();
        List<Features> no = new ArrayList<>();
        for (Example example : examples) {
            boolean is = label.test(example.text());
            (is ? yes : no).add(example.whole());
            Features copy = example.copy();
            if (copies && copy != null) {
                (is ? yes : no).add(copy);
            }
        }
        return new Maxent(scales, regularisation, terms).train(yes, no);
    }

    private double score(LinearModel model, Example example) {
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
