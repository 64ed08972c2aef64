package org.signpost.triage.engine;

/**
 * Weights for {@link TextFeatures}; the score is their sum of products. The arrays are not copied.
 *
 * @param embedding empty in a model that does without
 * @param asking empty likewise, and in a model that does without this one
 * @param likeness empty likewise
 * @param terms one for each term of the vocabulary
 */
@SuppressWarnings("ArrayRecordComponent")
public record LinearModel(
        float bias, float[] embedding, float[] asking, float[] likeness, float[] signals, float[] terms) {

    /** Log odds before calibration. */
    public double score(TextFeatures features) {
        double sum = bias + dot(signals, features.signals());
        if (embedding.length > 0) {
            sum += dot(embedding, features.embedding()) + dot(likeness, features.likeness());
        }
        if (asking.length > 0 && features.asking().length > 0) {
            sum += dot(asking, features.asking());
        }
        int[] present = features.terms();
        for (int i = 0; i < present.length; i++) {
            sum += (double) terms[present[i]] * features.weights()[i];
        }
        return sum;
    }

    private static double dot(float[] weights, float[] values) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (double) weights[i] * values[i];
        }
        return sum;
    }
}
