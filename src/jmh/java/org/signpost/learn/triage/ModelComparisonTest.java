package org.signpost.learn.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signpost.learn.LabelledText;
import org.signpost.learn.LabelledTexts;
import org.signpost.testing.RepeatCount;
import org.signpost.triage.embedding.Embedder;
import org.signpost.triage.embedding.TextEmbedders;

/** A comparison of a few texts, with an embedding that only counts letters, so that it is quick. */
class ModelComparisonTest {
    private static final TextEmbedders LETTERS =
            new TextEmbedders(ModelComparisonTest::letters, ModelComparisonTest::letters);

    private static final int ONE_OF = RepeatCount.of(15, 6);

    @TempDir
    Path folder;

    @Test
    void comparesEveryWayAndLeavesOutWhatIsNotThere() {
        List<String> progress = new ArrayList<>();

        String card = ModelComparison.run(texts(), LETTERS, LETTERS, folder.toString(), progress::add);

        assertThat(progress).contains("No fasttext on the PATH: it is left out.");
        assertThat(card)
                .contains("## Needs answer: ", "## Topics: ", "Machine: ")
                .doesNotContain("| fastText")
                .doesNotContain("NaN");
        for (String way : List.of("OpenNLP document categoriser", "bag of words", "embedding alone", "combined")) {
            assertThat(card.lines().filter(line -> line.startsWith("| " + way)))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allMatch(line -> line.matches(".*\\d\\.\\d{3} \\[.*\\d s \\| \\d+\\.\\d\\d ms \\|"));
        }
    }

    /** The program that is put there knows nothing: it says 0.9 for the first label of whatever it is asked. */
    @Test
    void asksFastTextWhereItIs() throws IOException {
        Path program = folder.resolve("fasttext");
        Files.writeString(program, """
                #!/bin/sh
                if [ "$1" = supervised ]; then touch model.bin; exit 0; fi
                while read -r line; do echo "__label__0 0.9 __label__none 0.1"; done < "$3"
                """);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));

        String card = ModelComparison.run(texts(), LETTERS, LETTERS, folder.toString(), _ -> {});

        assertThat(card.lines().filter(line -> line.startsWith("| fastText, words")))
                .hasSize(2);
        assertThat(card).contains("| fastText, words, pairs and parts | 0.500 [");
    }

    /** Every sixth of the training texts, or fewer, so that all topics are there. */
    private static List<LabelledText> texts() {
        List<LabelledText> all = LabelledTexts.folder(Path.of("models", "training"));
        return IntStream.range(0, all.size())
                .filter(i -> i % ONE_OF == 0)
                .mapToObj(all::get)
                .toList();
    }

    private static float[] letters(String text) {
        float[] counts = new float[Embedder.SIZE];
        text.chars().forEach(letter -> counts[letter % Embedder.SIZE]++);
        double squares = 1e-6;
        for (float count : counts) {
            squares += (double) count * count;
        }
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (float) (counts[i] / Math.sqrt(squares));
        }
        return counts;
    }
}
