package org.signpost.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LookScheduleTest {
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    private static Duration pause(Duration age) {
        return Duration.between(NOW, LookSchedule.next(NOW, NOW.minus(age), 100, false));
    }

    @Test
    void looksTheLessOftenTheOlderAComment() {
        assertThat(pause(Duration.ofMinutes(5))).isEqualTo(Duration.ofMinutes(10));
        assertThat(pause(Duration.ofHours(5))).isEqualTo(Duration.ofHours(1));
        assertThat(pause(Duration.ofDays(5))).isEqualTo(Duration.ofDays(1));
        assertThat(pause(Duration.ofDays(500))).isEqualTo(Duration.ofDays(7));
        assertThat(LookSchedule.next(NOW, null, 100, false)).isEqualTo(NOW.plus(Duration.ofDays(7)));
    }

    @Test
    void looksDailyWhetherAPostCanBeReadByNow() {
        assertThat(LookSchedule.next(NOW, NOW.minus(Duration.ofDays(500)), 100, true))
                .isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void doesNotLookAtOnceAtWhatWasReadTogether() {
        assertThat(LookSchedule.next(NOW, null, 199, false))
                .isBefore(LookSchedule.next(NOW, null, 150, false))
                .isAfter(NOW.plus(Duration.ofDays(5)));
    }
}
