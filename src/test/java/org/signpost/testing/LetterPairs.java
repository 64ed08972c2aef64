package org.signpost.testing;

import org.signpost.triage.embedding.Embedder;
import org.signpost.triage.embedding.TextEmbedders;

/**
 * Embeddings that count pairs of letters: where something is learned, and what is learned does not matter, they are quick. Most
 * of their numbers are zero, which trainers pass over.
 */
public final class LetterPairs {
    /** In place of both models. */
    public static final TextEmbedders EMBEDDERS = new TextEmbedders(LetterPairs::of, LetterPairs::of);

    private static final int COUNTS = 24;

    private LetterPairs() {}

    private static float[] of(String text) {
        float[] counts = new float[Embedder.SIZE];
        for (int i = 0; i + 1 < text.length(); i++) {
            counts[Math.floorMod(text.charAt(i) * 31 + text.charAt(i + 1), COUNTS)]++;
        }
        double squares = 1e-9;
        for (float count : counts) {
            squares += count * count;
        }
        for (int i = 0; i < COUNTS; i++) {
            counts[i] /= (float) Math.sqrt(squares);
        }
        return counts;
    }
}
