package org.signpost.faq.matching;

import java.util.EnumMap;
import java.util.Map;
import org.signpost.triage.text.TermVocabulary;

/**
 * Everything that training found.
 *
 * @param id another for every other training
 * @param centres the mean embeddings of the training texts
 * @param labelled the training texts that an entry answers
 * @param modes one for each {@link MatchMode}
 */
public record MatchModel(
        String id,
        TermVocabulary vocabulary,
        EmbeddingCentres centres,
        LabelledComments labelled,
        Map<MatchMode, MatchWeights> modes) {
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
