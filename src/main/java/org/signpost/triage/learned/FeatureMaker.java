package org.signpost.triage.learned;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.Embedder;
import org.signpost.triage.text.Prose;

/** Turns texts into {@link Features}. Safe for use by several threads. */
public final class FeatureMaker {
    private static final float[] NONE = {};

    private final Vocabulary vocabulary;
    private final float[] centre;
    private final List<float[]> descriptions;

    /**
     * @param centre the mean embedding of the training texts, taken away from each
     * @param descriptions the embedding of each topic's description
     */
    public FeatureMaker(Vocabulary vocabulary, float[] centre, List<float[]> descriptions) {
        this.vocabulary = vocabulary;
        this.centre = centre.clone();
        this.descriptions = List.copyOf(descriptions);
    }

    /** What needs no embedding. */
    public Features words(Prose prose, String language, @Nullable String parent) {
        Vocabulary.Weighted weighted = vocabulary.weigh(Vocabulary.stems(prose, language));
        return new Features(NONE, NONE, Signals.of(prose, parent), weighted.terms(), weighted.weights());
    }

    /** The same with an embedding of the text. */
    public Features with(Features words, float[] embedding) {
        float[] likeness = new float[descriptions.size()];
        for (int i = 0; i < likeness.length; i++) {
            likeness[i] = (float) Embedder.cosine(descriptions.get(i), embedding);
        }
        float[] centred = embedding.clone();
        for (int i = 0; i < centred.length; i++) {
            centred[i] -= centre[i];
        }
        return new Features(centred, likeness, words.signals(), words.terms(), words.weights());
    }
}
