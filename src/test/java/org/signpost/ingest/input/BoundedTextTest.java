package org.signpost.ingest.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines and characters as they come out of bytes that may be anything. */
final class BoundedTextTest {
    @Test
    void givesLinesWithTheirNumbers() throws IOException {
        BoundedLines lines = new BoundedLines(new StringReader("one\r\n\ntwo"), 10);
        assertThat(lines.next()).isEqualTo("one");
        assertThat(lines.number()).isEqualTo(1);
        assertThat(lines.atEnd()).isFalse();
        assertThat(lines.next()).isEmpty();
        assertThat(lines.next()).isEqualTo("two");
        assertThat(lines.number()).isEqualTo(3);
        assertThat(lines.atEnd()).isTrue();
        assertThat(lines.next()).isNull();
        assertThat(lines.number()).isEqualTo(3);
    }

    @Test
    void keepsOfALongLineOnlyItsStart() throws IOException {
        BoundedLines lines = new BoundedLines(new StringReader("x".repeat(50_000) + "\nnext\n"), 10);
        assertThat(lines.next()).isEqualTo("xxxxxxxxxx");
        assertThat(lines.wasCut()).isTrue();
        assertThat(lines.next()).isEqualTo("next");
        assertThat(lines.wasCut()).isFalse();
        assertThat(lines.next()).isNull();
    }

    @Test
    void findsNoLineWhereThereIsNothing() throws IOException {
        assertThat(new BoundedLines(new StringReader(""), 10).next()).isNull();
        BoundedLines empty = new BoundedLines(new StringReader("\n"), 10);
        assertThat(empty.next()).isEmpty();
        assertThat(empty.next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 16_384})
    void readsTheSameHoweverTheBytesArrive(int step) throws IOException {
        String text = "señor “Ana” \ud83d\udeb2 " + "ж".repeat(9000) + "\n";
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, step));
            }
        };
        assertThat(clean(bytes, StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @Test
    void readsBytesThatAreNotUtf8AsWindows1252() throws IOException {
        byte[] bytes = "\u201cSe\u00f1or\u201d \u2013 10 \u20ac".getBytes(Charset.forName("windows-1252"));
        assertThat(clean(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))
                .isEqualTo("“Señor” – 10 €");
    }

    @Test
    void readsAMixtureOfBothEncodings() throws IOException {
        InputStream bytes = new SequenceInputStream(
                new ByteArrayInputStream("a\u00f1o ".getBytes(StandardCharsets.UTF_8)),
                new ByteArrayInputStream("a\u00f1o".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(clean(bytes, StandardCharsets.UTF_8)).isEqualTo("año año");
    }

    @Test
    void putsAMarkWhereBytesMeanNothing() throws IOException {
        byte[] none = {'a', (byte) 0x81, 'b'};
        assertThat(clean(new ByteArrayInputStream(none), StandardCharsets.UTF_8))
                .isEqualTo("a\ufffdb");
        byte[] half = {'a', 0, 0x3d, (byte) 0xd8};
        assertThat(clean(new ByteArrayInputStream(half), StandardCharsets.UTF_16LE))
                .startsWith("a")
                .doesNotContain("\ud83d");
    }

    @Test
    void dropsControlCharactersAndTheByteOrderMark() throws IOException {
        String text = "\ufeffa\u0000b\u0008c\u007fd\u009fe\tf\rg\u0085h\ufeffi\uffffj";
        assertThat(clean(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
                .isEqualTo("abcde\tf\rg\nh\ufeffi\ufffdj");
    }

    @Test
    void endsWhereTheBytesEndForAReasonAndSaysIt() throws IOException {
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream("good".getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new GzipInput.BadInputException("byte 5", "it is damaged here");
                    }

                    @Override
                    public int read(byte[] buffer, int offset, int length) throws IOException {
                        return read();
                    }
                });
        try (CleanReader reader = new CleanReader(broken, StandardCharsets.UTF_8)) {
            assertThat(reader.failure()).isEmpty();
            assertThat(all(reader)).isEqualTo("good");
            assertThat(reader.failure()).contains(new UnreadablePart("byte 5", "it is damaged here"));
        }
    }

    private static String clean(InputStream bytes, Charset charset) throws IOException {
        try (CleanReader reader = new CleanReader(bytes, charset)) {
            String text = all(reader);
            assertThat(reader.failure()).isEmpty();
            return text;
        }
    }

    private static String all(CleanReader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[777];
        for (int read = reader.read(buffer, 0, buffer.length);
                read >= 0;
                read = reader.read(buffer, 0, buffer.length)) {
            text.append(buffer, 0, read);
        }
        return text.toString();
    }
}
