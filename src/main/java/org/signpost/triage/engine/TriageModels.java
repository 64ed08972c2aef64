package org.signpost.triage.engine;

import java.util.List;
import org.signpost.triage.text.TermVocabulary;

/**
 * Everything that training leaves behind.
 *
 * @param vocabulary of both sets
 * @param centre mean embedding of the training texts
 * @param descriptions mean embedding of each topic's descriptions
 * @param full models over embedding, words and signals
 * @param words models over words and signals alone, for where the embedding cannot be had, and for what is plain
 */
@SuppressWarnings("ArrayRecordComponent")
public record TriageModels(
        TermVocabulary vocabulary, float[] centre, List<float[]> descriptions, ModelSet full, ModelSet words) {
    public TriageModels {
        descriptions = List.copyOf(descriptions);
    }

    /** Makes features as the models were trained on. */
    public FeatureExtractor features() {
        return new FeatureExtractor(vocabulary, centre, descriptions);
    }
}
