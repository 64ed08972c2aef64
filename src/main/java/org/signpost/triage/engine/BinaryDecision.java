package org.signpost.triage.engine;

/**
 * One yes/no decision.
 *
 * @param threshold yes from this probability on
 * @param sure surely yes from this probability on
 * @param surelyNot surely no below this probability
 */
public record BinaryDecision(LinearModel model, PlattScaling platt, double threshold, double sure, double surelyNot) {
    /** Calibrated, 0 to 1. */
    public double probability(TextFeatures features) {
        return platt.probability(model.score(features));
    }
}
