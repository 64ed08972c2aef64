package org.signpost.publish;

/** What a person did about a posted reply that relied on an answer which is wrong now. */
public enum FollowUpKind {
    /** The prepared correction goes out. */
    CORRECTED("approved the correction", "corrected"),
    /** A correction goes out in the person's wording. */
    EDITED("edited and approved the correction", "corrected"),
    /** Nothing goes out. */
    LEFT("left it as it is", "left as it is");

    private final String words;
    private final String state;

    FollowUpKind(String words, String state) {
        this.words = words;
        this.state = state;
    }

    /** As in "Maria …": "left it as it is". */
    public String words() {
        return words;
    }

    /** What the reply is afterwards. */
    public String state() {
        return state;
    }

    public boolean corrects() {
        return this != LEFT;
    }
}
