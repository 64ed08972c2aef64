package org.signpost.faq.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.comment.CommentId;
import org.signpost.desk.DeskFixture;
import org.signpost.staff.Staffer;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;
import org.signpost.triage.SampleTopics;
import org.signpost.triage.Topic;
import org.signpost.triage.TopicScore;

/** Whose word on a comment's topics holds: a person's before the match's, the match's before triage's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MatchedTopicsIT {
    private final DeskFixture desk = new DeskFixture();
    private final Assessments assessments = desk.bean(Assessments.class);
    private final Staffer maria = desk.person("Maria");

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void triagesTopicsHoldUntilAMatchHasSome() {
        CommentId id = desk.ready("Ana");

        assertThat(topics(assessments.find(id))).containsExactly(SampleTopics.STUDENT_VISA);

        matched(id, SampleTopics.ASYLUM, "test");

        assertThat(topics(assessments.find(id))).containsExactly(SampleTopics.ASYLUM);
        assertThat(topics(assessments.findForMatching(id)))
                .describedAs("what the next match works on is not what the last one made of it")
                .containsExactly(SampleTopics.STUDENT_VISA);
    }

    @Test
    void aMatchThatRestsOnAnOlderAssessmentSaysNothing() {
        CommentId id = desk.ready("Ana");

        matched(id, SampleTopics.ASYLUM, "older");

        assertThat(topics(assessments.find(id))).containsExactly(SampleTopics.STUDENT_VISA);
    }

    @Test
    void aPersonsTopicsHoldWhateverTheMatchSays() {
        CommentId id = desk.ready("Ana");
        matched(id, SampleTopics.ASYLUM, "test");
        desk.sql(
                "INSERT INTO topic_correction (comment_id, revision, topics_before, topics_after, account_id,"
                        + " corrected_by, corrected_at) VALUES (?, 1, '{ASYLUM}', '{CHILDREN}', ?, 'Maria', ?)",
                id.value(),
                maria.id().value(),
                Timestamp.from(Instant.EPOCH));

        assertThat(topics(assessments.find(id))).containsExactly(SampleTopics.CHILDREN);
        assertThat(topics(assessments.findForMatching(id))).containsExactly(SampleTopics.CHILDREN);
    }

    private void matched(CommentId id, Topic topic, String model) {
        desk.sql(
                "UPDATE match SET topics = CAST(? AS jsonb), model = ? WHERE comment_id = ?",
                "[{\"topic\": \"" + topic.code() + "\", \"confidence\": 0.8, \"word\": \"LIKELY\"}]",
                model,
                id.value());
    }

    private static List<Topic> topics(Optional<Assessment> assessment) {
        return assessment.orElseThrow().topics().stream().map(TopicScore::topic).toList();
    }
}
