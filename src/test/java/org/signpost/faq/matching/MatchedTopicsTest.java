package org.signpost.faq.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.signpost.triage.Confidence;
import org.signpost.triage.SampleTopics;
import org.signpost.triage.Topic;
import org.signpost.triage.TopicScore;

class MatchedTopicsTest {
    private static final Map<String, Topic> TOPICS = Map.of(
            "fiance-a", SampleTopics.FIANCE_VISA,
            "fiance-b", SampleTopics.FIANCE_VISA,
            "asylum-a", SampleTopics.ASYLUM);

    private static final TopicScore UNSURE = new TopicScore(SampleTopics.POLICY, 0.6, Confidence.NOT_SURE);
    private static final TopicScore SURE = new TopicScore(SampleTopics.POLICY, 0.9, Confidence.LIKELY);
    private static final TopicScore PERSON = new TopicScore(SampleTopics.POLICY, 1, Confidence.SURE);

    @Test
    void givesTheTopicWhoseEntriesHoldMoreThanHalf() {
        List<TopicScore> topics =
                of(List.of(), match(MatchOutcome.AMBIGUOUS, Map.of("fiance-a", 0.4, "fiance-b", 0.2, "asylum-a", 0.3)));

        assertThat(topics).singleElement().satisfies(score -> {
            assertThat(score.topic()).isEqualTo(SampleTopics.FIANCE_VISA);
            assertThat(score.confidence()).isCloseTo(0.6, within(1e-9));
            assertThat(score.word()).isEqualTo(Confidence.NOT_SURE);
        });
    }

    @Test
    void isLikelyWhereTheyHoldThreeQuartersAndNeverCertain() {
        List<TopicScore> topics = of(List.of(), match(MatchOutcome.MATCHED, Map.of("fiance-a", 0.7, "fiance-b", 0.3)));

        assertThat(topics).singleElement().satisfies(score -> {
            assertThat(score.confidence()).isLessThan(1);
            assertThat(score.word()).isEqualTo(Confidence.LIKELY);
        });
    }

    @Test
    void givesNoneWhereNoneHoldsMoreThanHalf() {
        assertThat(of(List.of(), match(MatchOutcome.AMBIGUOUS, Map.of("fiance-a", 0.5, "asylum-a", 0.4))))
                .isEmpty();
    }

    @Test
    void takesAwayWhatTriageWasUnsureOfAndNoEntrySupports() {
        Match match = match(MatchOutcome.MATCHED, Map.of("fiance-a", 0.9, "asylum-a", 0.06));

        assertThat(of(List.of(UNSURE), match)).extracting(TopicScore::topic).containsExactly(SampleTopics.FIANCE_VISA);
        assertThat(of(List.of(SURE), match))
                .extracting(TopicScore::topic)
                .containsExactlyInAnyOrder(SampleTopics.FIANCE_VISA, SampleTopics.POLICY);
    }

    @Test
    void keepsAnUnsureTopicThatAnEntrySupports() {
        TopicScore asylum = new TopicScore(SampleTopics.ASYLUM, 0.6, Confidence.NOT_SURE);

        assertThat(of(List.of(asylum), match(MatchOutcome.MATCHED, Map.of("fiance-a", 0.9, "asylum-a", 0.06))))
                .extracting(TopicScore::topic)
                .containsExactly(SampleTopics.FIANCE_VISA, SampleTopics.ASYLUM);
    }

    @Test
    void changesNothingThatAPersonSaidNorWhereNothingIsAsked() {
        assertThat(of(List.of(PERSON), match(MatchOutcome.MATCHED, Map.of("fiance-a", 0.9))))
                .containsExactly(PERSON);
        assertThat(of(List.of(UNSURE), match(MatchOutcome.NONE, Map.of("fiance-a", 0.9))))
                .containsExactly(UNSURE);
        assertThat(of(List.of(UNSURE), match(MatchOutcome.UNCOVERED, Map.of()))).containsExactly(UNSURE);
    }

    @Test
    void leavesAsideAnEntryThatItDoesNotKnow() {
        assertThat(of(List.of(), match(MatchOutcome.MATCHED, Map.of("retired", 0.9))))
                .isEmpty();
    }

    private static List<TopicScore> of(List<TopicScore> read, Match match) {
        return MatchedTopics.of(read, match, TOPICS);
    }

    private static Match match(MatchOutcome outcome, Map<String, Double> scores) {
        return new Match(
                outcome,
                scores.entrySet().stream()
                        .map(entry -> new MatchCandidate(entry.getKey(), entry.getValue(), false, "", List.of()))
                        .toList());
    }
}
