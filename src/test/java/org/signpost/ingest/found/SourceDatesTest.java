package org.signpost.ingest.found;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SourceDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2012-10-02T10:00:00-04:00           | 2012-10-02T14:00:00Z",
                "2012-10-02T10:00:00Z                | 2012-10-02T10:00:00Z",
                "2012-10-02T10:00:00.250Z            | 2012-10-02T10:00:00.250Z",
                "2012-10-02T10:00Z                   | 2012-10-02T10:00:00Z",
                "2012-10-02 10:00:00                 | 2012-10-02T10:00:00Z",
                "2012-10-02 10:00                    | 2012-10-02T10:00:00Z",
                "2012-10-02                          | 2012-10-02T00:00:00Z",
                "Tue, 02 Oct 2012 10:00:00 +0000     | 2012-10-02T10:00:00Z",
                "Tue, 2 Oct 2012 10:00:00 GMT        | 2012-10-02T10:00:00Z",
                "Tue, 02 Oct 2012 10:00:00 +0530     | 2012-10-02T04:30:00Z",
                "October 2, 2012 at 10:05 am         | 2012-10-02T10:05:00Z",
                "October 2, 2012 at 12:05 AM         | 2012-10-02T00:05:00Z",
                "november 20, 2026 at 2:32 PM        | 2026-11-20T14:32:00Z",
                "October 2, 2012                     | 2012-10-02T00:00:00Z",
                "'  October   2,   2012  '           | 2012-10-02T00:00:00Z",
                "02.10.2012                          | 2012-10-02T00:00:00Z"
            })
    void readsDatesAsTheSourcesWriteThem(String text, Instant instant) {
        assertThat(SourceDates.parse(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "2 hours ago",
                "10/02/2012",
                "2012-13-01",
                "2012-02-30",
                "2012-10-02T25:00:00Z",
                "Wed, 02 Oct 2012 10:00:00 +0000",
                "1349172000",
                "October 2",
                "October 2, 2012 at 13:05 am",
                "0000-00-00 00:00:00",
                "2012-10-02T10:00:00Z and a few words more than any date"
            })
    void takesNothingElseForADate(String text) {
        assertThat(SourceDates.parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31", "1990-01-01", "2100-01-01", "9999-12-31", "+999999-01-01T00:00:00Z"})
    void takesNoDateThatACommentCannotHave(String text) {
        assertThat(SourceDates.parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990-01-02", "2099-12-31"})
    void takesTheFirstAndTheLastDayThatACommentCanHave(String text) {
        assertThat(SourceDates.parse(text)).isEqualTo(text + "T00:00:00Z");
    }

    @Test
    void readsTheSameWhereverTheMachineStands() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(SourceDates.parse("October 2, 2012 at 10:05 am")).isEqualTo("2012-10-02T10:05:00Z");
            assertThat(SourceDates.parse("2012-10-02 10:00:00")).isEqualTo("2012-10-02T10:00:00Z");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
