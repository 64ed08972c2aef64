package org.signpost.triage.engine;

import java.util.Set;
import org.signpost.triage.Topic;

/**
 * What is kept of a training text. The array is not copied.
 *
 * @param excerpt masked, at most {@link TellingExcerpt#LONGEST} characters
 * @param direction of the embedding, in 127ths of its greatest part
 */
@SuppressWarnings("ArrayRecordComponent")
public record ExampleText(Set<Topic> topics, String excerpt, byte[] direction) {
    public ExampleText {
        topics = Set.copyOf(topics);
    }

    /** Keeps the direction of an embedding in a quarter of the space. */
    public static ExampleText of(Set<Topic> topics, String excerpt, float[] embedding) {
        float most = 0;
        for (float part : embedding) {
            most = Math.max(most, Math.abs(part));
        }
        byte[] direction = new byte[embedding.length];
        for (int i = 0; i < direction.length && most > 0; i++) {
            direction[i] = (byte) Math.round(embedding[i] / most * Byte.MAX_VALUE);
        }
        return new ExampleText(topics, excerpt, direction);
    }

    /** The embedding, of unit length, minus the centre; of unit length again. */
    float[] centred(float[] centre) {
        float[] vector = new float[direction.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = direction[i];
        }
        scaleToUnit(vector);
        for (int i = 0; i < vector.length; i++) {
            vector[i] -= centre[i];
        }
        scaleToUnit(vector);
        return vector;
    }

    /** A vector of zeros stays one. */
    static void scaleToUnit(float[] vector) {
        double length = Math.sqrt(product(vector, vector));
        for (int i = 0; i < vector.length && length > 0; i++) {
            vector[i] = (float) (vector[i] / length);
        }
    }

    static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }
}
