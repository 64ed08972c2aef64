package org.signpost.ingest.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EncodingDetectionTest {
    @Test
    void believesAByteOrderMark() {
        assertThat(EncodingDetection.of(bytes(0xff, 0xfe, 'a', 0))).isEqualTo(StandardCharsets.UTF_16LE);
        assertThat(EncodingDetection.of(bytes(0xfe, 0xff, 0, 'a'))).isEqualTo(StandardCharsets.UTF_16BE);
        assertThat(EncodingDetection.of(bytes(0xef, 0xbb, 0xbf, 'a'))).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void knowsSixteenBitsWithoutAMarkByTheZeros() {
        assertThat(EncodingDetection.of("<a>".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(StandardCharsets.UTF_16LE);
        assertThat(EncodingDetection.of("<a>".getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(StandardCharsets.UTF_16BE);
    }

    @Test
    void takesUtf8WhereverItFitsWhateverIsDeclared() {
        byte[] page = "<meta charset=\"windows-1251\"><p>año</p>".getBytes(StandardCharsets.UTF_8);
        assertThat(EncodingDetection.of(page)).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void takesUtf8ThatIsCutInTheMiddleOfACharacter() {
        byte[] text = "caffè è".getBytes(StandardCharsets.UTF_8);
        assertThat(EncodingDetection.of(Arrays.copyOf(text, text.length - 1))).isEqualTo(StandardCharsets.UTF_8);
        assertThat(EncodingDetection.of(new byte[0])).isEqualTo(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "<meta charset=windows-1251>#windows-1251",
                "<meta http-equiv=\"Content-Type\" content=\"text/html; charset = koi8-r\">#KOI8-R",
                "<?xml version='1.0' encoding='ISO-8859-2'?>#ISO-8859-2",
                "<?xml version='1.0' encoding=\"Shift_JIS\"?>#Shift_JIS"
            })
    void believesWhatIsDeclaredWhereUtf8DoesNotFit(String start, String charset) {
        assertThat(EncodingDetection.of(withOddByte(start))).isEqualTo(Charset.forName(charset));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta charset=utf-8>",
                "<meta charset=windows-1252>",
                "<meta charset=\"ISO-8859-1\">",
                "<meta charset=no-such-charset>",
                "<meta charset=UTF-16>",
                "<meta charset=IBM037>",
                "<p>nothing declared</p>"
            })
    void leavesWesternTextsAndEncodingsThatCannotBeToTheRepair(String start) {
        assertThat(EncodingDetection.of(withOddByte(start))).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void looksForADeclarationAtTheStartOnly() {
        String late = "x".repeat(2048) + "<meta charset=windows-1251>";
        assertThat(EncodingDetection.of(withOddByte(late))).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void decodesAHeadToLookForMarksInIt() {
        assertThat(EncodingDetection.decode("<äö>".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("<äö>");
        assertThat(EncodingDetection.decode("<äö>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("<äö>");
    }

    private static byte[] withOddByte(String start) {
        return (start + "\u00e9!").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
