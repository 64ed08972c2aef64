package org.signpost.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class VectorCodecTest {
    @Test
    void keepsEachNumberToHalfAStepOfTheLargest() {
        float[] vector = {0.5f, -1.27f, 0.013f, 1e-9f, 0};

        float[] unpacked = VectorCodec.unpack(VectorCodec.pack(vector));

        assertThat(unpacked).hasSameSizeAs(vector);
        for (int i = 0; i < vector.length; i++) {
            assertThat(unpacked[i]).isCloseTo(vector[i], Offset.offset(0.0051f));
        }
        assertThat(unpacked[1]).isCloseTo(-1.27f, Offset.offset(1e-6f));
    }

    @Test
    void takesAByteForANumberAndFourForTheScale() {
        assertThat(VectorCodec.pack(new float[512])).hasSize(516);
        assertThat(VectorCodec.unpack(VectorCodec.pack(new float[0]))).isEmpty();
    }

    @Test
    void aVectorOfZerosStaysOne() {
        assertThat(VectorCodec.unpack(VectorCodec.pack(new float[8]))).containsOnly(0f);
    }

    @Test
    void packingAgainChangesNothingMore() {
        float[] once = VectorCodec.unpack(VectorCodec.pack(new float[] {0.3f, -0.7f, 0.11f}));

        assertThat(VectorCodec.unpack(VectorCodec.pack(once))).containsExactly(once, Offset.offset(1e-6f));
    }

    @Test
    void aQuestionWithoutAMeaningComesBackWithoutOne() {
        QuestionVector words = new QuestionVector(new float[] {1, 0, 0, 0}, null);
        QuestionVector both = new QuestionVector(new float[] {1, 0, 0, 0}, new float[] {0, 1, 0, 0});

        assertThat(VectorCodec.meaning(words)).isNull();
        assertThat(VectorCodec.unpack(VectorCodec.pack(words.words()), VectorCodec.meaning(words))
                        .meaning())
                .isNull();
        assertThat(VectorCodec.unpack(VectorCodec.pack(both.words()), VectorCodec.meaning(both))
                        .meaning())
                .containsExactly(0, 1, 0, 0);
    }
}
