package org.signpost.ingest.reader.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signpost.ingest.reader.ReadText;

final class JsonTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "\"content\":{\"rendered\":\"<p>Is it free?</p>\\n<p>Now</p>\"} ~ Is it free?||Now",
                "\"content\":\"<p>Is it free?</p>\" ~ Is it free?",
                "\"html\":\"<p>Is it &amp; free?</p>\" ~ Is it & free?",
                "\"body_html\":\"Is it<br>free?\" ~ Is it|free?",
                "\"body\":\"Is it free?\",\"body_html\":\"<p>other</p>\" ~ Is it free?",
                "\"message\":\"<p>other</p>\",\"raw_message\":\"Is it free?\" ~ Is it free?",
                "\"message\":\"<p>Is it free?</p>\",\"raw_message\":\"\" ~ Is it free?",
                "\"comment_content\":\"Is it <b>free</b>?\\r\\nNow\" ~ Is it free?|Now",
                "\"comment_body\":[{\"value\":\"<p>Is it free?</p>\",\"format\":\"html\"}] ~ Is it free?",
                "\"text\":\"Is it free? I don&#8217;t know\" ~ Is it free? I don\u2019t know",
                "\"text\":\"two\\nlines\" ~ two|lines",
                "\"text\":\"1 < 2 and 3 > 2, <3\" ~ 1 < 2 and 3 > 2, <3",
                "\"text\":\"Q&A at R&D\" ~ Q&A at R&D"
            })
    void givesThePlainTextOfWhateverMemberHoldsIt(String members, String text) {
        assertThat(ReadText.lines(ReadText.of("{\"author\":\"A\"," + members + "}")))
                .containsExactly("A: " + text);
    }
}
