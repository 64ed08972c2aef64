package org.signpost.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.signpost.ingest.input.UnpackingLimits;
import org.signpost.testing.GrowthCheck;

/** A list inside an object is read as it comes, however long it is and whatever stands around it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class JsonStreamTest {
    private static final int MEGABYTE = 1 << 20;

    private static final String ENTRY =
            "{\"id\":\"x\",\"author\":{\"name\":\"Ines\"},\"text\":\"" + "word ".repeat(40) + "\"}";

    @Test
    void holdsOnlyAPartOfAListInsideAnObject() throws IOException {
        assertHeld("{\"title\":\"Clinic days\",\"data\":{\"comments\":[" + ENTRY, "," + ENTRY, "]}}", 1);
    }

    @Test
    void holdsOnlyAPartOfTheAnswersToOneComment() throws IOException {
        assertHeld(
                "{\"comments\":[{\"id\":\"a\",\"author\":\"Ali\",\"text\":\"Free?\",\"replies\":[" + ENTRY,
                "," + ENTRY,
                "]}]}",
                2);
    }

    @Test
    void findsCommentsBehindMuchThatIsNone() throws IOException {
        for (String piece : List.of(",1", ",{\"a\":[1,2]}", ",\"" + "long ".repeat(2000) + "\"", ",[[],[]]")) {
            CountingSink sink = read("{\"other\":[0", piece, 8, "],\"comments\":[" + ENTRY + "," + ENTRY + "]}", 120);
            assertThat(sink.comments).as(piece.substring(0, 2)).isEqualTo(2);
        }
    }

    private static void assertHeld(String start, String piece, String end, int others) throws IOException {
        CountingSink sink = read(start, piece, 24, end, 120);
        long pieces = (24L * MEGABYTE) / piece.length();
        assertThat(sink.comments).isBetween((int) pieces + others - 1, (int) pieces + others);
    }

    /** The piece over and over, in whole ones, between a start and an end. */
    private static CountingSink read(String start, String piece, int megabytes, String end, int most) {
        CountingSink sink = new CountingSink();
        long bytes = (long) megabytes * MEGABYTE / piece.length() * piece.length();
        InputStream in = EndlessInput.of(start, piece, bytes, end);
        HeapWatch.growthWithin(
                most,
                () -> CommentReaders.read(
                        in, "x", Optional.of(InputFormat.REST.label()), UnpackingLimits.COMMAND_LINE, sink));
        return sink;
    }

    @Test
    void takesTimeThatGrowsWithTheSizeOnly() {
        List<String> complaints = new ArrayList<>();
        for (String piece : List.of(
                "{\"a\":1},",
                "{\"text\":\"x\",\"author\":\"A\"},",
                "{\"text\":\"x\",\"replies\":[],\"id\":1},",
                "[{\"data\":{\"node\":{}}}],",
                "\"&lt\",",
                "{\"body\":\"<a <p\",\"author\":{}},")) {
            IntFunction<Runnable> work = size -> {
                String text = "{\"comments\":[" + piece.repeat(size / piece.length()) + "0]}";
                return () -> ReadText.of(text, InputFormat.REST);
            };
            GrowthCheck.fasterThanSize("JSON of " + piece, 64 << 10, work).ifPresent(complaints::add);
        }
        GrowthCheck.fasterThanSize("keys", 64 << 10, size -> {
                    StringBuilder keys = new StringBuilder("{\"comments\":{\"0\":0");
                    for (int i = 1; i < size / 30; i++) {
                        keys.append(",\"k")
                                .append(i)
                                .append("\":{\"text\":\"x\",\"a\":")
                                .append(i)
                                .append('}');
                    }
                    String text = keys.append("}}").toString();
                    return () -> ReadText.of(text, InputFormat.REST);
                })
                .ifPresent(complaints::add);
        assertThat(complaints).isEmpty();
    }
}
