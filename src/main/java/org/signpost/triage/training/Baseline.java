package org.signpost.triage.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.signpost.triage.text.Prose;

/** OpenNLP's plain document categoriser with its default features and parameters, on the same folds: what to beat. */
final class Baseline {
    private static final String YES = "yes";
    private static final String NO = "no";

    private Baseline() {}

    /** The held-out probability of yes for each example. */
    static double[] heldOut(List<Example> examples, Predicate<LabelledText> yes) {
        Map<Integer, DoccatModel> models = new HashMap<>();
        List<DoccatModel> trained = IntStream.range(0, Preparation.FOLDS)
                .parallel()
                .mapToObj(fold -> train(examples, yes, fold))
                .toList();
        for (int fold = 0; fold < trained.size(); fold++) {
            models.put(fold, trained.get(fold));
        }
        double[] probabilities = new double[examples.size()];
        for (int i = 0; i < probabilities.length; i++) {
            Example example = examples.get(i);
            DoccatModel model = models.get(example.fold());
            DocumentCategorizerME categoriser = new DocumentCategorizerME(model);
            double[] outcomes = categoriser.categorize(words(example.text()));
            probabilities[i] = outcomes[categoriser.getIndex(YES)];
        }
        return probabilities;
    }

    private static DoccatModel train(List<Example> examples, Predicate<LabelledText> yes, int heldOut) {
        List<DocumentSample> samples = new ArrayList<>();
        for (Example example : examples) {
            String[] words = words(example.text());
            if (example.fold() != heldOut && words.length > 0) {
                samples.add(new DocumentSample(yes.test(example.text()) ? YES : NO, words));
            }
        }
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put("PrintMessages", false);
        try {
            return DocumentCategorizerME.train(
                    "en",
                    ObjectStreamUtils.createObjectStream(samples),
                    parameters,
                    new DoccatFactory(new FeatureGenerator[] {new BagOfWordsFeatureGenerator()}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] words(LabelledText text) {
        return Prose.of(text.text()).words().toArray(String[]::new);
    }
}
