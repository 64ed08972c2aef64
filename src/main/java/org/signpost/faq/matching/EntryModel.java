package org.signpost.faq.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.signpost.triage.embedding.VectorMath;
import org.signpost.triage.text.TermVocabulary;

/**
 * A linear softmax over the entries that were there when it was trained, and "none of them": how probable is each for a
 * text. The arrays are not copied.
 *
 * @param slugs the entries; the class after the last one is "none of them"
 * @param bias one number for each class
 * @param dense for each class the weights of both embeddings; of length 0 where embeddings are not read
 * @param sparse for each class the weights of the terms; of length 0 where the words are not read
 */
@SuppressWarnings("ArrayRecordComponent")
public record EntryModel(List<String> slugs, float[] bias, float[][] dense, float[][] sparse) {
    /** The scale of the embeddings beside the words. */
    public static final float EMBEDDING_SCALE = 4f;

    /** The scale of the words beside the embedding. */
    public static final float WORDS_SCALE = 1f;

    /** Natural logarithm of the probability of each class. */
    public double[] logProbabilities(QueryVector query) {
        double[] scores = new double[bias.length];
        float[] embedding = query.dense();
        for (int i = 0; i < scores.length; i++) {
            scores[i] = bias[i] + denseScore(embedding, i) + sparseScore(query.terms(), i);
        }
        return VectorMath.logSoftmax(scores);
    }

    private double denseScore(float[] embedding, int entry) {
        return embedding.length == 0 || dense[entry].length == 0
                ? 0
                : EMBEDDING_SCALE * VectorMath.dot(dense[entry], embedding);
    }

    private double sparseScore(TermVocabulary.Weighted terms, int entry) {
        float[] weights = sparse[entry];
        if (weights.length == 0) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < terms.terms().length; i++) {
            sum += weights[terms.terms()[i]] * terms.weights()[i];
        }
        return WORDS_SCALE * sum;
    }

    /** The class of each slug. */
    Map<String, Integer> classes() {
        Map<String, Integer> classes = HashMap.newHashMap(slugs.size());
        for (int i = 0; i < slugs.size(); i++) {
            classes.put(slugs.get(i), i);
        }
        return classes;
    }
}
