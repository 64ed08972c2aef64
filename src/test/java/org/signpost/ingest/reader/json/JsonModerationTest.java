package org.signpost.ingest.reader.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.ReadText;

/** What a JSON comment says of who was meant to read it. */
final class JsonModerationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"public\":false",
                "\"is_public\":\"0\"",
                "\"private\":true",
                "\"internal\":true",
                "\"isInternal\":\"yes\"",
                "\"do_not_publish\":1",
                "\"ok_to_publish\":\"no\""
            })
    void leavesOutAndCountsWhatWasNeverMeantForThePublic(String mark) {
        FoundComments found = ReadText.of("""
                {"comments":[{"id":1,"author":"Ada","body":"May I come?","created_at":"2026-05-04T08:00:00Z"},
                 {"id":2,"author":"Desk","body":"Call her at home","created_at":"2026-05-04T09:00:00Z",%s}]}
                """.formatted(mark));
        assertThat(ReadText.lines(found)).containsExactly("Ada: May I come?");
        assertThat(found.leftOut())
                .extracting(Object::toString)
                .containsExactly("1 left out: not meant for the public");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"public\":true", "\"private\":false", "\"internal\":null", "\"do_not_publish\":\"\""})
    void keepsWhatIsForThePublic(String mark) {
        assertThat(ReadText.of("{\"comments\":[{\"id\":1,\"author\":\"Ada\",\"body\":\"May I come?\"," + mark + "}]}")
                        .comments())
                .hasSize(1);
    }
}
