package org.signpost.learn.matching;

import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.ArrayMath;
import org.signpost.faq.matching.EntryModel;
import org.signpost.faq.matching.MatchMode;
import org.signpost.faq.matching.QueryVector;
import org.signpost.triage.text.TermVocabulary;

/**
 * Fits an {@link EntryModel}: multinomial logistic regression with an L2 penalty. The weights of one feature for all classes
 * lie side by side, so that the processor adds to several classes at once: nearly all of training's time goes by here.
 */
final class SoftmaxRegression {
    private static final double PENALTY = 1.0;

    private final List<double[]> targets;
    private final double[] counts;
    private final List<Features> features;
    private final int classes;
    private final int dense;
    private final int width;

    /** @param target how much of the example belongs to each class; sums to its weight. The array is not copied. */
    @SuppressWarnings("ArrayRecordComponent")
    record Example(QueryVector query, double[] target) {}

    /** What an example has, the constant first: numbers of features that are not zero, and how much of each. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Features(int[] numbers, double[] values) {}

    SoftmaxRegression(List<Example> examples, MatchMode mode, int classes, int dense, int terms) {
        this.classes = classes;
        this.dense = mode.readsEmbedding() ? dense : 0;
        this.width = 1 + this.dense + terms;
        this.targets = examples.stream().map(Example::target).toList();
        this.counts = targets.stream().mapToDouble(SoftmaxRegression::weight).toArray();
        this.features =
                examples.stream().map(example -> features(example.query())).toList();
    }

    private Features features(QueryVector query) {
        float[] embedding = dense > 0 ? query.dense() : new float[0];
        TermVocabulary.Weighted terms = query.terms();
        int most = 1 + embedding.length + terms.terms().length;
        int[] numbers = new int[most];
        double[] values = new double[most];
        values[0] = 1;
        int used = 1;
        for (int i = 0; i < embedding.length; i++) {
            if (embedding[i] != 0) {
                numbers[used] = 1 + i;
                values[used++] = EntryModel.EMBEDDING_SCALE * embedding[i];
            }
        }
        for (int i = 0; i < terms.terms().length; i++) {
            numbers[used] = 1 + dense + terms.terms()[i];
            values[used++] = EntryModel.WORDS_SCALE * terms.weights()[i];
        }
        return new Features(Arrays.copyOf(numbers, used), Arrays.copyOf(values, used));
    }

    /** The best weights as a model of entries. */
    EntryModel fit(List<String> slugs) {
        double[] weights = QuasiNewton.minimise(this::loss, classes * width, QuasiNewton.ENOUGH);
        float[] bias = new float[classes];
        float[][] denseWeights = new float[classes][dense];
        float[][] sparseWeights = new float[classes][width - 1 - dense];
        for (int i = 0; i < classes; i++) {
            bias[i] = (float) weights[i];
            for (int j = 0; j < dense; j++) {
                denseWeights[i][j] = (float) weights[(1 + j) * classes + i];
            }
            for (int j = 0; j < sparseWeights[i].length; j++) {
                sparseWeights[i][j] = (float) weights[(1 + dense + j) * classes + i];
            }
        }
        return new EntryModel(slugs, bias, denseWeights, sparseWeights);
    }

    /** Minus the logarithm of the targets' probability, with the penalty on all weights but the constant's. */
    double loss(double[] weights, double[] gradient) {
        double loss = 0;
        for (int i = classes; i < weights.length; i++) {
            loss += PENALTY / 2 * weights[i] * weights[i];
            gradient[i] = PENALTY * weights[i];
        }
        double[] scores = new double[classes];
        for (int each = 0; each < targets.size(); each++) {
            Features example = features.get(each);
            double[] target = targets.get(each);
            double weight = counts[each];
            score(weights, example, scores);
            softmax(scores);
            for (int i = 0; i < classes; i++) {
                if (target[i] > 0) {
                    loss -= target[i] * Math.log(Math.max(1e-300, scores[i]));
                }
                scores[i] = weight * scores[i] - target[i];
            }
            add(scores, example, gradient);
        }
        return loss;
    }

    /** How much an example counts. */
    static double weight(double[] target) {
        return Math.round(Arrays.stream(target).sum() * 1e6) / 1e6;
    }

    private void score(double[] weights, Features example, double[] scores) {
        Arrays.fill(scores, 0);
        for (int i = 0; i < example.numbers().length; i++) {
            int at = example.numbers()[i] * classes;
            double value = example.values()[i];
            for (int j = 0; j < scores.length; j++) {
                scores[j] += value * weights[at + j];
            }
        }
    }

    private void add(double[] errors, Features example, double[] gradient) {
        for (int i = 0; i < example.numbers().length; i++) {
            int at = example.numbers()[i] * classes;
            double value = example.values()[i];
            for (int j = 0; j < errors.length; j++) {
                gradient[at + j] += value * errors[j];
            }
        }
    }

    /** Turns scores into probabilities, in place. */
    static void softmax(double[] scores) {
        double total = ArrayMath.logSumOfExps(scores);
        Arrays.setAll(scores, i -> Math.exp(scores[i] - total));
    }
}
