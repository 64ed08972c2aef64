package org.signpost.faq.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.signpost.faq.SampleEntries.anEntry;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.signpost.faq.Entry;
import org.signpost.faq.matching.decided.EntryPrior;
import org.signpost.triage.SampleTopics;
import org.signpost.triage.Topic;

/** The order of candidates, and the decision made from it, with numbers that can be worked out by hand. */
final class EntryRankingTest {
    private static final Offset<Double> ROUNDED = within(1e-9);
    private static final List<Entry> ENTRIES = List.of(
            anEntry("known").about(SampleTopics.GREEN_CARD).entry(),
            anEntry("new").about(SampleTopics.ASYLUM).entry());

    /** The softmax gives "known" a half and "none of them" a half. */
    private static final double[] LEARNED = {Math.log(0.5), Math.log(0.5)};

    @Test
    void weighsWhatWasLearnedTheLikenessAndTheTopic() {
        EntryRanking ranking = ranking(weights(2, 3, 4), Map.of(SampleTopics.ASYLUM, 0.25));
        double known = 2 * Math.log(0.5) + 3 * 0.1;
        double unknown = 2 * (-1 + 0.5 * 0.4) + 3 * 0.4 + 4 * 0.25;
        double share = Math.exp(known) / (Math.exp(known) + Math.exp(unknown));

        assertThat(ranking.alike()).containsExactly(0.1, 0.4);
        assertThat(ranking.probability()[0]).isCloseTo(share, ROUNDED);
        assertThat(ranking.probability()[1]).isCloseTo(1 - share, ROUNDED);
        assertThat(ranking.none()).isCloseTo(0.5, ROUNDED);
    }

    @Test
    void putsTheBestFirst() {
        EntryRanking ranking = ranking(weights(0, 1, 0), Map.of());

        assertThat(ranking.order()).containsExactly(1, 0);
        assertThat(ranking.at(0)).isEqualTo(ranking.probability()[1]);
        assertThat(ranking.at(1)).isEqualTo(ranking.probability()[0]);
        assertThat(ranking.at(2)).isZero();
    }

    @Test
    void letsATopicDecideBetweenEntriesThatAreEquallyAlike() {
        assertThat(ranking(weights(0, 0, 1), Map.of(SampleTopics.GREEN_CARD, 0.9))
                        .order())
                .containsExactly(0, 1);
        assertThat(ranking(weights(0, 0, 1), Map.of(SampleTopics.ASYLUM, 0.9)).order())
                .containsExactly(1, 0);
    }

    @Test
    void readsATranslationAsItsEnglishEntry() {
        List<Entry> translated = List.of(
                anEntry("known").about(SampleTopics.GREEN_CARD).in("es").entry(),
                anEntry("new").about(SampleTopics.ASYLUM).in("es").entry());
        double[][] likeness = {likeness(0.1), likeness(0.4)};

        EntryRanking spanish =
                EntryRanking.of(translated, weights(2, 3, 4), likeness, LEARNED, Map.of(), EntryPrior.NONE);

        assertThat(spanish.probability())
                .containsExactly(ranking(weights(2, 3, 4), Map.of()).probability());
    }

    @Test
    void saysWhichWaysOfRankingAgreeWithTheFirst() {
        double[] first = likeness(0.4);
        double[] second = likeness(0.1);
        second[EntryIndex.WORDS] = 0.9;

        EntryRanking ranking = EntryRanking.of(
                ENTRIES, weights(0, 1, 0), new double[][] {second, first}, LEARNED, Map.of(), EntryPrior.NONE);

        assertThat(ranking.order()).containsExactly(1, 0);
        assertThat(ranking.closeness()).containsExactly(0.4, 0, 0);
        assertThat(ranking.agreement()).containsExactly(1, 1, 1, 1, 0, 0);
    }

    @Test
    void makesTheDecisionFromTheLeadTheDoubtAndTheTopic() {
        Map<Topic, Double> topics = Map.of(SampleTopics.ASYLUM, 0.25);
        EntryRanking ranking = ranking(weights(0, 1, 0), topics);
        double[] numbers = AnswerDecision.numbers(ENTRIES, ranking, topics, 19);

        assertThat(numbers).hasSize(AnswerDecision.NUMBERS);
        assertThat(numbers[0]).isOne();
        assertThat(numbers[1]).isCloseTo(Math.log(ranking.at(0)), ROUNDED);
        assertThat(numbers[2]).isCloseTo(ranking.at(0) - ranking.at(1), ROUNDED);
        assertThat(numbers[3]).isCloseTo(0.5, ROUNDED);
        assertThat(numbers[4]).isCloseTo(0.4 - 0.25, ROUNDED);
        assertThat(numbers[5]).isOne();
        assertThat(numbers[6]).isEqualTo(0.25);
        assertThat(numbers[7]).isZero();
        assertThat(numbers[8]).isCloseTo(Math.log(20) / 5, ROUNDED);
    }

    @Test
    void decidesByTwoThresholds() {
        assertThat(outcome(-3, 9)).isEqualTo(MatchOutcome.UNCOVERED);
        assertThat(outcome(3, -3)).isEqualTo(MatchOutcome.AMBIGUOUS);
        assertThat(outcome(3, 3)).isEqualTo(MatchOutcome.MATCHED);
        assertThat(outcome(0, 0)).isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void turnsAWeighedSumIntoAProbability() {
        assertThat(AnswerDecision.probability(new double[] {1, 2}, new double[] {3, -1.5}))
                .isCloseTo(0.5, ROUNDED);
        assertThat(AnswerDecision.probability(new double[] {1}, new double[] {Math.log(3)}))
                .isCloseTo(0.75, ROUNDED);
    }

    private static MatchOutcome outcome(double covered, double right) {
        return AnswerDecision.outcome(
                new MatchWeights(
                        model(), new double[5], 0, 0, 0, 0, 0, new double[] {covered}, new double[] {right}, 0.5, 0.5),
                new double[] {1});
    }

    /** Numbers of which only the first is not zero. */
    private static double[] likeness(double first) {
        double[] numbers = new double[EntryIndex.LIKENESS];
        numbers[0] = first;
        return numbers;
    }

    private static EntryRanking ranking(MatchWeights weights, Map<Topic, Double> topics) {
        double[][] likeness = {likeness(0.1), likeness(0.4)};
        return EntryRanking.of(ENTRIES, weights, likeness, LEARNED, topics, EntryPrior.NONE);
    }

    /** The likeness is its first number alone; a new entry gets -1 plus half its likeness for what was learned. */
    private static MatchWeights weights(double learned, double alike, double topic) {
        return new MatchWeights(
                model(), likeness(1), learned, alike, topic, -1, 0.5, new double[9], new double[9], 0, 1);
    }

    private static EntryModel model() {
        return new EntryModel(List.of("known"), new float[2], new float[2][0], new float[2][0]);
    }
}
