package org.signpost.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signpost.platform.ConfigurationException;
import org.signpost.triage.CommentKind;
import org.signpost.triage.SampleTopics;

class LabelledTextsTest {
    @TempDir
    Path folder;

    @Test
    void readsLabelsAndLeavesOutWhatIsNotLabelled() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), """
                {"id":"1","text":"Hi?","kind":"question","needs_answer":true,"topics":["work-permit"],"source":{"a":[1]}}

                {"text":"Yay"}
                """);

        List<LabelledText> texts = LabelledTexts.file(file);

        assertThat(texts).hasSize(2);
        assertThat(texts.getFirst().kind()).isEqualTo(CommentKind.QUESTION);
        assertThat(texts.getFirst().isAbout(SampleTopics.WORK_PERMIT)).isTrue();
        assertThat(texts.getLast().needsAnswer()).isNull();
        assertThat(texts.getLast().id()).isEqualTo("a.jsonl:3");
    }

    @Test
    void namesTheLineThatCannotBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("b.jsonl"), "{\"text\":\"fine\"}\n{\"text\":");

        assertThatThrownBy(() -> LabelledTexts.file(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void refusesATopicThatIsNone() throws IOException {
        Files.writeString(folder.resolve("c.jsonl"), "{\"text\":\"x\",\"topics\":[\"bananas\"]}");

        assertThatThrownBy(() -> LabelledTexts.folder(folder)).isInstanceOf(ConfigurationException.class);
    }
}
