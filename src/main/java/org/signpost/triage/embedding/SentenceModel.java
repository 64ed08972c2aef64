package org.signpost.triage.embedding;

/** The sentence models that come with the program: small, English, {@value Embedder#SIZE} numbers a text. */
public enum SentenceModel {
    /** Tells best what a text is about. Its embedding is that of the first piece (Xiao et al. 2023, "C-Pack"). */
    BGE_SMALL("bge-small-en-v1.5-q", "", false),

    /** Tells best whether a text asks. Its embedding is the mean of all pieces (Wang et al. 2022, "Weakly-supervised"). */
    E5_SMALL("e5-small-v2-q", "query: ", true);

    private final String file;
    private final String prefix;
    private final boolean mean;

    SentenceModel(String file, String prefix, boolean mean) {
        this.file = file;
        this.prefix = prefix;
        this.mean = mean;
    }

    /** The model on the class path. */
    String model() {
        return "/" + file + ".onnx";
    }

    /** Its vocabulary on the class path. */
    String tokenizer() {
        return "/" + file + "-tokenizer.json";
    }

    /** What it wants before every text. */
    String prefix() {
        return prefix;
    }

    /** Whether the mean of all pieces is the embedding, and not the first piece. */
    boolean mean() {
        return mean;
    }
}
