package org.signpost.triage.embedding;

import java.util.function.Function;

/**
 * The two sentence models side by side.
 *
 * @param meaning the embedding of a text by which its subject is told, {@link SentenceModel#BGE_SMALL}
 * @param asking the one by which it is told whether it asks, {@link SentenceModel#E5_SMALL}
 */
public record TextEmbedders(Function<String, float[]> meaning, Function<String, float[]> asking) {
    /**
     * Those that come with the program.
     *
     * @throws IllegalStateException where one does not work on this machine
     */
    public static TextEmbedders load() {
        return new TextEmbedders(
                Embedder.load(SentenceModel.BGE_SMALL)::embed, Embedder.load(SentenceModel.E5_SMALL)::embed);
    }

    /** For training, which comes back to many texts: each keeps so many embeddings. */
    public static TextEmbedders keeping(int texts) {
        return new TextEmbedders(
                Embedder.load(SentenceModel.BGE_SMALL).keeping(texts)::embed,
                Embedder.load(SentenceModel.E5_SMALL).keeping(texts)::embed);
    }
}
