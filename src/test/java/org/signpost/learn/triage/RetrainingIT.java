package org.signpost.learn.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
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
 * The committed models are what the committed texts give, up to the last digits of another processor's arithmetic. It takes
 * minutes, so it runs with {@code -Plong} only.
 */
class RetrainingIT {
    @TempDir
    Path folder;

    @Test
    void retrainingGivesTheCommittedModels() {
        assumeTrue(RepeatCount.thorough(), "training takes minutes: mvn verify -Plong");
        List<LabelledText> texts = LabelledTexts.folder(Path.of("models", "training"));
        TriageTrainer.write(new TriageTrainer(Embedder.load().keeping(30_000)::embed).train(texts), folder);
        Triage committed = TrainedTriage.load();
        Triage retrained = TrainedTriage.load(folder);

        List<LabelledText> sample =
                texts.stream().filter(text -> text.text().hashCode() % 10 == 0).toList();
        long same = sample.stream()
                .filter(text -> agree(
                        committed.assess(TriageInput.of(text.text())), retrained.assess(TriageInput.of(text.text()))))
                .count();

        assertThat((double) same / sample.size()).isGreaterThan(0.97);
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
