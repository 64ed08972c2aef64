package org.signpost.digest.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentId;
import org.signpost.desk.DeskFixture;
import org.signpost.digest.DigestSchedule;

/** What the weekly e-mail counts after a person said what a comment is about. */
class CorrectedTopicsIT {
    @Test
    void countsQuestionsUnderTheTopicsThatAPersonGaveThem() {
        try (DeskFixture desk = new DeskFixture()) {
            CommentId two = desk.ready("Ana");
            CommentId none = desk.ready("Ben");
            desk.ready("Caro");
            correct(desk, two, "{WORK_PERMIT,ASYLUM}");
            correct(desk, two, "{ASYLUM,CHILDREN}");
            correct(desk, none, "{}");
            Instant now = desk.clock().instant();

            WeekFacts week = desk.bean(WeekFactsRepository.class)
                    .facts(
                            new DigestSchedule.Period(
                                    now.minus(Duration.ofDays(2)), now.plus(Duration.ofDays(2)), ZoneOffset.UTC),
                            now);

            assertThat(week.topics())
                    .containsExactlyInAnyOrder(
                            new WeekFacts.TopicCount("asylum", 1),
                            new WeekFacts.TopicCount("children", 1),
                            new WeekFacts.TopicCount("student-visa", 1),
                            new WeekFacts.TopicCount("", 1));
        }
    }

    private static void correct(DeskFixture desk, CommentId id, String topics) {
        long account = desk.person("P" + id + topics.length()).id().value();
        desk.sql(
                "INSERT INTO topic_correction (comment_id, revision, topics_before, topics_after, account_id,"
                        + " corrected_by, corrected_at) VALUES (?, 1, '{}', CAST(? AS text[]), ?, 'P', now())",
                id.value(),
                topics,
                account);
    }
}
