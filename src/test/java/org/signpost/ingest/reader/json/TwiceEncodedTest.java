package org.signpost.ingest.reader.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signpost.ingest.reader.ReadText;

final class TwiceEncodedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Jos\\u00c3\\u00a9 \\u00f0\\u009f\\u0098\\u0080 ~ Jos\u00e9 \ud83d\ude00",
                "Jos\\u00c3\\u00a9 and \\u00e9t\\u00e9 ~ Jos\u00c3\u00a9 and \u00e9t\u00e9",
                "Jos\\u00e9 ~ Jos\u00e9",
                "Jos\\u00c3\\u00a9 \u00e9 ~ Jos\u00c3\u00a9 \u00e9",
                "Jos\\u00c3\\u00a9 \\u20ac ~ Jos\u00c3\u00a9 \u20ac",
                "a \\\\u00c3\\\\u00a9 ~ a \\u00c3\\u00a9",
                "Jos\\u00c3\\u00a9 \\\"so\\\" \\\\ \\n ~ Jos\u00e9 \"so\" \\"
            })
    void putsRightOnlyWhatWasEncodedTwiceThroughout(String written, String text) {
        assertThat(ReadText.lines(ReadText.of("[{\"author\":\"A\",\"text\":\"" + written + "\"}]")))
                .containsExactly("A: " + text);
    }
}
