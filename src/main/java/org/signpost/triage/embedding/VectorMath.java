package org.signpost.triage.embedding;

import java.nio.ByteBuffer;
import java.util.Arrays;
import opennlp.tools.ml.ArrayMath;

/** Arithmetic on embeddings. */
public final class VectorMath {
    private VectorMath() {}

    /** The vector minus the centre, scaled to unit length: what distinguishes a text from all others. */
    public static float[] centred(float[] vector, float[] centre) {
        float[] result = new float[vector.length];
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            result[i] = vector[i] - centre[i];
            squares += (double) result[i] * result[i];
        }
        float length = (float) Math.max(1e-6, Math.sqrt(squares));
        for (int i = 0; i < result.length; i++) {
            result[i] /= length;
        }
        return result;
    }

    /** The sum of products, in four independent sums so that the processor need not wait. */
    public static float dot(float[] one, float[] other) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int end = one.length & ~3;
        for (int i = 0; i < end; i += 4) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
        }
        for (int i = end; i < one.length; i++) {
            a += one[i] * other[i];
        }
        return a + b + c + d;
    }

    /** As the database holds it: 32-bit floating point numbers, the highest byte first. */
    public static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    /** The vector of these {@link #bytes}. */
    public static float[] floats(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }

    /** Natural logarithms of the softmax of scores. */
    public static double[] logSoftmax(double[] scores) {
        double total = ArrayMath.logSumOfExps(scores);
        return Arrays.stream(scores).map(score -> score - total).toArray();
    }
}
