package org.signpost.faq.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.text.TermVocabulary;

/**
 * What is asked, as numbers. The arrays are not copied.
 *
 * @param stems of the text as it was written
 * @param englishStems of its rough English; the same where it was written in English
 * @param terms of its rough English
 * @param meaning the embedding by which the subject is told: centred and of unit length, or null where none is computed
 * @param asking the other model's embedding, likewise
 */
@SuppressWarnings("ArrayRecordComponent")
public record QueryVector(
        List<String> stems,
        List<String> englishStems,
        TermVocabulary.Weighted terms,
        float @Nullable [] meaning,
        float @Nullable [] asking) {
    /** Both embeddings, one behind the other; empty where none is computed. */
    public float[] dense() {
        float[] first = meaning;
        float[] second = asking;
        if (first == null || second == null) {
            return new float[0];
        }
        float[] both = new float[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
