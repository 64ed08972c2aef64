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
        IsoWeek week = new IsoWeek(2026, 53);

        for (DayOfWeek day : DayOfWeek.values()) {
            assertThat(IsoWeek.of(week.day(day))).isEqualTo(week);
            assertThat(week.day(day).getDayOfWeek()).isEqualTo(day);
        }
    }

    @Test
    void weekFiftyThreeStandsBetweenTheYears() {
        IsoWeek week = new IsoWeek(2026, 53);

        assertThat(week.previous()).isEqualTo(new IsoWeek(2026, 52));
        assertThat(week.next()).isEqualTo(new IsoWeek(2027, 1));
        assertThat(week.next().previous()).isEqualTo(week);
        assertThat(week).isLessThan(week.next()).isGreaterThan(week.previous());
    }

    @Test
    void readsWhatItWrites() {
        assertThat(IsoWeek.parse("2026-W07")).contains(new IsoWeek(2026, 7));
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
    void refusesTheFiftyThirdWeekOfAShortYear() {
        assertThatIllegalArgumentException().isThrownBy(() -> new IsoWeek(2025, 53));
    }
}
