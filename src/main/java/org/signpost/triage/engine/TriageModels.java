package org.signpost.triage.engine;

import java.util.List;
import org.signpost.triage.text.Glossaries;
import org.signpost.triage.text.TermVocabulary;

/**
 * Everything that training leaves behind.
 *
 * @param vocabulary of both sets
 * @param centre mean embedding of the training texts
 * @param askingCentre mean of the embeddings that tell whether a text asks
 * @param descriptions mean embedding of each topic's descriptions
 * @param full models over embedding, words and signals
 * @param words models over words and signals alone, for where the embedding cannot be had, and for what is plain
 */
@SuppressWarnings("ArrayRecordComponent")
public record TriageModels(
        TermVocabulary vocabulary,
        float[] centre,
        float[] askingCentre,
        List<float[]> descriptions,
        ModelSet full,
        ModelSet words) {
    public TriageModels {
        descriptions = List.copyOf(descriptions);
    }

    /** Makes features as the models were trained on. */
    public FeatureExtractor features(Glossaries glossaries) {
        return new FeatureExtractor(vocabulary, centre, askingCentre, descriptions, glossaries);
    }
}
