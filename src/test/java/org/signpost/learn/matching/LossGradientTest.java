package org.signpost.learn.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.signpost.faq.matching.EntryModel;
import org.signpost.faq.matching.MatchMode;
import org.signpost.faq.matching.QueryVector;
import org.signpost.triage.text.TermVocabulary;

/**
 * The trainer of matching by its mathematics: its gradients are those of its functions, and it solves what can be
 * solved by hand.
 */
class LossGradientTest {
    private static final double STEP = 1e-5;
    private static final double FINE = 1e-10;

    private final Random random = new Random(7);

    @Test
    void theSoftmaxHasTheGradientOfItsLoss() {
        for (MatchMode mode : MatchMode.values()) {
            SoftmaxRegression fit = new SoftmaxRegression(examples(20, 3), mode, 3, 4, 5);
            int width = 1 + (mode.readsEmbedding() ? 4 : 0) + 5;
            assertGradient(fit::loss, numbers(3 * width));
        }
    }

    @Test
    void theChoiceHasTheGradientOfItsLoss() {
        List<ConditionalLogit.Choice> choices = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            choices.add(new ConditionalLogit.Choice(
                    new double[][] {numbers(3), numbers(3), numbers(3)}, new double[] {0.25, 0.75, 0}));
        }
        double[] spread = {1, 2, 0.5};
        assertGradient((point, gradient) -> ConditionalLogit.loss(choices, spread, point, gradient), numbers(3));
    }

    @Test
    void theDecisionHasTheGradientOfItsLoss() {
        List<LogisticRegression.Decided> decided = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            double[] numbers = numbers(4);
            numbers[0] = 1;
            decided.add(new LogisticRegression.Decided(numbers, i % 3 == 0, i % 2 == 0 ? 1 : 0.7));
        }
        assertGradient((point, gradient) -> LogisticRegression.loss(decided, point, gradient), numbers(4));
    }

    @Test
    void findsTheLowestPointOfABowlHoweverSteepItIs() {
        double[] centre = {3, -200, 0.001, 0};
        double[] steepness = {1, 1_000, 50, 0.1};
        double[] found = QuasiNewton.minimise(
                (point, gradient) -> {
                    double value = 5;
                    for (int i = 0; i < point.length; i++) {
                        double away = point[i] - centre[i];
                        value += steepness[i] / 2 * away * away;
                        gradient[i] = steepness[i] * away;
                    }
                    return value;
                },
                4,
                FINE);

        assertThat(found).containsExactly(centre, within(1e-3));
    }

    /** The value hardly changes near the lowest point, and OpenNLP's minimiser alone stops far from it. */
    @Test
    void endsWhereNothingSlopesAnyMoreHoweverHighTheFunctionLies() {
        List<LogisticRegression.Decided> decided = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            double[] numbers = {1, random.nextGaussian(), 10 * random.nextGaussian(), random.nextGaussian() / 5};
            decided.add(new LogisticRegression.Decided(numbers, random.nextGaussian() < numbers[1] + numbers[3], 1));
        }
        double[] gradient = new double[4];
        LogisticRegression.loss(
                decided,
                QuasiNewton.minimise((point, slope) -> LogisticRegression.loss(decided, point, slope), 4, FINE),
                gradient);

        assertThat(gradient).containsExactly(new double[4], within(1e-2));
    }

    @Test
    void staysWhereThereIsNothingToGain() {
        assertThat(QuasiNewton.minimise((_, _) -> 1, 3, FINE)).containsExactly(0, 0, 0);
    }

    /** The constant has no penalty, so alone it is the log odds of what was seen: 30 of 40. */
    @Test
    void aConstantAloneLearnsTheShareOfYes() {
        List<LogisticRegression.Decided> decided = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            decided.add(new LogisticRegression.Decided(new double[] {1}, i % 4 != 0, 1));
        }

        assertThat(LogisticRegression.fit(decided, 1)[0]).isCloseTo(Math.log(3), within(1e-3));
    }

    /** Texts without a known word or an embedding leave the biases alone, which have no penalty either. */
    @Test
    void classesWithoutFeaturesGetTheirShares() {
        List<SoftmaxRegression.Example> examples = new ArrayList<>();
        QueryVector empty = new QueryVector(
                List.of(),
                List.of(),
                new TermVocabulary.Weighted(new int[0], new float[0]),
                new float[4],
                new float[0]);
        for (int i = 0; i < 60; i++) {
            examples.add(new SoftmaxRegression.Example(empty, i % 6 == 0 ? new double[] {1, 0} : new double[] {0, 1}));
        }
        EntryModel model = new SoftmaxRegression(examples, MatchMode.COMBINED, 2, 4, 5).fit(List.of("one"));

        assertThat(Math.exp(model.logProbabilities(empty)[0])).isCloseTo(1 / 6.0, within(1e-3));
    }

    @Test
    void aWordThatTellsTheClassesApartDecides() {
        List<SoftmaxRegression.Example> examples = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double[] target = i % 2 == 0 ? new double[] {1, 0} : new double[] {0, 1};
            examples.add(new SoftmaxRegression.Example(word(i % 2), target));
        }
        EntryModel model = new SoftmaxRegression(examples, MatchMode.LEXICAL, 2, 0, 2).fit(List.of("one"));

        assertThat(Math.exp(model.logProbabilities(word(0))[0])).isGreaterThan(0.9);
        assertThat(Math.exp(model.logProbabilities(word(1))[0])).isLessThan(0.1);
    }

    /** The second number always speaks for the right one, the first says nothing. */
    @Test
    void aChoiceLearnsWhichNumberMatters() {
        List<ConditionalLogit.Choice> choices = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            double noise = i % 2;
            choices.add(new ConditionalLogit.Choice(new double[][] {{noise, 1}, {1 - noise, 0}}, new double[] {1, 0}));
        }
        double[] weights = ConditionalLogit.fit(choices, 2);

        assertThat(weights[0]).isCloseTo(0, within(1e-3));
        assertThat(weights[1]).isGreaterThan(2);
    }

    private static QueryVector word(int number) {
        return new QueryVector(
                List.of(), List.of(), new TermVocabulary.Weighted(new int[] {number}, new float[] {1}), null, null);
    }

    private List<SoftmaxRegression.Example> examples(int count, int classes) {
        List<SoftmaxRegression.Example> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] embedding = new float[4];
            for (int j = 0; j < embedding.length; j++) {
                embedding[j] = random.nextFloat() - 0.5f;
            }
            double[] target = new double[classes];
            target[i % classes] = 0.7;
            target[(i + 1) % classes] = 0.3;
            TermVocabulary.Weighted terms = new TermVocabulary.Weighted(
                    new int[] {i % 5, 4}, new float[] {random.nextFloat(), random.nextFloat()});
            examples.add(new SoftmaxRegression.Example(
                    new QueryVector(List.of(), List.of(), terms, embedding, new float[0]), target));
        }
        return examples;
    }

    private double[] numbers(int count) {
        return random.doubles(count, -1, 1).toArray();
    }

    /** Against central differences. */
    private static void assertGradient(QuasiNewton.Loss loss, double[] point) {
        double[] gradient = new double[point.length];
        loss.at(point, gradient);
        for (int i = 0; i < point.length; i++) {
            double[] above = point.clone();
            double[] below = point.clone();
            above[i] += STEP;
            below[i] -= STEP;
            double slope =
                    (loss.at(above, new double[point.length]) - loss.at(below, new double[point.length])) / (2 * STEP);
            assertThat(gradient[i]).as("number " + i).isCloseTo(slope, within(1e-5 * Math.max(1, Math.abs(slope))));
        }
    }
}
