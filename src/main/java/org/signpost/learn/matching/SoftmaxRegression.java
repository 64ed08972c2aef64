package org.signpost.learn.matching;

import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.ArrayMath;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.matching.EntryModel;
import org.signpost.faq.matching.MatchMode;
import org.signpost.faq.matching.QueryVector;

/** Fits an {@link EntryModel}: multinomial logistic regression with an L2 penalty. */
final class SoftmaxRegression {
    private static final double PENALTY = 1.0;

    private final List<Example> examples;
    private final double[][] embeddings;
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
        this.embeddings = examples.stream()
                .map(example -> scaled(example.query().embedding()))
                .toArray(double[][]::new);
    }

    /** The numbers of an embedding as the model weighs them; none where there is no embedding, or it is not read. */
    private double[] scaled(float @Nullable [] embedding) {
        if (dense == 0 || embedding == null) {
            return new double[0];
        }
        double[] scaled = new double[dense];
        Arrays.setAll(scaled, i -> EntryModel.EMBEDDING_SCALE * embedding[i]);
        return scaled;
    }

    /** Weights for each class, one after the other: bias, embedding, terms. */
    EntryModel fit(List<String> slugs) {
        double[] weights = QuasiNewton.minimise(this::loss, classes * width, QuasiNewton.ENOUGH);
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
        for (int each = 0; each < embeddings.length; each++) {
            Example example = examples.get(each);
            for (int i = 0; i < classes; i++) {
                scores[i] = score(weights, i * width, example.query(), embeddings[each]);
            }
            softmax(scores);
            for (int i = 0; i < classes; i++) {
                if (example.target()[i] > 0) {
                    loss -= example.target()[i] * Math.log(Math.max(1e-300, scores[i]));
                }
                add(gradient, i * width, example.query(), embeddings[each], scores[i] - example.target()[i]);
            }
        }
        return loss;
    }

    private double score(double[] weights, int at, QueryVector query, double[] embedding) {
        double sum = weights[at] + innerProduct(weights, at + 1, embedding);
        return mode.readsWords() ? sum + EntryModel.WORDS_SCALE * query.terms().dot(weights, at + 1 + dense) : sum;
    }

    /** Four sums that do not wait for each other: nearly all of training's time goes by here. */
    private static double innerProduct(double[] weights, int at, double[] embedding) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int whole = embedding.length - embedding.length % 4;
        for (int i = 0; i < whole; i += 4) {
            first += weights[at + i] * embedding[i];
            second += weights[at + i + 1] * embedding[i + 1];
            third += weights[at + i + 2] * embedding[i + 2];
            fourth += weights[at + i + 3] * embedding[i + 3];
        }
        for (int i = whole; i < embedding.length; i++) {
            first += weights[at + i] * embedding[i];
        }
        return first + second + third + fourth;
    }

    private void add(double[] gradient, int at, QueryVector query, double[] embedding, double times) {
        gradient[at] += times;
        for (int i = 0; i < embedding.length; i++) {
            gradient[at + 1 + i] += times * embedding[i];
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
