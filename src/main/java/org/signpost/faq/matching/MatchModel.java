package org.signpost.faq.matching;

import java.util.EnumMap;
import java.util.Map;
import org.signpost.triage.text.TermVocabulary;

/**
 * Everything that training found. The array is not copied.
 *
 * @param id another for every other training
 * @param centre the mean embedding of the training texts
 * @param modes one for each {@link MatchMode}
 */
@SuppressWarnings("ArrayRecordComponent")
public record MatchModel(String id, TermVocabulary vocabulary, float[] centre, Map<MatchMode, MatchWeights> modes) {
    public MatchModel {
        modes = Map.copyOf(new EnumMap<>(modes));
    }

    /** What training found for a mode. */
    MatchWeights weights(MatchMode mode) {
        MatchWeights weights = modes.get(mode);
        if (weights == null) {
            throw new IllegalStateException("the model " + id + " has nothing for " + mode);
        }
        return weights;
    }
}
