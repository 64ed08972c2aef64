package org.signpost.triage.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.signpost.faq.library.LibraryFiles;
import org.signpost.faq.matching.EntryIndex;

class KnownEmbeddingsTest {
    private static final String TEXT = "My fiancé is in Lima.";

    private final byte[] bytes =
            KnownEmbeddings.file(List.of(TEXT, TEXT, "Thanks!")).bytes();

    @ParameterizedTest
    @EnumSource(SentenceModel.class)
    void findsATextHoweverItIsWritten(SentenceModel sentenceModel) throws IOException {
        Embedder embedder = Embedder.load(sentenceModel);
        KnownEmbeddings known = KnownEmbeddings.read(bytes, sentenceModel, embedder.model());

        assertThat(known.find(Embedder.key(TEXT))).isEqualTo(embedder.compute(TEXT));
        assertThat(known.find(Embedder.key("My fiance\u0301 is in Lima."))).isEqualTo(embedder.compute(TEXT));
        assertThat(known.find(Embedder.key("My fiancé is in Quito."))).isNull();
    }

    @Test
    void knowsNothingOfAnotherModel() throws IOException {
        assertThat(KnownEmbeddings.read(bytes, SentenceModel.E5_SMALL, "another")
                        .find(Embedder.key(TEXT)))
                .isNull();
    }

    @Test
    void refusesWhatIsDamaged() {
        bytes[bytes.length - 1]++;

        assertThatThrownBy(() -> KnownEmbeddings.read(bytes, SentenceModel.BGE_SMALL, "any"))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @EnumSource(SentenceModel.class)
    void whatComesWithTheProgramIsWhatTheModelGives(SentenceModel sentenceModel) {
        Embedder embedder = Embedder.load(sentenceModel);
        KnownEmbeddings shipped = KnownEmbeddings.shipped(sentenceModel, embedder.model());
        List<String> texts = EntryIndex.embedded(LibraryFiles.library(Path.of("faq")));

        assertThat(texts)
                .describedAs("entries have changed: run `train`")
                .allSatisfy(text -> assertThat(shipped.find(Embedder.key(text))).isNotNull());
        for (int i = 0; i < texts.size(); i += 50) {
            float[] found = Objects.requireNonNull(shipped.find(Embedder.key(texts.get(i))));
            assertThat(Embedder.cosine(found, embedder.compute(texts.get(i)))).isCloseTo(1, within(1e-4));
        }
    }
}
