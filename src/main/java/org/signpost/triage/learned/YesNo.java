package org.signpost.triage.learned;

/**
 * One yes/no decision.
 *
 * @param threshold yes from this probability on
 * @param sure surely yes from this probability on
 * @param surelyNot surely no below this probability
 */
public record YesNo(LinearModel model, Platt platt, double threshold, double sure, double surelyNot) {
    /** Calibrated, 0 to 1. */
    public double probability(Features features) {
        return platt.probability(model.score(features));
    }
}
