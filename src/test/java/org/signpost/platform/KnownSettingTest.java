package org.signpost.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownSettingTest {
    @Test
    void everyRoomsRecordsAreFound() {
        assertThat(KnownSetting.all())
                .extracting(KnownSetting::variable)
                .containsExactly(
                        "SIGNPOST_CONTACT_URL",
                        "SIGNPOST_DATABASE_PASSWORD",
                        "SIGNPOST_DATABASE_POOL",
                        "SIGNPOST_DATABASE_URL",
                        "SIGNPOST_DATABASE_USER",
                        "SIGNPOST_DIGEST_ZONE",
                        "SIGNPOST_GLOSSARY_FOLDER",
                        "SIGNPOST_HELP_COURT_LINE",
                        "SIGNPOST_HELP_CRISIS_LINE",
                        "SIGNPOST_HELP_CRISIS_LINE_ES",
                        "SIGNPOST_HELP_CUSTODY_LINE",
                        "SIGNPOST_HELP_EMERGENCY_NUMBER",
                        "SIGNPOST_HELP_TRANS_LINE",
                        "SIGNPOST_HELP_TRANS_LINE_ES",
                        "SIGNPOST_HELP_VIOLENCE_LINE",
                        "SIGNPOST_HELP_YOUTH_LINE",
                        "SIGNPOST_HOME",
                        "SIGNPOST_HOST",
                        "SIGNPOST_LINK_CHECK",
                        "SIGNPOST_LOG",
                        "SIGNPOST_MAIL_FROM",
                        "SIGNPOST_PORT",
                        "SIGNPOST_PUBLIC_URL",
                        "SIGNPOST_SECRET_KEY",
                        "SIGNPOST_SECRET_KEY_BEFORE",
                        "SIGNPOST_SMTP_URL",
                        "SIGNPOST_TRUSTED_HOSTS",
                        "SIGNPOST_UNDO_SECONDS",
                        "SIGNPOST_UPLOAD_MEGABYTES");
    }

    @Test
    void everySettingSaysWhatItIsAndWhatIsInForceWithoutIt() {
        assertThat(KnownSetting.all()).allSatisfy(setting -> {
            assertThat(setting.description()).isNotBlank();
            assertThat(setting.otherwise()).isNotBlank();
        });
    }

    @Test
    void whatIsNamedAfterAPasswordIsSecret() {
        assertThat(KnownSetting.all())
                .allMatch(
                        setting -> setting.secret() || !setting.variable().matches(".*(PASSWORD|SECRET|TOKEN|KEY).*"));
    }

    @Test
    void theReadmeHasTheSameTable() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("| `SIGNPOST_"))
                .map(line -> line.replace("`", ""))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(KnownSetting.all().stream()
                        .map(setting -> "| " + setting.variable() + " | " + setting.otherwise() + " | "
                                + setting.description() + " |")
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "a, a, 0",
        "'', abc, 3",
        "abc, '', 3",
        "kitten, sitting, 3",
        "flaw, lawn, 2",
        "PROT, PORT, 2"
    })
    void countsTheLettersThatDiffer(String one, String other, int distance) {
        assertThat(KnownSetting.distance(one, other)).isEqualTo(distance);
        assertThat(KnownSetting.distance(other, one)).isEqualTo(distance);
    }

    @Test
    void aNameThatIsHalfAnotherIsNotNear() {
        assertThat(KnownSetting.nearest("SIGNPOST_ABCD", Stream.of("SIGNPOST_ABXY")))
                .contains("SIGNPOST_ABXY");
        assertThat(KnownSetting.nearest("SIGNPOST_ABCD", Stream.of("SIGNPOST_AXYZ")))
                .isEmpty();
    }
}
