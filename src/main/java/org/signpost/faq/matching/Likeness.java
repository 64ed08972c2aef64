package org.signpost.faq.matching;

/** How a text is like an entry, in numbers that mean the same for every entry, also for one written today. */
final class Likeness {
    /** Cosine with the closest of question and paraphrases. */
    static final int CLOSEST = 0;

    /** Mean cosine with the three closest of them. */
    static final int CLOSEST_THREE = 1;

    /** Cosine with question and answer together. */
    static final int ANSWER = 2;

    /** BM25 with question, paraphrases and tags, as a share of the best entry's. */
    static final int WORDS = 3;

    /** BM25 with the answer, likewise. */
    static final int ANSWER_WORDS = 4;

    /** How many numbers there are. */
    static final int COUNT = 5;

    private Likeness() {}

    /** Whether a mode has this number. */
    static boolean isReadBy(Mode mode, int number) {
        return number <= ANSWER ? mode.readsEmbedding() : mode.readsWords();
    }
}
