package org.signpost.gaps;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.embedding.VectorMath;

/**
 * What a question is about, as numbers that can be compared, averaged and kept. The arrays are not copied.
 *
 * @param words its stems, the rarer the heavier, at most of unit length; all zeros where it has no words
 * @param meaning its centred embedding, at most of unit length, or null where there is no embedding model
 */
@SuppressWarnings("ArrayRecordComponent")
record QuestionVector(float[] words, float @Nullable [] meaning) {
    static final int WORDS = 512;

    /** How much the words count beside the meaning. */
    static final double SHARE_OF_WORDS = 0.15;

    /** Words and meaning, 1 for equal texts. */
    double likeness(QuestionVector other) {
        double ofWords = VectorMath.dot(words, other.words);
        return meaning == null || other.meaning == null
                ? ofWords
                : SHARE_OF_WORDS * ofWords + (1 - SHARE_OF_WORDS) * VectorMath.dot(meaning, other.meaning);
    }

    boolean comparesMeaning(QuestionVector other) {
        return meaning != null && other.meaning != null;
    }

    /**
     * The mean, so that the likeness with it is the mean of the likenesses with each; those without a meaning have no
     * say in it.
     */
    static QuestionVector mean(List<QuestionVector> some) {
        if (some.isEmpty()) {
            throw new IllegalArgumentException("nothing has no mean");
        }
        List<float[]> meanings = some.stream()
                .map(QuestionVector::meaning)
                .filter(Objects::nonNull)
                .toList();
        return new QuestionVector(
                average(some.stream().map(QuestionVector::words).toList()),
                meanings.isEmpty() ? null : average(meanings));
    }

    /** The mean of what this is the mean of and one more. */
    QuestionVector with(QuestionVector one, int size) {
        return new QuestionVector(
                moved(words, one.words, size),
                meaning == null ? one.meaning : one.meaning == null ? meaning : moved(meaning, one.meaning, size));
    }

    private static float[] moved(float[] mean, float[] one, int size) {
        float[] moved = new float[mean.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = (mean[i] * size + one[i]) / (size + 1);
        }
        return moved;
    }

    private static float[] average(List<float[]> vectors) {
        float[] sum = new float[vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i] / vectors.size();
            }
        }
        return sum;
    }

    /** Scales to unit length, in place; what is all zeros stays so. */
    static float[] unit(float[] vector) {
        float squares = VectorMath.dot(vector, vector);
        if (squares > 0) {
            float length = (float) Math.sqrt(squares);
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= length;
            }
        }
        return vector;
    }
}
