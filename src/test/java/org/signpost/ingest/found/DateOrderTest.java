package org.signpost.ingest.found;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DateOrderTest {
    @Test
    void isToldByAnyNumberOverTwelve() {
        assertThat(DateOrder.of(List.of("3/2/2026", "14/2/2026 10:00"), DateOrder.MONTH_FIRST))
                .isEqualTo(DateOrder.DAY_FIRST);
        assertThat(DateOrder.of(List.of("3/2/2026", "x", "2/14/2026 10:00"), DateOrder.DAY_FIRST))
                .isEqualTo(DateOrder.MONTH_FIRST);
    }

    @Test
    void isToldByDatesInWordsWhereNoNumberTellsIt() {
        assertThat(DateOrder.of(List.of("3/2/2026", "March 2, 2026"), DateOrder.UNSURE))
                .isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(DateOrder.of(List.of("March 2, 2026", "13/2/2026"), DateOrder.UNSURE))
                .isEqualTo(DateOrder.DAY_FIRST);
    }

    @Test
    void isWhatTheCallerSaysWhereNothingTellsIt() {
        assertThat(DateOrder.of(List.of("3/2/2026", "02.03.2026", "2026-03-20"), DateOrder.MONTH_FIRST))
                .isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(DateOrder.of(List.of(), DateOrder.UNSURE)).isEqualTo(DateOrder.UNSURE);
    }

    @Test
    void isUnsureWhereDatesContradictEachOther() {
        assertThat(DateOrder.of(List.of("14/2/2026", "2/14/2026"), DateOrder.DAY_FIRST))
                .isEqualTo(DateOrder.UNSURE);
    }

    @Test
    void decidesWhatTheNumbersMean() {
        assertThat(SourceDates.parse("3/2/26", DateOrder.MONTH_FIRST)).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(SourceDates.parse("3/2/26", DateOrder.DAY_FIRST)).isEqualTo("2026-02-03T00:00:00Z");
        assertThat(SourceDates.parse("3/2/26", DateOrder.UNSURE)).isNull();
        assertThat(SourceDates.isDate("3/2/26")).isTrue();
        assertThat(SourceDates.isDate("3/2")).isFalse();
    }

    @Test
    void neverTurnsWhatIsSure() {
        assertThat(SourceDates.parse("02.03.2026", DateOrder.MONTH_FIRST)).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(SourceDates.parse("14/3/2026", DateOrder.MONTH_FIRST)).isEqualTo("2026-03-14T00:00:00Z");
        assertThat(SourceDates.parse("2026/03/02", DateOrder.DAY_FIRST)).isEqualTo("2026-03-02T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, MONTH_FIRST",
        "en-GB, DAY_FIRST",
        "en, UNSURE",
        "de, DAY_FIRST",
        "fr, DAY_FIRST",
        "es-MX, DAY_FIRST",
        "ja, UNSURE",
        "und, UNSURE"
    })
    void isUsualInALanguage(String language, DateOrder order) {
        assertThat(DateOrder.usualIn(Locale.forLanguageTag(language))).isEqualTo(order);
    }
}
