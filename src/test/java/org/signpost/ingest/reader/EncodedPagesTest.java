package org.signpost.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.ingest.input.PlainText;

final class EncodedPagesTest {
    private static final String TEXT = "{\"author\":\"José\",\"text\":\"“Schön” – ¿cuándo? 1 €\"}\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void readsTheSameFromEachEncoding(String charset) {
        assertThat(ReadText.lines(ReadText.of(TEXT.getBytes(Charset.forName(charset)), "x.jsonl")))
                .containsExactly("José: “Schön” – ¿cuándo? 1 €");
    }

    @Test
    void repairsLatinOneThatCallsItselfUtf8() {
        byte[] page = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss><channel><title>Comments</title><item>"
                        + "<guid>x#comment-1</guid><creator>José</creator><description>año</description></item></channel></rss>")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ReadText.lines(ReadText.of(page, ""))).containsExactly("José: año");
    }

    @Test
    void repairsSingleBytesInTheMiddleOfUtf8() {
        byte[] good = "{\"text\":\"señor caf?\"}".getBytes(StandardCharsets.UTF_8);
        good[good.length - 3] = (byte) 0xe9;
        assertThat(ReadText.lines(ReadText.of(good, "x.jsonl"))).containsExactly("Anonymous: señor café");
    }

    @Test
    void believesWhatIsDeclaredWhereItIsNotUtf8() {
        byte[] page =
                "<html><head><meta charset=\"windows-1251\"></head><body><h3>1 comment</h3><p>Анна says:</p><p>Привет</p>"
                        .getBytes(Charset.forName("windows-1251"));
        assertThat(ReadText.lines(ReadText.of(page, ""))).containsExactly("Анна: Привет");
    }

    @Test
    void dropsControlCharactersAndReplacesHalfCharacters() {
        FoundComments found = ReadText.of(
                "{\"author\":\"A\\u0000na\",\"text\":\"a\u0000b\\u0000c\\ud83dd\\u0007 \ud83d\udeb2 \\ud83d\\udeb2\"}");
        assertThat(ReadText.lines(found)).containsExactly("Ana: abc\ufffdd \ud83d\udeb2 \ud83d\udeb2");
    }

    @Test
    void neverCutsACharacterInHalves() {
        String bicycles = "\ud83d\udeb2".repeat(60_000);
        assertThat(PlainText.text("x" + bicycles).value()).hasSize(99_999).doesNotContain("\ufffd");
        assertThat(PlainText.text("x" + bicycles).truncated()).isTrue();
    }
}
