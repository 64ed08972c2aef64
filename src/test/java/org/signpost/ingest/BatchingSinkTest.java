package org.signpost.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.comment.SampleComment;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.ingest.reader.BatchingSink;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.LeftOut;

final class BatchingSinkTest {
    private static final IncomingPost POST = new IncomingPost("4", "A clinic", null, null);

    private final List<List<FoundComments.Item>> batches = new ArrayList<>();

    @Test
    void handsOnTwoHundredCommentsAtOnce() {
        BatchingSink sink = new BatchingSink(0, batches::add);
        for (int i = 1; i <= 450; i++) {
            sink.comment(POST, comment(i, "x"));
        }
        assertThat(sizes()).containsExactly(200, 200);
        sink.flush();
        assertThat(sizes()).containsExactly(200, 200, 50);
        assertThat(sink.found()).isEqualTo(450);
        assertThat(ids()).startsWith("1", "2", "3").endsWith("450").doesNotHaveDuplicates();
    }

    @Test
    void handsOnFewerWhereTheyAreLong() {
        BatchingSink sink = new BatchingSink(0, batches::add);
        for (int i = 1; i <= 41; i++) {
            sink.comment(POST, comment(i, "x".repeat(IncomingComment.MAX_TEXT)));
        }
        sink.flush();
        assertThat(sizes()).containsExactly(20, 20, 1);
    }

    @Test
    void handsOnNothingWhereNothingCame() {
        BatchingSink sink = new BatchingSink(0, batches::add);
        sink.flush();
        sink.flush();
        assertThat(batches).isEmpty();
    }

    @Test
    void passesOverWhatAnEarlierRunHasStored() {
        BatchingSink sink = new BatchingSink(200, batches::add);
        for (int i = 1; i <= 203; i++) {
            sink.comment(POST, comment(i, "x"));
        }
        sink.flush();
        assertThat(ids()).containsExactly("201", "202", "203");
        assertThat(sink.found()).isEqualTo(203);
    }

    @Test
    void countsAllThatCouldNotBeReadAndKeepsTheFirst() {
        BatchingSink sink = new BatchingSink(0, batches::add);
        for (int i = 1; i <= 250; i++) {
            sink.unreadable(new UnreadablePart("line " + i, "odd"));
        }
        assertThat(sink.unreadableCount()).isEqualTo(250);
        assertThat(sink.unreadable()).hasSize(FoundComments.MAX_UNREADABLE);
        assertThat(sink.unreadable().getLast().place()).isEqualTo("line 200");
    }

    @Test
    void countsWhatIsLeftOutByItsReason() {
        BatchingSink sink = new BatchingSink(100, batches::add);
        assertThat(sink.leftOut()).isEmpty();
        sink.leftOut("of a private post");
        sink.leftOut("of a draft");
        sink.leftOut("of a private post");
        assertThat(sink.leftOut()).containsExactly(new LeftOut("of a draft", 1), new LeftOut("of a private post", 2));
        assertThat(sink.found()).isZero();
        assertThat(sink.unreadableCount()).isZero();
    }

    @Test
    void keepsTheNumberThatThePageAnnounces() {
        BatchingSink sink = new BatchingSink(0, batches::add);
        assertThat(sink.announced()).isNull();
        sink.announced(55);
        assertThat(sink.announced()).isEqualTo(55);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.txt | a.txt",
                "' a.txt ' | a.txt",
                "'' | pasted text",
                "'   ' | pasted text",
                "page–año.html | page–año.html"
            })
    void showsTheNameOfASource(String name, String shown) {
        assertThat(source(name).shownName()).isEqualTo(shown);
    }

    @Test
    void showsNoControlCharactersInANameAndNoNameWithoutAnEnd() {
        assertThat(source("a\u001b[1m\nb\u0000\u0085\ud83d\uffff.txt").shownName())
                .isEqualTo("a[1mb.txt");
        assertThat(source("\u0000").shownName()).isEqualTo("pasted text");
        assertThat(source("n".repeat(500)).shownName()).hasSize(250);
        assertThat(source("\ud83d\udeb2".repeat(200)).shownName()).hasSize(250);
    }

    @Test
    void opensASourceAsOftenAsItIsAsked(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "{}");
        for (ImportSource source : List.of(ImportSource.file(file, Optional.of("jsonl")), source("a.jsonl"))) {
            assertThat(source.name()).isEqualTo("a.jsonl");
            for (int i = 0; i < 2; i++) {
                try (var in = source.opener().get()) {
                    assertThat(in.readAllBytes()).asString().isEqualTo("{}");
                }
            }
        }
    }

    private List<Integer> sizes() {
        return batches.stream().map(List::size).toList();
    }

    private List<String> ids() {
        return batches.stream()
                .flatMap(List::stream)
                .map(item -> item.comment().sourceId())
                .toList();
    }

    private static ImportSource source(String name) {
        return ImportSource.bytes(name, "{}".getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    private static IncomingComment comment(int number, String text) {
        return SampleComment.of(String.valueOf(number), text).incoming();
    }
}
