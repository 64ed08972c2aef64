package org.signpost.triage.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signpost.triage.training.LabelledTexts;

/** A small bench from end to end, with real fresh processes. */
class BenchIT {
    @Test
    void measuresStartMemorySpeedAndTheGainOfTheCascade() throws IOException {
        String report = new Bench(_ -> {})
                .run(
                        LabelledTexts.folder(Path.of("models", "training")),
                        200,
                        2,
                        List.of("org.signpost.cli.Signpost", "bench", "--first-answer"));

        assertThat(report)
                .contains("Machine: ", "JDK 25", "200 comments", "33 % asking")
                .containsPattern("fresh process to first answer \\| [1-9]\\d{2,5} \\[")
                .containsPattern("memory after the first answer \\| ([1-9]\\d* MB|unknown) resident, [1-9]\\d* MB")
                .containsPattern("comments a second \\| [1-9]\\d* \\[")
                .containsPattern("gain of the cascade \\| [1-9]\\d*\\.\\d\\d \\[")
                .containsPattern("embedding \\| [1-9]\\d? %");
    }
}
