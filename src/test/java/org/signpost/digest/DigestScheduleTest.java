package org.signpost.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DigestScheduleTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** Zones whose clocks jump by an hour, by half an hour, at odd times, over a whole day, and never. */
    static Stream<Arguments> zones() {
        return Stream.of("America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "Pacific/Apia", "UTC")
                .flatMap(zone -> Stream.of(
                        Arguments.of(zone, DayOfWeek.MONDAY, 8),
                        Arguments.of(zone, DayOfWeek.SUNDAY, 2),
                        Arguments.of(zone, DayOfWeek.FRIDAY, 0)));
    }

    @ParameterizedTest
    @MethodSource("zones")
    void everyIsoWeekOfTwentyYearsIsDueExactlyOnce(String zone, DayOfWeek day, int hour) {
        DigestSchedule schedule = new DigestSchedule(day, hour, ZoneId.of(zone));
        Instant start = Instant.parse("2010-01-05T00:00:00Z");
        Instant end = Instant.parse("2030-01-05T00:00:00Z");
        List<IsoWeek> planned = new ArrayList<>();
        IsoWeek last = schedule.latestDue(start);
        for (Instant now = start; now.isBefore(end); now = now.plus(Duration.ofMinutes(30))) {
            IsoWeek due = schedule.latestDue(now);
            if (!due.equals(last)) {
                planned.add(due);
                last = due;
            }
        }

        assertThat(planned).hasSizeBetween(1042, 1045).doesNotHaveDuplicates();
        for (int i = 1; i < planned.size(); i++) {
            assertThat(planned.get(i)).isEqualTo(planned.get(i - 1).next());
        }
        assertThat(planned)
                .contains(
                        IsoWeek.parse("2015-W53").orElseThrow(),
                        IsoWeek.parse("2020-W53").orElseThrow(),
                        IsoWeek.parse("2026-W53").orElseThrow());
    }

    @Test
    void itIsEightOnTheClockInSummerAndWinter() {
        DigestSchedule schedule = new DigestSchedule(DayOfWeek.MONDAY, 8, NEW_YORK);

        assertThat(schedule.due(IsoWeek.of(LocalDate.of(2026, 10, 26)))).isEqualTo("2026-10-26T12:00:00Z");
        assertThat(schedule.due(IsoWeek.of(LocalDate.of(2026, 11, 2)))).isEqualTo("2026-11-02T13:00:00Z");
    }

    @Test
    void anHourThatTheClocksSkipComesLaterAndOneThatTheyRepeatComesFirst() {
        DigestSchedule schedule = new DigestSchedule(DayOfWeek.SUNDAY, 2, NEW_YORK);
        DigestSchedule atOne = new DigestSchedule(DayOfWeek.SUNDAY, 1, NEW_YORK);

        assertThat(schedule.due(IsoWeek.of(LocalDate.of(2026, 3, 8)))).isEqualTo("2026-03-08T07:00:00Z");
        assertThat(atOne.due(IsoWeek.of(LocalDate.of(2026, 11, 1)))).isEqualTo("2026-11-01T05:00:00Z");
    }

    @Test
    void isDueAtTheInstantItselfAndNotBefore() {
        DigestSchedule schedule = new DigestSchedule(DayOfWeek.MONDAY, 8, NEW_YORK);
        IsoWeek week = IsoWeek.parse("2026-W47").orElseThrow();
        Instant due = schedule.due(week);

        assertThat(schedule.latestDue(due)).isEqualTo(week);
        assertThat(schedule.latestDue(due.minusNanos(1))).isEqualTo(week.previous());
    }

    @Test
    void theClocksChangeMakesOnePeriodAnHourLonger() {
        DigestSchedule schedule = new DigestSchedule(DayOfWeek.MONDAY, 8, NEW_YORK);
        DigestSchedule.Period period = schedule.period(IsoWeek.of(LocalDate.of(2026, 11, 2)));

        assertThat(period.from()).isEqualTo("2026-10-26T04:00:00Z");
        assertThat(Duration.between(period.from(), period.to()))
                .isEqualTo(Duration.ofDays(7).plusHours(1));
    }

    @Test
    void theClocksChangeInSpringMakesOnePeriodAnHourShorter() {
        DigestSchedule schedule = new DigestSchedule(DayOfWeek.MONDAY, 8, NEW_YORK);
        DigestSchedule.Period period = schedule.period(IsoWeek.of(LocalDate.of(2026, 3, 9)));

        assertThat(Duration.between(period.from(), period.to()))
                .isEqualTo(Duration.ofDays(7).minusHours(1));
    }

    @Test
    void theDigestOfTheFirstWeekTellsAboutWeekFiftyThree() {
        DigestSchedule schedule = new DigestSchedule(DayOfWeek.MONDAY, 8, ZoneId.of("UTC"));
        DigestSchedule.Period period = schedule.period(IsoWeek.parse("2027-W01").orElseThrow());

        assertThat(period.from()).isEqualTo("2026-12-28T00:00:00Z");
        assertThat(period.to()).isEqualTo("2027-01-04T00:00:00Z");
        assertThat(schedule.latestDue(Instant.parse("2027-01-03T23:00:00Z")))
                .isEqualTo(IsoWeek.parse("2026-W53").orElseThrow());
        assertThat(IsoWeek.parse("2026-W53").orElseThrow().next())
                .isEqualTo(IsoWeek.parse("2027-W01").orElseThrow());
    }

    @Test
    void periodsFollowEachOtherWithoutAGapOrAnOverlap() {
        DigestSchedule schedule = new DigestSchedule(DayOfWeek.MONDAY, 8, ZoneId.of("Africa/Cairo"));
        IsoWeek week = IsoWeek.parse("2026-W01").orElseThrow();
        for (int i = 0; i < 60; i++) {
            assertThat(schedule.period(week.next()).from())
                    .isEqualTo(schedule.period(week).to());
            week = week.next();
        }
    }

    @Test
    void refusesHoursAndPeriodsThatAreNone() {
        assertThatThrownBy(() -> new DigestSchedule(DayOfWeek.MONDAY, 24, NEW_YORK))
                .hasMessageContaining("24");
        assertThatThrownBy(() -> new DigestSchedule(DayOfWeek.MONDAY, -1, NEW_YORK))
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> new DigestSchedule.Period(Instant.EPOCH, Instant.EPOCH, NEW_YORK))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
