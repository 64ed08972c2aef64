package org.signpost.triage.likeness;

/** Arithmetic of embeddings. */
final class Vectors {
    private Vectors() {}

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
