package org.signpost.triage;

import java.util.Map;
import org.signpost.triage.learned.Features;
import org.signpost.triage.learned.ModelSet;

/**
 * What the models say of one text, as calibrated probabilities.
 *
 * @param by the models that said it
 * @param features what they saw
 * @param kind the likeliest of those that fit the needs-answer decision
 */
record Scores(
        ModelSet by, Features features, double needsAnswer, Kind kind, Map<Topic, Double> topics, double urgent) {}
