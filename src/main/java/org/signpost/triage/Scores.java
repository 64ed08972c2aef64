package org.signpost.triage;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.learned.Features;
import org.signpost.triage.learned.ModelSet;

/**
 * What the models say of one text, as calibrated probabilities.
 *
 * @param by the models that said it
 * @param features what they saw
 * @param sentence the one that asks most, or null in an empty text
 * @param kind the likeliest of those that fit the needs-answer decision
 */
record Scores(
        ModelSet by,
        Features features,
        double needsAnswer,
        @Nullable Span sentence,
        Kind kind,
        Map<Topic, Double> topics,
        double urgent) {}
