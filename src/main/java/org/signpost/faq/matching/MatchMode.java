package org.signpost.faq.matching;

/** What matching reads of a text. */
public enum MatchMode {
    /** Words and the embedding. */
    COMBINED(true, true),
    /** Words alone: where there is no embedding model. */
    LEXICAL(true, false),
    /** The embedding alone: to compare. */
    EMBEDDING(false, true);

    private final boolean words;
    private final boolean embedding;

    MatchMode(boolean words, boolean embedding) {
        this.words = words;
        this.embedding = embedding;
    }

    /** Whether words are compared. */
    public boolean readsWords() {
        return words;
    }

    /** Whether embeddings are compared. */
    public boolean readsEmbedding() {
        return embedding;
    }
}
