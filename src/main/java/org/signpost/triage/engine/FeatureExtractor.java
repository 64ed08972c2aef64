package org.signpost.triage.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.Embedder;
import org.signpost.triage.text.ParsedText;
import org.signpost.triage.text.TermVocabulary;

/** Turns texts into {@link TextFeatures}. Safe for use by several threads. */
public final class FeatureExtractor {
    private static final float[] NONE = {};

    private final TermVocabulary vocabulary;
    private final float[] centre;
    private final List<float[]> descriptions;

    /**
     * @param centre the mean embedding of the training texts, taken away from each
     * @param descriptions the embedding of each topic's description
     */
    public FeatureExtractor(TermVocabulary vocabulary, float[] centre, List<float[]> descriptions) {
        this.vocabulary = vocabulary;
        this.centre = centre.clone();
        this.descriptions = List.copyOf(descriptions);
    }

    /** What needs no embedding. */
    public TextFeatures words(ParsedText parsedText, String language, @Nullable String parent) {
        TermVocabulary.Weighted weighted =
                vocabulary.weigh(TermVocabulary.withPairs(TermVocabulary.stems(parsedText, language)));
        return new TextFeatures(NONE, NONE, TextSignals.of(parsedText, parent), weighted.terms(), weighted.weights());
    }

    /** The same with an embedding of the text. */
    public TextFeatures with(TextFeatures words, float[] embedding) {
        float[] likeness = new float[descriptions.size()];
        for (int i = 0; i < likeness.length; i++) {
            likeness[i] = (float) Embedder.cosine(descriptions.get(i), embedding);
        }
        float[] centred = embedding.clone();
        for (int i = 0; i < centred.length; i++) {
            centred[i] -= centre[i];
        }
        return new TextFeatures(centred, likeness, words.signals(), words.terms(), words.weights());
    }
}
