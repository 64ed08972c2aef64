package org.signpost.desk.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signpost.desk.AssessmentFixture;
import org.signpost.triage.Assessment;
import org.signpost.triage.Confidence;
import org.signpost.triage.SampleTopics;
import org.signpost.triage.Topic;
import org.signpost.triage.TopicScore;

class ReasonSentenceTest {
    private static final Assessment PLAIN = AssessmentFixture.of("Can I?").get();

    @Test
    void saysWhatACommentReadsLike() {
        assertThat(ReasonSentence.of(PLAIN, null)).isEqualTo("It reads like a question.");
        assertThat(ReasonSentence.of(PLAIN.about(List.of(topic(SampleTopics.STUDENT_VISA))), null))
                .isEqualTo("It reads like a question about student visa.");
        assertThat(ReasonSentence.of(
                        PLAIN.about(List.of(topic(SampleTopics.ASYLUM), topic(SampleTopics.WORK_PERMIT))), null))
                .isEqualTo("It reads like a question about asylum and work permit.");
    }

    @Test
    void saysFirstWhatCannotWait() {
        Assessment urgent = AssessmentFixture.of("Can I?").urgent().get();

        assertThat(ReasonSentence.of(urgent, "in 3 days"))
                .isEqualTo("Urgent: something is near for whoever wrote it, and a day is named that comes in 3 days."
                        + " It reads like a question.");
        assertThat(ReasonSentence.of(PLAIN, "today"))
                .isEqualTo("Soon: a day is named that comes today. It reads like a question.");
    }

    private static TopicScore topic(Topic topic) {
        return new TopicScore(topic, 0.9, Confidence.SURE);
    }
}
