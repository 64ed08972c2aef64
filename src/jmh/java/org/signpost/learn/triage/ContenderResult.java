package org.signpost.learn.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.signpost.learn.LabelledText;

/**
 * What one contender made of all examples, each judged by models that had not seen it.
 *
 * @param scores for each label one for each example
 * @param trainingSeconds of all labels on the texts of all folds but one
 * @param millisPerText to read a text that is not known yet and to judge it by all labels
 */
@SuppressWarnings("ArrayRecordComponent")
record ContenderResult(String name, double[][] scores, double trainingSeconds, double millisPerText) {
    /** Texts that the time to read one is measured on. */
    private static final int READ = 300;

    static ContenderResult run(
            Contender contender, List<TrainingExample> examples, List<Predicate<LabelledText>> labels) {
        double[][] scores = new double[labels.size()][examples.size()];
        long training = 0;
        long judging = 0;
        for (int fold = 0; fold < TrainingExamples.FOLDS; fold++) {
            List<TrainingExample> seen = new ArrayList<>();
            List<Integer> unseen = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                if (examples.get(i).fold() == fold) {
                    unseen.add(i);
                } else {
                    seen.add(examples.get(i));
                }
            }
            long start = contender.nanos();
            try (Contender.Trained trained = contender.learn(seen, labels)) {
                training += contender.nanos() - start;
                start = contender.nanos();
                double[][] held =
                        trained.scores(unseen.stream().map(examples::get).toList());
                judging += contender.nanos() - start;
                for (int label = 0; label < scores.length; label++) {
                    for (int i = 0; i < unseen.size(); i++) {
                        scores[label][unseen.get(i)] = held[label][i];
                    }
                }
            }
        }
        double millis = judging / 1e6 / examples.size() + reading(contender, examples);
        return new ContenderResult(contender.name(), scores, training / 1e9 / TrainingExamples.FOLDS, millis);
    }

    private static double reading(Contender contender, List<TrainingExample> examples) {
        List<TrainingExample> some = examples.subList(0, Math.min(READ, examples.size()));
        long start = contender.nanos();
        some.forEach(example -> contender.read(example.text()));
        return (contender.nanos() - start) / 1e6 / some.size();
    }
}
