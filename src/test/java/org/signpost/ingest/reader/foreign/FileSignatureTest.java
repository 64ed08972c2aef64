package org.signpost.ingest.reader.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileSignatureTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "PK\\3#zip archive",
                "%PDF-1.7#PDF",
                "GIF89a#picture",
                "\\x89PNG#picture",
                "\\xff\\xd8\\xff#picture",
                "\\xd0\\xcf\\x11\\xe0#Office",
                "\\x7fELF#program",
                "\\x1f\\x8b#twice"
            })
    void saysWhatAForeignFileIs(String start, String word) {
        byte[] bytes = start.replace("PK\\3", "PK\u0003\u0004")
                .replace("\\x89", "\u0089")
                .replace("\\xff", "\u00ff")
                .replace("\\xd8", "\u00d8")
                .replace("\\xd0", "\u00d0")
                .replace("\\xcf", "\u00cf")
                .replace("\\x11", "\u0011")
                .replace("\\xe0", "\u00e0")
                .replace("\\x7f", "\u007f")
                .replace("\\x1f", "\u001f")
                .replace("\\x8b", "\u008b")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(FileSignature.of(bytes))
                .hasValueSatisfying(reason -> assertThat(reason).contains(word));
    }

    @Test
    void takesBytesFullOfControlCharactersForNoText() {
        assertThat(FileSignature.of("\u0001\u0002\u0003".repeat(20).getBytes(StandardCharsets.UTF_8)))
                .hasValue("this is not text in a format that Signpost reads");
        assertThat(FileSignature.of(("\u0001".repeat(20) + "words ".repeat(200)).getBytes(StandardCharsets.UTF_8)))
                .as("a few in much text are dropped")
                .isEmpty();
        assertThat(FileSignature.of("text".getBytes(StandardCharsets.UTF_16BE))).isEmpty();
        assertThat(FileSignature.of(new byte[0])).isEmpty();
    }
}
