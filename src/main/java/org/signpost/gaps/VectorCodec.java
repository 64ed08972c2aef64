package org.signpost.gaps;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Numbers as they are kept: a scale, then one byte for each, which is exact to half a percent of the largest. */
final class VectorCodec {
    private static final int STEPS = 127;

    private VectorCodec() {}

    static byte[] pack(float[] vector) {
        float most = 0;
        for (float value : vector) {
            most = Math.max(most, Math.abs(value));
        }
        float scale = most == 0 ? 1 : most / STEPS;
        ByteBuffer packed = ByteBuffer.allocate(Float.BYTES + vector.length).putFloat(scale);
        for (float value : vector) {
            packed.put((byte) Math.round(value / scale));
        }
        return packed.array();
    }

    static float[] unpack(byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        float scale = bytes.getFloat();
        float[] vector = new float[bytes.remaining()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = bytes.get() * scale;
        }
        return vector;
    }

    static QuestionVector unpack(byte[] words, byte @Nullable [] meaning) {
        return new QuestionVector(unpack(words), meaning == null ? null : unpack(meaning));
    }

    static byte @Nullable [] meaning(QuestionVector questionVector) {
        float[] meaning = questionVector.meaning();
        return meaning == null ? null : pack(meaning);
    }
}
