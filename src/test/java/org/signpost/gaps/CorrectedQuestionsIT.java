package org.signpost.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentId;
import org.signpost.staff.Role;
import org.signpost.staff.Staffer;

/** Groups follow where a person says what a question is about. */
class CorrectedQuestionsIT {
    @Test
    void givesQuestionAndGroupTheCorrectedTopicAndLeavesThemTogether() throws SQLException {
        try (GapFixture gaps = new GapFixture()) {
            Staffer maria = gaps.person("Maria", Role.MODERATOR);
            CommentId dog = gaps.asks("Ana", GapFixture.DOGS.get(0));
            CommentId lottery = gaps.asks("Caro", GapFixture.LOTTERY.get(0));
            gaps.workUntilIdle();
            GapId group = gaps.gapOf(dog).orElseThrow();
            assertThat(topic(gaps, group)).isEmpty();

            correct(gaps, maria, dog, "{CHILDREN,POLICY}");
            correct(gaps, maria, dog, "{LEGAL_HELP,POLICY}");
            gaps.workUntilIdle();

            assertThat(topic(gaps, group)).isEqualTo("legal-help");
            assertThat(gaps.gapOf(dog)).contains(group);
            assertThat(topic(gaps, gaps.gapOf(lottery).orElseThrow())).isEmpty();
            assertThat(gaps.bean(QuestionRepository.class)
                            .findById(dog)
                            .orElseThrow()
                            .topic())
                    .isEqualTo("legal-help");
            assertThat(gaps.bean(GapJob.class).work()).isFalse();

            correct(gaps, maria, dog, "{}");
            gaps.workUntilIdle();
            assertThat(topic(gaps, group)).isEmpty();
        }
    }

    private static String topic(GapFixture gaps, GapId group) {
        return gaps.bean(GapRepository.class).findById(group).orElseThrow().topic();
    }

    private static void correct(GapFixture gaps, Staffer who, CommentId id, String topics) throws SQLException {
        try (Connection connection = gaps.database.connect();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO topic_correction (comment_id, revision, topics_before, topics_after, account_id,"
                                + " corrected_by, corrected_at) VALUES (?, 1, '{}', CAST(? AS text[]), ?, ?, now())")) {
            insert.setLong(1, id.value());
            insert.setString(2, topics);
            insert.setLong(3, who.id().value());
            insert.setString(4, who.name());
            insert.execute();
        }
    }
}
