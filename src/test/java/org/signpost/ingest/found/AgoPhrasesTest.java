package org.signpost.ingest.found;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AgoPhrasesTest {
    private static final Instant SAVED = Instant.parse("2026-03-31T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "5 days ago, 2026-03-26T12:00:00Z",
        "about an hour ago, 2026-03-31T11:00:00Z",
        "1 month ago, 2026-02-28T12:00:00Z",
        "a year ago, 2025-03-31T12:00:00Z",
        "vor 5 Tagen, 2026-03-26T12:00:00Z",
        "vor einer Woche, 2026-03-24T12:00:00Z",
        "hace 5 d\u00edas, 2026-03-26T12:00:00Z",
        "il y a 1 an, 2025-03-31T12:00:00Z",
        "h\u00e1 2 horas, 2026-03-31T10:00:00Z",
        "3 uur geleden, 2026-03-31T09:00:00Z",
        "2 \u0434\u043d\u044f \u043d\u0430\u0437\u0430\u0434, 2026-03-29T12:00:00Z",
        "5\u65e5\u524d, 2026-03-26T12:00:00Z",
        "5\u5206\u949f\u524d, 2026-03-31T11:55:00Z",
        "3\u304b\u6708\u524d, 2025-12-31T12:00:00Z",
        "3\uc2dc\uac04 \uc804, 2026-03-31T09:00:00Z",
        "just now, 2026-03-31T12:00:00Z",
        "yesterday at 3 pm, 2026-03-30T15:00:00Z",
        "Today at 9:05 AM, 2026-03-31T09:05:00Z",
        "ayer a las 15:30, 2026-03-30T15:30:00Z",
        "gestern um 15:30 Uhr, 2026-03-30T15:30:00Z",
        "vorgestern, 2026-03-29T12:00:00Z",
        "hier \u00e0 15 h 30, 2026-03-30T15:30:00Z",
        "Aujourd\u2019hui, 2026-03-31T12:00:00Z",
        "vor 2 Stunden, 2026-03-31T10:00:00Z",
        "'1 hour, 5 minutes ago', 2026-03-31T10:55:00Z",
        "2 years 3 months ago, 2023-12-31T12:00:00Z",
        "a few minutes ago, 2026-03-31T11:57:00Z",
        "hace algunos minutos, 2026-03-31T11:57:00Z",
        "il y a quelques minutes, 2026-03-31T11:57:00Z",
        "cerca de 2 horas atr\u00e1s, 2026-03-31T10:00:00Z",
        "for 3 timer siden, 2026-03-31T09:00:00Z",
        "f\u00f6r 2 dagar sedan, 2026-03-29T12:00:00Z",
        "godzin\u0119 temu, 2026-03-31T11:00:00Z",
        "p\u0159ed 3 dny, 2026-03-28T12:00:00Z",
        "\u0434\u0435\u043d\u044c \u043d\u0430\u0437\u0430\u0434, 2026-03-30T12:00:00Z",
        "3 hari yang lalu, 2026-03-28T12:00:00Z",
        "3 g\u00fcn \u00f6nce, 2026-03-28T12:00:00Z",
        "\u05dc\u05e4\u05e0\u05d9 3 \u05d9\u05de\u05d9\u05dd, 2026-03-28T12:00:00Z",
        "\u0645\u0646\u0630 3 \u0623\u064a\u0627\u0645, 2026-03-28T12:00:00Z",
        "5d ago, 2026-03-26T12:00:00Z",
        "5 days ago (edited), 2026-03-26T12:00:00Z",
        "Posted 5 days ago, 2026-03-26T12:00:00Z",
        "over 2 years ago, 2024-03-31T12:00:00Z"
    })
    void countsBackFromWhenThePageWasSaved(String text, Instant instant) {
        assertThat(SourceDates.relative(text, SAVED)).isEqualTo(instant);
        assertThat(SourceDates.parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5 days",
                "ago",
                "I came 5 days ago",
                "5 days 3 ago",
                "5 days ago?",
                "99999999 days ago",
                "90 years ago",
                "a",
                "a year",
                "for 5 minutes",
                "yesterday we waited",
                "yesterday 3",
                "in 5 days",
                "days ago"
            })
    void takesNothingElseForSuchADate(String text) {
        assertThat(SourceDates.relative(text, SAVED)).isNull();
    }
}
