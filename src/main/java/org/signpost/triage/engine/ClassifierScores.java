package org.signpost.triage.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.TextSpan;
import org.signpost.triage.CommentKind;
import org.signpost.triage.Confidence;
import org.signpost.triage.Topic;

/**
 * What the models say of one text, as calibrated probabilities.
 *
 * @param by the models that said it
 * @param features what they saw
 * @param sentence the one that asks most, or null in an empty text
 * @param kind the likeliest of those that fit the needs-answer decision
 */
record ClassifierScores(
        ModelSet by,
        TextFeatures features,
        double needsAnswer,
        @Nullable TextSpan sentence,
        CommentKind kind,
        Map<Topic, Double> topics,
        double urgent,
        double inDomain,
        double danger) {

    /** How sure the model is whether the text needs an answer, either way. */
    Confidence confidence() {
        BinaryDecision decision = by.needsAnswer();
        if (needsAnswer >= decision.sure() || needsAnswer < decision.surelyNot()) {
            return Confidence.SURE;
        }
        boolean near = needsAnswer < 0.6 && needsAnswer > decision.threshold() / 2;
        return near ? Confidence.NOT_SURE : Confidence.LIKELY;
    }
}
