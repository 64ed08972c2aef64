package org.signpost.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoWeekTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-16, 2026-W47",
        "2026-11-22, 2026-W47",
        "2026-12-31, 2026-W53",
        "2027-01-03, 2026-W53",
        "2027-01-04, 2027-W01",
        "2024-12-30, 2025-W01",
        "2021-01-01, 2020-W53"
    })
    void knowsTheWeekOfADay(LocalDate day, String week) {
        assertThat(IsoWeek.of(day)).hasToString(week);
    }

    @Test
    void theDaysOfAWeekLieInIt() {
        IsoWeek week = IsoWeek.parse("2026-W53").orElseThrow();

        for (DayOfWeek day : DayOfWeek.values()) {
            assertThat(IsoWeek.of(week.monday().with(day))).isEqualTo(week);
        }
    }

    @Test
    void weekFiftyThreeStandsBetweenTheYears() {
        IsoWeek week = IsoWeek.parse("2026-W53").orElseThrow();

        assertThat(week.previous()).isEqualTo(IsoWeek.parse("2026-W52").orElseThrow());
        assertThat(week.next()).isEqualTo(IsoWeek.parse("2027-W01").orElseThrow());
        assertThat(week.next().previous()).isEqualTo(week);
        assertThat(week.monday()).isEqualTo("2026-12-28");
    }

    @Test
    void readsWhatItWrites() {
        assertThat(IsoWeek.parse("2026-W07").orElseThrow()).hasToString("2026-W07");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-W54",
                "2025-W53",
                "2026-W00",
                "0000-W01",
                "2026-W7",
                "2026W07",
                "2026-W07 ",
                "../2026-W07"
            })
    void refusesWhatIsNoWeek(String text) {
        assertThat(IsoWeek.parse(text)).isEmpty();
    }

    @Test
    void beginsOnMonday() {
        assertThatIllegalArgumentException().isThrownBy(() -> new IsoWeek(LocalDate.of(2026, 11, 17)));
    }
}
