package org.signpost.learn.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signpost.faq.Library;
import org.signpost.faq.library.LibraryFiles;
import org.signpost.learn.LabelledText;
import org.signpost.learn.LabelledTexts;
import org.signpost.triage.embedding.Embedder;
import org.signpost.triage.embedding.TextEmbedders;
import org.signpost.triage.engine.TrainedTriage;

/** A short stream about few entries, with an embedding that only counts letters, so that it is quick. */
class DecisionStreamTest {
    private static final TextEmbedders LETTERS =
            new TextEmbedders(DecisionStreamTest::letters, DecisionStreamTest::letters);

    @Test
    void countsByHundredWithAndWithoutWhatWasDecidedBefore() {
        List<String> progress = new ArrayList<>();

        String card = DecisionStream.run(
                library(), texts(), LETTERS, TrainedTriage.measured(LETTERS, true), 120, progress::add);

        assertThat(progress).hasSize(2);
        assertThat(card).startsWith(DecisionStream.HEADING).doesNotContain("NaN");
        assertThat(card.lines().filter(line -> line.matches("\\| [\\d a-z]+ \\| 0\\.\\d{3} .*\\| 0\\.\\d{3} .*")))
                .hasSize(3);
        assertThat(card).contains("| 1 to 100 |", "| 101 to 120 |", "| all |");
    }

    @Test
    void findsItsPartOfTheCard() {
        assertThat(DecisionStream.part("# Others\n\n" + DecisionStream.HEADING + "\n\nrows\n"))
                .isEqualTo(DecisionStream.HEADING + "\n\nrows\n");
        assertThat(DecisionStream.part("# Others\n")).isEmpty();
    }

    private static Library library() {
        return new Library(LibraryFiles.library()
                .versions()
                .filter(version -> version.entry().slug().startsWith("student-visa"))
                .toList());
    }

    private static List<LabelledText> texts() {
        return LabelledTexts.folder(Path.of("models", "training")).stream()
                .filter(text ->
                        text.faq() != null && text.faq().stream().anyMatch(slug -> slug.startsWith("student-visa")))
                .toList();
    }

    private static float[] letters(String text) {
        float[] counts = new float[Embedder.SIZE];
        text.chars().forEach(letter -> counts[letter % Embedder.SIZE]++);
        return counts;
    }
}
