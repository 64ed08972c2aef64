package org.signpost.triage.engine;

import org.signpost.triage.text.TermVocabulary;

/**
 * A text as numbers. The arrays are not copied: whoever gets one only reads it.
 *
 * @param embedding by which the subject is told: centred, or empty where no embedding is computed
 * @param asking the embedding by which it is told whether somebody asks: centred and of unit length, or empty where it is
 *     not computed
 * @param likeness to the description of each topic (cosine), or empty like the embedding
 * @param signals in the order of {@link TextSignals#all} and, behind them, {@link UrgencySignals#all}
 * @param terms numbers of the {@link TermVocabulary}'s terms that occur, ascending
 * @param weights TF-IDF of each of the terms; of unit length together
 */
@SuppressWarnings("ArrayRecordComponent")
public record TextFeatures(
        float[] embedding, float[] asking, float[] likeness, float[] signals, int[] terms, float[] weights) {
    private static final float[] NONE = {};

    /** The same without embeddings and likeness. */
    public TextFeatures withoutEmbedding() {
        return new TextFeatures(NONE, NONE, NONE, signals, terms, weights);
    }
}
