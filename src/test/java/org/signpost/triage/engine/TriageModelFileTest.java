package org.signpost.triage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.signpost.triage.CommentKind;
import org.signpost.triage.SampleTopics;
import org.signpost.triage.text.TermVocabulary;

class TriageModelFileTest {
    @Test
    void readsBackWhatItWrote() throws IOException {
        byte[] written = TriageModelFile.writer(bundle()).bytes();

        TriageModels read = TriageModelFile.read(written);

        assertThat(TriageModelFile.writer(read).bytes()).isEqualTo(written);
        assertThat(read.vocabulary().terms().indexOf("привет мир")).isEqualTo(1);
        assertThat(read.full().topics().get(SampleTopics.ASYLUM)).isNotNull();
    }

    @Test
    void refusesHalfAFileAndWhatIsNone() {
        byte[] written = TriageModelFile.writer(bundle()).bytes();

        assertThatThrownBy(() -> TriageModelFile.read(Arrays.copyOf(written, written.length / 2)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> TriageModelFile.read("no models at all".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void refusesModelsOfOtherSignals() {
        TriageModels other = bundle(1);

        assertThatThrownBy(
                        () -> TriageModelFile.read(TriageModelFile.writer(other).bytes()))
                .isInstanceOf(IOException.class);
    }

    private static TriageModels bundle() {
        return bundle(FeatureExtractor.signals());
    }

    private static TriageModels bundle(int signals) {
        LinearModel model = new LinearModel(
                0.5f, new float[] {1, 2}, new float[] {6}, new float[] {3}, new float[signals], new float[] {4, 5});
        BinaryDecision decision = new BinaryDecision(model, new PlattScaling(1, 0.25), 0.3, 0.9, 0.01);
        ModelSet set = new ModelSet(
                decision,
                new SecondOpinion(model, 0.75),
                0.5,
                Map.of(CommentKind.SPAM, model),
                Map.of(SampleTopics.ASYLUM, decision),
                decision,
                decision,
                decision);
        return new TriageModels(
                new TermVocabulary(List.of("visa", "привет мир"), new float[] {1, 2}),
                new float[] {0.1f, 0.2f},
                new float[] {0.3f},
                List.of(new float[] {1, 0}),
                set,
                set);
    }
}
