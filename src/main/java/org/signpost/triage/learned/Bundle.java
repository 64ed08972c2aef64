package org.signpost.triage.learned;

import java.util.List;

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
public record Bundle(Vocabulary vocabulary, float[] centre, List<float[]> descriptions, ModelSet full, ModelSet words) {
    public Bundle {
        descriptions = List.copyOf(descriptions);
    }

    /** Makes features as the models were trained on. */
    public FeatureMaker features() {
        return new FeatureMaker(vocabulary, centre, descriptions);
    }
}
