package org.signpost.learn.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signpost.learn.LabelledText;
import org.signpost.learn.LabelledTexts;
import org.signpost.testing.LetterPairs;
import org.signpost.testing.RepeatCount;
import org.signpost.triage.ModelFile;
import org.signpost.triage.engine.TriageModelFile;

/** The committed models are what the committed texts give: they were learned from these, and learning depends on nothing else. */
class RetrainingTest {
    private static final int ONE_OF = RepeatCount.of(150, 25);

    private final List<LabelledText> texts = LabelledTexts.folder(Path.of("models", "training"));

    @Test
    void theCommittedModelsWereLearnedFromTheCommittedTexts() throws IOException {
        byte[] shipped = Objects.requireNonNull(ModelFile.shipped(TriageModelFile.NAME));

        assertThat(ModelFile.read(TriageModelFile.NAME, shipped).texts(TriageTrainer.LEARNED_FROM))
                .describedAs("texts have changed: run `train`")
                .containsExactly(TriageTrainer.fingerprint(texts));
    }

    @Test
    void theSameTextsGiveTheSameModelsToTheLastByte() {
        List<LabelledText> some = IntStream.range(0, texts.size())
                .filter(i -> i % ONE_OF == 0)
                .mapToObj(texts::get)
                .toList();

        assertThat(trained(some)).isEqualTo(trained(some));
    }

    private static byte[] trained(List<LabelledText> texts) {
        return TriageTrainer.file(new TriageTrainer(LetterPairs.EMBEDDERS).train(texts))
                .bytes();
    }
}
