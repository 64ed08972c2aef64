package org.signpost.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @Test
    void readsOnlyItsOwnVariablesAndTakesBlankOnesForAbsent() {
        Settings settings = Settings.from(Map.of("SIGNPOST_PORT", " 9000 ", "PATH", "x", "SIGNPOST_HOME", " "));

        assertThat(settings.get("PORT")).contains("9000");
        assertThat(settings.get("HOME")).isEmpty();
        assertThat(settings.asProperties()).containsOnly(Map.entry("signpost.port", "9000"));
    }

    @Test
    void readsASecretFromTheFileThatIsNamed(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("password"), "s3cret\n");

        Settings settings = Settings.from(Map.of("SIGNPOST_DATABASE_PASSWORD_FILE", secret.toString()));

        assertThat(settings.get("DATABASE_PASSWORD")).contains("s3cret");
    }

    @Test
    void refusesAValueThatIsGivenTwice(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("password"), "one");
        Map<String, String> both =
                Map.of("SIGNPOST_DATABASE_PASSWORD", "two", "SIGNPOST_DATABASE_PASSWORD_FILE", secret.toString());

        assertThatThrownBy(() -> Settings.from(both))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("not both");
    }

    @Test
    void namesTheVariableWhoseFileIsMissing() {
        assertThatThrownBy(() -> Settings.from(Map.of("SIGNPOST_KEY_FILE", "/nowhere/at/all")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("SIGNPOST_KEY_FILE names a file that cannot be read.");
    }

    @Test
    void saysWhichNumbersItTakes() {
        Settings settings = Settings.from(Map.of("SIGNPOST_PORT", "eighty", "SIGNPOST_POOL", "900"));

        assertThat(settings.integer("ABSENT", 7, 1, 9)).isEqualTo(7);
        assertThatThrownBy(() -> settings.integer("PORT", 8080, 0, 65_535))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("SIGNPOST_PORT must be a whole number from 0 to 65535.");
        assertThatThrownBy(() -> settings.integer("POOL", 10, 1, 100)).isInstanceOf(ConfigurationException.class);
    }
}
