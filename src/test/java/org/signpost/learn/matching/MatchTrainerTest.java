package org.signpost.learn.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.signpost.faq.library.LibraryFiles;
import org.signpost.faq.matching.MatchModelFile;
import org.signpost.learn.LabelledTexts;

class MatchTrainerTest {
    @Test
    void theCommittedModelLearnedFromTheCommittedTextsAndEntries() {
        String id = MatchTrainer.id(
                LibraryFiles.library(Path.of("faq")), LabelledTexts.folder(Path.of("models", "training")));

        assertThat(MatchModelFile.read(Path.of("models")).id())
                .describedAs("texts or entries have changed: run `train`")
                .isEqualTo(id);
    }
}
