package org.signpost.triage.engine;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.signpost.triage.CommentKind;
import org.signpost.triage.Topic;

/**
 * The models that work on one set of features.
 *
 * @param danger whether somebody may hurt themselves, is threatened or held
 * @param inDomain whether a text is about immigration, the organisation or its website at all
 * @param secondOpinion is added to the score of needs-answer
 * @param kinds a score for each kind that is learned; the highest wins
 * @param sentenceShare how much the sentence that speaks most for a decision adds to the whole text's score, for
 *     needs-answer and urgency; 0 or more
 */
public record ModelSet(
        BinaryDecision needsAnswer,
        SecondOpinion secondOpinion,
        double sentenceShare,
        Map<CommentKind, LinearModel> kinds,
        Map<Topic, BinaryDecision> topics,
        BinaryDecision urgent,
        BinaryDecision inDomain,
        BinaryDecision danger) {
    public ModelSet {
        kinds = Collections.unmodifiableMap(new EnumMap<>(kinds));
        topics = Collections.unmodifiableMap(new TreeMap<>(topics));
    }
}
