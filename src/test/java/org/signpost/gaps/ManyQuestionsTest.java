package org.signpost.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signpost.testing.RepeatCount;

/**
 * Groups 10,000 questions as the worker does, in rounds that read the centres as they are kept, and prints time and memory:
 * {@code mvn test -Plong -Dtest=ManyQuestionsTest}. Without {@code -Plong} it groups a tenth of them.
 */
class ManyQuestionsTest {
    private static final int QUESTIONS = RepeatCount.of(1_000, 10_000);
    private static final int SUBJECTS = QUESTIONS * 15 / 100;
    private static final int A_ROUND = 50;
    private static final int MEANING = 384;

    @Test
    void groupsManyQuestionsByWhatTheyAreAbout() {
        Random random = new Random(7);
        List<QuestionVector> subjects = IntStream.range(0, SUBJECTS)
                .mapToObj(_ -> new QuestionVector(vector(random, QuestionVector.WORDS), vector(random, MEANING)))
                .toList();
        List<QuestionVector> centres = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        long began = System.nanoTime();
        long most = 0;
        for (int done = 0; done < QUESTIONS; done += A_ROUND) {
            round(random, subjects, centres, sizes);
            most = Math.max(
                    most,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        System.out.printf(
                "%d questions, %d groups, %d rounds: %.1f s, at most %d MB in use%n",
                QUESTIONS, centres.size(), QUESTIONS / A_ROUND, (System.nanoTime() - began) / 1e9, most >> 20);
        assertThat(centres.size()).isBetween(SUBJECTS * 9 / 10, SUBJECTS * 11 / 10);
    }

    private static void round(
            Random random, List<QuestionVector> subjects, List<QuestionVector> centres, List<Integer> sizes) {
        QuestionClusters clusters = new QuestionClusters(QuestionClusters.ENOUGH, QuestionClusters.ENOUGH_WORDS);
        for (int group = 0; group < centres.size(); group++) {
            QuestionVector centre = centres.get(group);
            centres.set(group, VectorCodec.unpack(VectorCodec.pack(centre.words()), VectorCodec.meaning(centre)));
            clusters.begin(centres.get(group), sizes.get(group));
        }
        for (int i = 0; i < A_ROUND; i++) {
            QuestionVector question = near(random, subjects.get(random.nextInt(SUBJECTS)));
            OptionalInt nearest = clusters.nearest(question);
            if (nearest.isPresent()) {
                int group = nearest.getAsInt();
                clusters.join(group, question);
                centres.set(group, centres.get(group).with(question, sizes.get(group)));
                sizes.set(group, sizes.get(group) + 1);
            } else {
                clusters.begin(question, 1);
                centres.add(question);
                sizes.add(1);
            }
        }
    }

    /** Shares about two thirds of its direction with its subject. */
    private static QuestionVector near(Random random, QuestionVector subject) {
        return new QuestionVector(
                mixed(subject.words(), vector(random, QuestionVector.WORDS)),
                mixed(Objects.requireNonNull(subject.meaning()), vector(random, MEANING)));
    }

    private static float[] mixed(float[] one, float[] other) {
        float[] sum = new float[one.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = one[i] + 0.7f * other[i];
        }
        return QuestionVector.unit(sum);
    }

    private static float[] vector(Random random, int size) {
        float[] vector = new float[size];
        for (int i = 0; i < size; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return QuestionVector.unit(vector);
    }
}
