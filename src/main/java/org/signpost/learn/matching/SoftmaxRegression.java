package org.signpost.learn.matching;

import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.ArrayMath;
import org.signpost.faq.matching.EntryModel;
import org.signpost.faq.matching.MatchMode;
import org.signpost.faq.matching.QueryVector;

/** Fits an {@link EntryModel}: multinomial logistic regression with an L2 penalty. */
final class SoftmaxRegression {
    private static final double PENALTY = 1.0;
    private static final int STEPS = 40;

    private final List<Example> examples;
    private final MatchMode mode;
    private final int classes;
    private final int dense;
    private final int width;

    /** @param target how much of the example belongs to each class; sums to 1. The array is not copied. */
    @SuppressWarnings("ArrayRecordComponent")
    record Example(QueryVector query, double[] target) {}

    SoftmaxRegression(List<Example> examples, MatchMode mode, int classes, int dense, int terms) {
        this.examples = examples;
        this.mode = mode;
        this.classes = classes;
        this.dense = mode.readsEmbedding() ? dense : 0;
        this.width = 1 + this.dense + (mode.readsWords() ? terms : 0);
    }

    /** Weights for each class, one after the other: bias, embedding, terms. */
    EntryModel fit(List<String> slugs) {
        double[] weights = LimitedMemoryBfgs.minimise(this::loss, classes * width, STEPS);
        float[] bias = new float[classes];
        float[][] denseWeights = new float[classes][dense];
        float[][] sparseWeights = new float[classes][width - 1 - dense];
        for (int i = 0; i < classes; i++) {
            int at = i * width;
            bias[i] = (float) weights[at];
            for (int j = 0; j < dense; j++) {
                denseWeights[i][j] = (float) weights[at + 1 + j];
            }
            for (int j = 0; j < sparseWeights[i].length; j++) {
                sparseWeights[i][j] = (float) weights[at + 1 + dense + j];
            }
        }
        return new EntryModel(slugs, bias, denseWeights, sparseWeights);
    }

    double loss(double[] weights, double[] gradient) {
        double loss = 0;
        for (int i = 0; i < weights.length; i++) {
            if (i % width != 0) {
                loss += PENALTY / 2 * weights[i] * weights[i];
                gradient[i] = PENALTY * weights[i];
            }
        }
        double[] scores = new double[classes];
        for (Example example : examples) {
            for (int i = 0; i < classes; i++) {
                scores[i] = score(weights, i * width, example.query());
            }
            softmax(scores);
            for (int i = 0; i < classes; i++) {
                if (example.target()[i] > 0) {
                    loss -= example.target()[i] * Math.log(Math.max(1e-300, scores[i]));
                }
                add(gradient, i * width, example.query(), scores[i] - example.target()[i]);
            }
        }
        return loss;
    }

    private double score(double[] weights, int at, QueryVector query) {
        double sum = weights[at];
        float[] embedding = query.embedding();
        if (dense > 0 && embedding != null) {
            double dot = 0;
            for (int i = 0; i < dense; i++) {
                dot += weights[at + 1 + i] * embedding[i];
            }
            sum += EntryModel.EMBEDDING_SCALE * dot;
        }
        if (mode.readsWords()) {
            sum += EntryModel.WORDS_SCALE * query.terms().dot(weights, at + 1 + dense);
        }
        return sum;
    }

    private void add(double[] gradient, int at, QueryVector query, double times) {
        gradient[at] += times;
        float[] embedding = query.embedding();
        if (dense > 0 && embedding != null) {
            double scaled = times * EntryModel.EMBEDDING_SCALE;
            for (int i = 0; i < dense; i++) {
                gradient[at + 1 + i] += scaled * embedding[i];
            }
        }
        if (mode.readsWords()) {
            query.terms().addTo(gradient, at + 1 + dense, times * EntryModel.WORDS_SCALE);
        }
    }

    /** Turns scores into probabilities, in place. */
    static void softmax(double[] scores) {
        double total = ArrayMath.logSumOfExps(scores);
        Arrays.setAll(scores, i -> Math.exp(scores[i] - total));
    }
}
