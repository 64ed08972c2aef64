package org.signpost.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MultipartBodyTest {
    private static final String TYPE = "multipart/form-data; boundary=----b7";

    private static String part(String head, String content) {
        return "------b7\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
    }

    /** As a network gives it: never more than so many bytes at once. */
    private static InputStream inPieces(String body, int size) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, size));
            }
        };
    }

    private static List<String> read(String body, int size) throws IOException {
        MultipartBody parts = MultipartBody.of(inPieces(body, size), TYPE).orElseThrow();
        List<String> found = new ArrayList<>();
        for (Optional<MultipartBody.Part> next = parts.next(); next.isPresent(); next = parts.next()) {
            MultipartBody.Part part = next.get();
            found.add(part.name() + "|" + part.fileName() + "|"
                    + new String(part.content().readAllBytes(), StandardCharsets.UTF_8));
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100, 100_000})
    void readsEachPartWhicheverWayItArrives(int size) throws IOException {
        String text = "a\r\n--\r\n------b\r\n\r\nHëllo " + "x".repeat(70_000);
        String body = part("name=\"site\"", "blog")
                + part("name=\"file\"; filename=\"päge.html\"\r\nContent-Type: text/html", text)
                + part("name=\"empty\"; filename=\"\"", "")
                + "------b7--\r\n";
        assertThat(read(body, size)).containsExactly("site|null|blog", "file|päge.html|" + text, "empty||");
    }

    @Test
    void passesOverWhatNobodyReads() throws IOException {
        String body = part("name=\"long\"", "x".repeat(200_000)) + part("name=\"site\"", "blog") + "------b7--";
        MultipartBody parts = MultipartBody.of(inPieces(body, 5000), TYPE).orElseThrow();
        assertThat(parts.next())
                .hasValueSatisfying(part -> assertThat(part.name()).isEqualTo("long"));
        assertThat(parts.next())
                .hasValueSatisfying(part -> assertThat(part.name()).isEqualTo("site"));
        assertThat(parts.next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 40, 70, 100})
    void saysThatItWasCutOff(int length) {
        String body = part("name=\"file\"; filename=\"a\"", "y".repeat(500));
        assertThatThrownBy(() -> read(body.substring(0, length), 64)).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> read(body, 64)).isInstanceOf(EOFException.class);
    }

    @Test
    void holdsNoEndlessHead() {
        assertThatThrownBy(() -> read("------b7\r\nX: " + "y".repeat(100_000), 5000))
                .hasMessageContaining("too long");
        assertThatThrownBy(() -> read("------b7\r\n" + "X: y\r\n".repeat(100_000), 5000))
                .hasMessageContaining("too long");
    }

    @Test
    void findsTheBoundaryHoweverItIsWritten() {
        for (String type : List.of(TYPE, "multipart/form-data;boundary=\"----b7\"", TYPE + "; charset=utf-8")) {
            assertThat(MultipartBody.of(inPieces("", 1), type)).isPresent();
        }
        for (String type : List.of("multipart/form-data", "text/plain; boundary=x", "multipart/mixed; boundary=x")) {
            assertThat(MultipartBody.of(inPieces("", 1), type)).isEmpty();
        }
    }
}
