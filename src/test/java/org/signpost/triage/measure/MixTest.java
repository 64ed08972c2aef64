package org.signpost.triage.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentType;
import org.signpost.platform.ConfigurationException;
import org.signpost.triage.Reading;
import org.signpost.triage.training.LabelledText;
import org.signpost.triage.training.LabelledTexts;

class MixTest {
    private static final List<LabelledText> TEXTS = LabelledTexts.folder(Path.of("models", "training"));

    @Test
    void theSharesMakeAWhole() {
        assertThat(Stream.of(Share.values()).mapToInt(Share::percent).sum()).isEqualTo(100);
    }

    @Test
    void holdsTheSharesAndIsAlwaysTheSame() {
        Mix mix = Mix.of(TEXTS, 10_000);

        assertThat(mix.comments())
                .hasSize(10_000)
                .isEqualTo(Mix.of(TEXTS, 10_000).comments());
        assertThat(mix.comments().stream().filter(MixTest::isNotice)).hasSize(2_800);
        assertThat(mix.comments().stream().filter(Reading::byStaff)).hasSize(300);
        assertThat(mix.characters())
                .isEqualTo(mix.comments().stream()
                        .mapToLong(comment -> comment.text().length())
                        .sum());
    }

    @Test
    void saysWhenTheTextsAreTooFew() {
        assertThatThrownBy(() -> Mix.of(List.of(), 1_000)).isInstanceOf(ConfigurationException.class);
    }

    private static boolean isNotice(Reading comment) {
        return comment.type() == CommentType.PINGBACK || comment.text().startsWith("Pingback:");
    }
}
