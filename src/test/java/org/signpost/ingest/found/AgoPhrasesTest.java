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
        "5\u65e5\u524d, 2026-03-26T12:00:00Z"
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
                "days ago"
            })
    void takesNothingElseForSuchADate(String text) {
        assertThat(SourceDates.relative(text, SAVED)).isNull();
    }
}
