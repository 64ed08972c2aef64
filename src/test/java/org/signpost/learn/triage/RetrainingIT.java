package org.signpost.learn.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signpost.learn.LabelledText;
import org.signpost.learn.LabelledTexts;
import org.signpost.testing.RepeatCount;
import org.signpost.triage.Assessment;
import org.signpost.triage.Embedder;
import org.signpost.triage.Topic;
import org.signpost.triage.TopicScore;
import org.signpost.triage.Triage;
import org.signpost.triage.TriageInput;
import org.signpost.triage.engine.TrainedTriage;

/**
 * The committed models are what the committed texts give, up to the last digits of another processor's arithmetic. Without
 * {@code -Plong} a part of the texts is learned from, which gives models that see most texts as the committed ones do.
 */
class RetrainingIT {
    private static final int ONE_OF = RepeatCount.of(8, 1);
    private static final double AT_LEAST = RepeatCount.thorough() ? 0.97 : 0.5;

    @TempDir
    Path folder;

    @Test
    void retrainingGivesTheCommittedModels() {
        List<LabelledText> all = LabelledTexts.folder(Path.of("models", "training"));
        List<LabelledText> texts = IntStream.range(0, all.size())
                .filter(i -> i % ONE_OF == 0)
                .mapToObj(all::get)
                .toList();
        TriageTrainer.write(new TriageTrainer(Embedder.load().keeping(30_000)::embed).train(texts), folder);
        Triage committed = TrainedTriage.load();
        Triage retrained = TrainedTriage.load(folder);

        List<LabelledText> sample =
                all.stream().filter(text -> text.text().hashCode() % 10 == 0).toList();
        long same = sample.stream()
                .filter(text -> agree(
                        committed.assess(TriageInput.of(text.text())), retrained.assess(TriageInput.of(text.text()))))
                .count();

        assertThat((double) same / sample.size()).isGreaterThan(AT_LEAST);
    }

    private static boolean agree(Assessment one, Assessment other) {
        return one.needsAnswer() == other.needsAnswer()
                && one.kind() == other.kind()
                && one.urgent() == other.urgent()
                && topics(one).equals(topics(other));
    }

    private static List<Topic> topics(Assessment assessment) {
        return assessment.topics().stream().map(TopicScore::topic).toList();
    }
}
