package org.signpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NextDeadlineTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @Test
    void isTheFirstDayThatIsStillToCome() {
        AssessmentFixture read = AssessmentFixture.of("")
                .due(TODAY.plusDays(30))
                .due(TODAY.plusDays(3))
                .due(TODAY.minusDays(1));

        assertThat(NextDeadline.words(read.get(), TODAY)).isEqualTo("in 3 days (2026-11-05)");
    }

    @Test
    void saysTodayAndTomorrow() {
        assertThat(NextDeadline.words(AssessmentFixture.of("").due(TODAY).get(), TODAY))
                .isEqualTo("today (2026-11-02)");
        assertThat(NextDeadline.words(
                        AssessmentFixture.of("").due(TODAY.plusDays(1)).get(), TODAY))
                .isEqualTo("tomorrow (2026-11-03)");
    }

    @Test
    void isNothingWhereEveryDayIsOver() {
        assertThat(NextDeadline.words(
                        AssessmentFixture.of("").due(TODAY.minusDays(1)).get(), TODAY))
                .isNull();
        assertThat(NextDeadline.words(AssessmentFixture.of("").get(), TODAY)).isNull();
    }
}
