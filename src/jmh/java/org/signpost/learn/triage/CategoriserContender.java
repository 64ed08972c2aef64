package org.signpost.learn.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.signpost.learn.LabelledText;
import org.signpost.triage.text.ParsedText;

/** OpenNLP's plain document categoriser with its default features and parameters, one for each label: what to beat. */
final class CategoriserContender implements Contender {
    private static final String YES = "yes";
    private static final String NO = "no";

    @Override
    public String name() {
        return "OpenNLP document categoriser, defaults";
    }

    @Override
    public Trained learn(List<TrainingExample> examples, List<Predicate<LabelledText>> labels) {
        List<DocumentCategorizerME> categorisers = labels.stream()
                .map(label -> new DocumentCategorizerME(train(examples, label)))
                .toList();
        return unseen -> {
            double[][] scores = new double[labels.size()][unseen.size()];
            for (int i = 0; i < unseen.size(); i++) {
                String[] words = words(unseen.get(i).text());
                for (int label = 0; label < scores.length; label++) {
                    DocumentCategorizerME categoriser = categorisers.get(label);
                    scores[label][i] = categoriser.categorize(words)[categoriser.getIndex(YES)];
                }
            }
            return scores;
        };
    }

    private static DoccatModel train(List<TrainingExample> examples, Predicate<LabelledText> yes) {
        List<DocumentSample> samples = new ArrayList<>();
        for (TrainingExample example : examples) {
            String[] words = words(example.text());
            if (words.length > 0) {
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

    /** Its words are made when it is asked. */
    @Override
    public void read(LabelledText text) {}

    private static String[] words(LabelledText text) {
        return ParsedText.of(text.text()).words().toArray(String[]::new);
    }
}
