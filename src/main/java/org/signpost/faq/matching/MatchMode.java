package org.signpost.faq.matching;

/** What matching reads of a text. */
public enum MatchMode {
    /** Words and the embeddings. */
    COMBINED(true),
    /** Words alone: where there is no sentence model. */
    LEXICAL(false);

    private final boolean embedding;

    MatchMode(boolean embedding) {
        this.embedding = embedding;
    }

    /** Whether embeddings are compared. */
    public boolean readsEmbedding() {
        return embedding;
    }
}
