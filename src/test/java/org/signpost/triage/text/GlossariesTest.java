package org.signpost.triage.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signpost.platform.ConfigurationException;

class GlossariesTest {
    @TempDir
    Path folder;

    @Test
    void readsEveryLanguageThatHasOne() {
        Glossaries shipped = Glossaries.load();

        assertThat(shipped.english("mi prometida tiene una cita en la embajada", "es"))
                .isEqualTo("my fiancée has a appointment at the embassy");
        assertThat(shipped.english("mon mari est en détention", "fr")).contains("husband", "detention");
        assertThat(shipped.english("meu marido foi preso", "pt")).contains("husband");
        assertThat(shipped.english("мой муж", "ru")).contains("my husband");
        assertThat(shipped.english("asawa ko", "tl")).containsAnyOf("spouse", "husband", "wife");
        assertThat(shipped.english("mein Mann", "und")).isEqualTo("mein Mann");
    }

    @Test
    void putsAnOrganisationsWordsBeforeOurs() throws IOException {
        Files.writeString(folder.resolve("es.tsv"), "la puente\tour shelter\n");

        assertThat(Glossaries.load(folder).english("la puente", "es")).isEqualTo("our shelter");
    }

    @Test
    void namesTheFileThatCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("tl.tsv"), "no gloss\n");

        assertThatThrownBy(() -> Glossaries.load(folder))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("tl.tsv", "no gloss");
    }
}
