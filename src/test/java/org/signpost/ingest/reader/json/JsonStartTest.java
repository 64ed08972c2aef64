package org.signpost.ingest.reader.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonStartTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"a\"}",
                "{\"text\":\"a\"}\n",
                "{\"text\":\"a\"}\n{\"text\":\"b\"}\n",
                "{\"comments\":[{\"text\":\"a\"}]}\n{\"comments\":[]}\n",
                "{\"text\":\"it says { and [\"}\n{\"text\":\"b\"}",
                "{\"text\":\"a quote \\\" {\"}\n{\"text\":\"b\"}",
                "{\"text\":\"never closed\n{\"text\":\"b\"}"
            })
    void knowsOneObjectOnEachLine(String head) {
        assertThat(JsonStart.isLines(head)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"comments\":[{\"text\":\"a\"}]}",
                "{\"comments\":[ {\"text\":\"a\"}]}\n",
                "{\"comments\": [\n{\"text\":\"a\"}\n]}",
                "{\n \"text\": \"a\"\n}",
                "{ \"id\": 1,\n \"text\": \"a\"\n}",
                "{\"content\": {\"raw\":\"a\"}}",
                "{\"comments\":[{\"text\":\"cut off in the mid"
            })
    void knowsOneDocument(String head) {
        assertThat(JsonStart.isLines(head)).isFalse();
    }
}
