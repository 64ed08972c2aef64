package org.signpost.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.signpost.ingest.input.UnpackingLimits;
import org.signpost.ingest.input.UnreadablePart;

/** Files that are cut, damaged or of another kind: the good part is kept, and the place or the kind is named. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class BrokenFilesTest {
    @ParameterizedTest
    @EnumSource(InputFormat.class)
    void endsOnRubbish(InputFormat format) throws IOException {
        Random random = new Random(format.label().hashCode());
        for (int round = 0; round < 60; round++) {
            byte[] bytes = new byte[random.nextInt(20_000)];
            random.nextBytes(bytes);
            CommentReaders.read(
                    new ByteArrayInputStream(bytes),
                    "x",
                    Optional.of(format.label()),
                    UnpackingLimits.UPLOAD,
                    new CountingSink());
        }
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void keepsTheGoodPartOfAFileThatIsCutAnywhere(InputFormat format, String file) throws IOException {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        int whole = ReadText.of(bytes, "").comments().size();
        assertThat(whole).isEqualTo(3);
        int least = 0;
        for (int length = 0; length < bytes.length; length++) {
            CountingSink sink = new CountingSink();
            CommentReaders.read(
                    new ByteArrayInputStream(Arrays.copyOf(bytes, length)),
                    "x",
                    Optional.of(format.label()),
                    UnpackingLimits.UPLOAD,
                    sink);
            assertThat(sink.comments).isGreaterThanOrEqualTo(Math.min(least, 2));
            least = Math.max(least, sink.comments - 1);
        }
    }

    static List<Object[]> goodFiles() {
        return List.of(
                new Object[] {
                    InputFormat.TEXT,
                    "3 comments\n\n 1. A says:\n\n one\n\n 2. B says:\n\n two\n\n 3. C says:\n\n three\n"
                },
                new Object[] {
                    InputFormat.HTML,
                    "<html><ol><li id=\"comment-1\"><p>one</p></li><li id=\"comment-2\"><p>two</p></li>"
                            + "<li id=\"comment-3\"><p>three</p></li></ol></html>"
                },
                new Object[] {
                    InputFormat.REST,
                    "[{\"id\":1,\"content\":{\"raw\":\"one\"}},{\"id\":2,\"content\":{\"raw\":\"two\"}},"
                            + "{\"id\":3,\"content\":{\"raw\":\"three\"}}]"
                },
                new Object[] {
                    InputFormat.WXR,
                    WordPressExport.START
                            + WordPressExport.COMMENT
                            + WordPressExport.COMMENT
                            + WordPressExport.COMMENT
                            + WordPressExport.END
                },
                new Object[] {InputFormat.JSONL, "{\"text\":\"one\"}\n{\"text\":\"two\"}\n{\"text\":\"three\"}\n"},
                new Object[] {InputFormat.CSV, "id,text\n1,one\n2,\"two\"\n3,three\n"});
    }

    @Test
    void saysWhereAFileEndsInTheMiddle() {
        FoundComments found =
                ReadText.of(WordPressExport.START + "\n" + WordPressExport.COMMENT + "\n<wp:comment><wp:comment_id>2");
        assertThat(found.comments()).hasSize(1);
        assertThat(found.unreadable()).singleElement().satisfies(item -> {
            assertThat(item.place()).startsWith("line 3");
            assertThat(item.reason()).isEqualTo(UnreadablePart.ENDS_EARLY);
        });
        FoundComments json = ReadText.of("[{\"id\":1,\"content\":{\"raw\":\"one\"}},\n{\"id\":2,\"cont");
        assertThat(json.comments()).hasSize(1);
        assertThat(json.unreadable()).extracting(UnreadablePart::reason).containsExactly(UnreadablePart.ENDS_EARLY);
    }

    @Test
    void saysWhatAForeignFileIs() throws IOException {
        assertThat(ReadText.of("PK\3\4xxxx").unreadable().getFirst().reason()).contains("zip archive");
        assertThat(ReadText.of("%PDF-1.7 xxxx").unreadable().getFirst().reason())
                .contains("PDF");
        assertThat(ReadText.of(GzipBytes.of("PK\3\4xxxx"), "")
                        .unreadable()
                        .getFirst()
                        .reason())
                .contains("zip archive");
        byte[] noise = new byte[4000];
        new Random(3).nextBytes(noise);
        noise[0] = 0;
        noise[1] = 0;
        assertThat(ReadText.of(noise, "").format()).isEmpty();
    }
}
