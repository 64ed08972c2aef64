package org.signpost.triage.engine;

/**
 * What another model says of whether a text asks; it sees the other sentence model's embedding.
 *
 * @param weight of its score beside the first model's
 */
public record SecondOpinion(LinearModel model, double weight) {
    /** No other model. */
    public static final SecondOpinion NONE = new SecondOpinion(
            new LinearModel(0, new float[0], new float[0], new float[0], new float[0], new float[0]), 0);

    /** What is added to the first model's score. */
    public double score(TextFeatures features) {
        return weight == 0 ? 0 : weight * model.score(features);
    }
}
