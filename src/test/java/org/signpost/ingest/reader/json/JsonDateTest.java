package org.signpost.ingest.reader.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.ingest.reader.ReadText;

final class JsonDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"created\":1777726800",
                "\"created\":1777726800.53",
                "\"created_utc\":1.7777268E9",
                "\"timestamp\":1777726800000",
                "\"time\":\"1777726800\"",
                "\"createdAt\":{\"$date\":\"2026-05-02T13:00:00Z\"}",
                "\"created\":{\"_seconds\":1777726800,\"_nanoseconds\":0}",
                "\"created\":{\"date\":\"2026-05-02 13:00:00.000000\",\"timezone\":\"UTC\"}",
                "\"created\":[{\"value\":\"2026-05-02T13:00:00+00:00\"}]",
                "\"created_time\":\"2026-05-02T13:00:00+0000\"",
                "\"created_at\":\"2026-05-02 13:00:00 UTC\"",
                "\"created_at\":\"2026-05-02 08:00:00 -0500\"",
                "\"date\":\"/Date(1777726800000)/\"",
                "\"date\":\"20260502130000\"",
                "\"date_gmt\":\"0000-00-00 00:00:00\",\"date\":\"2026-05-02 13:00:00\"",
                "\"date\":\"2026-05-02T08:00:00\",\"date_gmt\":\"2026-05-02T13:00:00\"",
                "\"time\":\"soon\",\"published_at\":\"2026-05-02T13:00:00.000Z\""
            })
    void readsTheDateOfWhateverMemberHoldsOne(String members) {
        assertThat(ReadText.of("{\"text\":\"x\"," + members + "}")
                        .comments()
                        .getFirst()
                        .writtenAt())
                .isBetween(Instant.parse("2026-05-02T13:00:00Z"), Instant.parse("2026-05-02T13:00:00.999Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"date\":\"soon\"", "\"created\":7", "\"created\":99999999999999999999", "\"points\":1777726800"
            })
    void takesNothingElseForADate(String members) {
        assertThat(ReadText.of("{\"text\":\"x\"," + members + "}")
                        .comments()
                        .getFirst()
                        .writtenAt())
                .isNull();
    }
}
