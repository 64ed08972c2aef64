package org.signpost.triage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.signpost.triage.SampleTopics;
import org.signpost.triage.SimilarTexts;
import org.signpost.triage.Topic;
import org.signpost.triage.embedding.Embedder;

class NearestExamplesTest {
    private static final float[] CENTRE = new float[Embedder.SIZE];

    @Test
    void quotesUpToTwoOfTheSameTopicTheNearestFirst() throws IOException {
        NearestExamples texts = texts(
                text(SampleTopics.ASYLUM, "far from it", 0, 1),
                text(SampleTopics.ASYLUM, "second", 0.9, 0.3),
                text(SampleTopics.ASYLUM, "third", 0.8, 0.5),
                text(SampleTopics.ASYLUM, "first", 1, 0.1),
                text(SampleTopics.CHILDREN, "of another topic", 1, 0));

        assertThat(texts.of(place(1, 0), List.of(SampleTopics.ASYLUM)))
                .containsExactly(new SimilarTexts(SampleTopics.ASYLUM, List.of("first", "second")));
    }

    @Test
    void quotesATextOnceHoweverManyTopicsItHas() throws IOException {
        NearestExamples texts = texts(
                ExampleText.of(Set.of(SampleTopics.ASYLUM, SampleTopics.CHILDREN), "of both", place(1, 0)),
                text(SampleTopics.CHILDREN, "of one", 0.9, 0.2));

        assertThat(texts.of(place(1, 0), List.of(SampleTopics.ASYLUM, SampleTopics.CHILDREN)))
                .containsExactly(
                        new SimilarTexts(SampleTopics.ASYLUM, List.of("of both")),
                        new SimilarTexts(SampleTopics.CHILDREN, List.of("of one")));
    }

    @Test
    void quotesNothingThatIsNotNearAndNothingWithoutAnEmbedding() throws IOException {
        NearestExamples texts = texts(text(SampleTopics.ASYLUM, "across", 0, 1));

        assertThat(texts.of(place(1, 0), List.of(SampleTopics.ASYLUM))).isEmpty();
        assertThat(texts.of(new float[0], List.of(SampleTopics.ASYLUM))).isEmpty();
        assertThat(NearestExamples.NONE.of(place(1, 0), List.of(SampleTopics.ASYLUM)))
                .isEmpty();
    }

    @Test
    void keepsTheDirectionOfAnEmbeddingInAByteEach() {
        float[] place = place(0.6, 0.8);

        float[] back =
                ExampleText.of(Set.of(SampleTopics.POLICY), "text", place).centred(CENTRE);

        assertThat(ExampleText.product(place, back)).isGreaterThan(0.9999);
    }

    @Test
    void refusesBytesOfAnotherKind() {
        assertThatThrownBy(() -> NearestExamples.read(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, CENTRE))
                .isInstanceOf(IOException.class);
        byte[] whole = ExampleTextFile.writer(List.of(text(SampleTopics.ASYLUM, "text", 1, 0)))
                .bytes();
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertThatThrownBy(() -> NearestExamples.read(half, CENTRE)).isInstanceOf(IOException.class);
    }

    private static NearestExamples texts(ExampleText... texts) throws IOException {
        return NearestExamples.read(ExampleTextFile.writer(List.of(texts)).bytes(), CENTRE);
    }

    private static ExampleText text(Topic topic, String excerpt, double x, double y) {
        return ExampleText.of(Set.of(topic), excerpt, place(x, y));
    }

    private static float[] place(double x, double y) {
        float[] place = new float[Embedder.SIZE];
        place[0] = (float) x;
        place[1] = (float) y;
        return place;
    }
}
