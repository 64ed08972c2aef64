package org.signpost.digest.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentId;
import org.signpost.desk.DeskFixture;
import org.signpost.desk.DeskPerson;
import org.signpost.digest.DigestSchedule;

/** What the legal team is asked to look at in the weekly e-mail. */
class EscalatedSectionIT {
    @Test
    void leavesOutWhatStaffHaveAnsweredOnTheWebsite() {
        try (DeskFixture desk = new DeskFixture()) {
            DeskPerson maria = new DeskPerson(desk.server.getApplicationContext());
            CommentId open = desk.urgent("Ana");
            CommentId answered = desk.urgent("Ben");
            maria.passOn(open, "Who can call her?");
            maria.passOn(answered, "Who can call him?");
            assertThat(escalated(desk).total()).isEqualTo(2);

            CommentId answer = desk.comment("The office", "We have called you.");
            desk.sql(
                    "UPDATE comment SET by_staff = true, answers = true,"
                            + " parent_source_id = (SELECT source_id FROM comment WHERE id = ?) WHERE id = ?",
                    answered.value(),
                    answer.value());

            assertThat(escalated(desk).total()).isOne();
            assertThat(escalated(desk).shown())
                    .singleElement()
                    .satisfies(found -> assertThat(found.reason()).isEqualTo("Who can call her?"));
        }
    }

    private static WeekFacts.FirstOfMany<WeekFacts.EscalatedComment> escalated(DeskFixture desk) {
        Instant now = desk.clock().instant();
        DigestSchedule.Period week = new DigestSchedule.Period(now.minus(Duration.ofDays(7)), now, ZoneOffset.UTC);
        return desk.bean(WeekFactsRepository.class).facts(week, now).escalated();
    }
}
