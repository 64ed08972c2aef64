package org.signpost.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.signpost.ingest.input.UnpackingLimits;

/** Files that come packed: unpacked up to a limit, and kept as far as they are whole. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class PackedFilesTest {
    private static final int MEGABYTE = 1 << 20;

    @Test
    void unpacksGzip() throws IOException {
        assertThat(ReadText.of(
                                GzipBytes.of(WordPressExport.START + WordPressExport.COMMENT + WordPressExport.END),
                                "export.xml.gz")
                        .comments())
                .hasSize(1);
    }

    @Test
    void stopsAGzipBombAndKeepsWhatWasGood() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            out.write("{\"text\":\"good\"}\n".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = " ".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) {
                out.write(blanks);
            }
        }
        for (UnpackingLimits limits : List.of(UnpackingLimits.UPLOAD, UnpackingLimits.COMMAND_LINE)) {
            CountingSink sink = new CountingSink();
            HeapWatch.growthWithin(
                    64,
                    () -> CommentReaders.read(
                            new ByteArrayInputStream(bomb.toByteArray()), "x", Optional.of("jsonl"), limits, sink));
            assertThat(sink.comments).isEqualTo(1);
            assertThat(sink.unreadable)
                    .singleElement()
                    .satisfies(item -> assertThat(item.reason()).contains("unpacks to more than"));
        }
    }

    @Test
    void capsWhatAnUploadUnpacksTo() throws IOException {
        ByteArrayOutputStream large = new ByteArrayOutputStream();
        Random random = new Random(1);
        byte[] noise = new byte[MEGABYTE / 4];
        try (GZIPOutputStream out = new GZIPOutputStream(large)) {
            for (int i = 0; i < 100; i++) {
                for (int j = 0; j < noise.length; j++) {
                    noise[j] = (byte) ('a' + random.nextInt(26));
                }
                out.write("{\"text\":\"".getBytes(StandardCharsets.UTF_8));
                out.write(noise);
                out.write("\"}\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        CountingSink sink = new CountingSink();
        CommentReaders.read(
                new ByteArrayInputStream(large.toByteArray()), "x", Optional.empty(), UnpackingLimits.UPLOAD, sink);
        assertThat(sink.comments).isBetween(70, 80);
        assertThat(sink.unreadable)
                .singleElement()
                .satisfies(item -> assertThat(item.reason()).contains("20 MB"));
    }

    @Test
    void keepsTheGoodPartOfADamagedGzip() throws IOException {
        byte[] packed = GzipBytes.of("{\"text\":\"good\"}\n" + "{\"text\":\"more\"}\n".repeat(1000));
        FoundComments found = ReadText.of(Arrays.copyOf(packed, packed.length - 12), "x.jsonl.gz");
        assertThat(found.comments()).hasSizeGreaterThan(900);
        assertThat(found.unreadable())
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.reason()).contains("gzip"));
    }
}
