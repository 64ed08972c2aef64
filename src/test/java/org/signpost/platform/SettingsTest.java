package org.signpost.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.platform.database.DatabaseSettings;
import org.signpost.platform.web.WebSettings;

class SettingsTest {
    @Test
    void readsTheVariablesThatAreOursAndIgnoresTheRest() {
        Settings settings = Settings.from(Map.of("SIGNPOST_PORT", " 9000 ", "PATH", "/bin", "SIGNPOST", "x"));

        assertThat(settings.get(WebSettings.class)).isEqualTo(new WebSettings("127.0.0.1", 9000, null, null));
    }

    @Test
    void takesABlankValueForNone() {
        assertThat(Settings.from(Map.of("SIGNPOST_PORT", " ", "SIGNPOST_SMTP_URL_FILE", ""))
                        .get(WebSettings.class)
                        .port())
                .isEqualTo(8080);
    }

    @Test
    void isRightWithNothingGiven() {
        Settings settings = Settings.from(Map.of());

        assertThat(settings.get(WebSettings.class).base()).isEqualTo("http://localhost:8080");
        assertThat(settings.propertySource()).isEmpty();
    }

    @Test
    void takesAnAddressWithOrWithoutASlashAtItsEnd() {
        Settings settings = Settings.from(Map.of("SIGNPOST_PUBLIC_URL", "https://help.example.org/"));

        assertThat(settings.get(WebSettings.class).base()).isEqualTo("https://help.example.org");
    }

    @Test
    void readsASecretFromAFile(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("password"), "hunter2\n");
        Settings settings = Settings.from(Map.of("SIGNPOST_DATABASE_PASSWORD_FILE", secret.toString()));

        assertThat(settings.get(DatabaseSettings.class).databasePassword()).isEqualTo("hunter2");
    }

    @Test
    void refusesAValueAndItsFileTogether(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("password"), "one");

        assertRefused(
                Map.of("SIGNPOST_DATABASE_PASSWORD", "two", "SIGNPOST_DATABASE_PASSWORD_FILE", secret.toString()),
                "Set either SIGNPOST_DATABASE_PASSWORD or SIGNPOST_DATABASE_PASSWORD_FILE, not both.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere/at/all", "/", "a\0b"})
    void refusesAFileThatCannotBeRead(String file) {
        assertRefused(
                Map.of("SIGNPOST_SMTP_URL_FILE", file), "SIGNPOST_SMTP_URL_FILE names a file that cannot be read.");
    }

    @Test
    void refusesAFileThatIsTooLongForASecret(@TempDir Path folder) throws IOException {
        Path atMost = Files.writeString(folder.resolve("at-most"), "x".repeat(64 * 1024));
        Path tooLong = Files.writeString(folder.resolve("too-long"), "x".repeat(64 * 1024 + 1));

        assertThat(Settings.from(Map.of("SIGNPOST_DATABASE_PASSWORD_FILE", atMost.toString())))
                .isNotNull();
        assertRefused(
                Map.of("SIGNPOST_DATABASE_PASSWORD_FILE", tooLong.toString()),
                "SIGNPOST_DATABASE_PASSWORD_FILE names a file that is too long for a secret.");
    }

    @Test
    void doesNotTellWhatStandsInAFileThatIsWrong(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("url"), "http://mara:hunter2@mail.example");

        assertRefused(
                Map.of("SIGNPOST_SMTP_URL_FILE", secret.toString()),
                "SIGNPOST_SMTP_URL must begin with smtp:// or smtps://.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SIGNPOST_DIGEST_ZON | SIGNPOST_DIGEST_ZONE
            SIGNPOST_DIGSET_ZONE | SIGNPOST_DIGEST_ZONE
            SIGNPOST_UNDO_SECOND | SIGNPOST_UNDO_SECONDS
            SIGNPOST_PROT | SIGNPOST_PORT
            SIGNPOST_PUBLIC_URI | SIGNPOST_PUBLIC_URL
            SIGNPOST_DATABASE_PASWORD_FILE | SIGNPOST_DATABASE_PASSWORD_FILE
            """)
    void namesTheNearestKnownNameWhereOneIsMistyped(String mistyped, String meant) {
        assertRefused(Map.of(mistyped, "x"), mistyped + " is not known. Did you mean " + meant + "?");
    }

    @Test
    void namesAllWhereNoneIsNear() {
        assertThatThrownBy(() -> Settings.from(Map.of("SIGNPOST_XQZWVK", "x")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("SIGNPOST_XQZWVK is not known. Known are SIGNPOST_CONTACT_URL, ")
                .hasMessageEndingWith(", SIGNPOST_UPLOAD_MEGABYTES.")
                .hasMessageNotContaining("_FILE");
    }

    @Test
    void refusesAnUnknownNameEvenWithoutAValue() {
        assertRefused(Map.of("SIGNPOST_PORTS", ""), "SIGNPOST_PORTS is not known. Did you mean SIGNPOST_PORT?");
    }

    @Test
    void saysTheFirstOfSeveralMistakesByName() {
        assertRefused(
                Map.of("SIGNPOST_PORTS", "1", "SIGNPOST_HOSTS", "a"),
                "SIGNPOST_HOSTS is not known. Did you mean SIGNPOST_HOST?");
    }

    @Test
    void leavesTheVariablesOfTestsAlone() {
        assertThat(Settings.from(Map.of("SIGNPOST_TEST_CRASH_AT", "digest.after_plan"))
                        .propertySource())
                .isEmpty();
    }

    @Test
    void theSameValuesGoToTheApplicationContext() {
        Settings settings = Settings.from(
                Map.of("SIGNPOST_PUBLIC_URL", "https://desk.example/", "SIGNPOST_DIGEST_ZONE", "Europe/Rome"));

        Map<String, @Nullable Object> properties = new HashMap<>();
        settings.propertySource()
                .forEach(name -> properties.put(name, settings.propertySource().get(name)));
        assertThat(properties)
                .containsOnly(
                        Map.entry("signpost.public-url", "https://desk.example/"),
                        Map.entry("signpost.digest.zone", "Europe/Rome"));
    }

    @Test
    void saysWhereEveryValueComesFrom(@TempDir Path folder) throws IOException {
        Path url = Files.writeString(folder.resolve("url"), "postgresql://db.example/signpost");
        Settings settings =
                Settings.from(Map.of("SIGNPOST_DATABASE_URL_FILE", url.toString(), "SIGNPOST_UNDO_SECONDS", "20"));

        assertThat(settings.inForce())
                .hasSameSizeAs(KnownSetting.all())
                .extracting(one -> one.setting().variable() + " " + one.value() + " " + one.source())
                .contains(
                        "SIGNPOST_DATABASE_URL postgresql://db.example/signpost file " + url,
                        "SIGNPOST_UNDO_SECONDS 20 environment",
                        "SIGNPOST_PORT 8080 default",
                        "SIGNPOST_CONTACT_URL null default")
                .isSorted();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SIGNPOST_DATABASE_PASSWORD | hunter2 | ***
            SIGNPOST_DATABASE_URL | postgresql://mara:hunter2@db.example/signpost | postgresql://mara:***@db.example/signpost
            SIGNPOST_DATABASE_URL | jdbc:postgresql://db.example/s?user=m&password=hunter2&ssl=true | jdbc:postgresql://db.example/s?user=m&password=***&ssl=true
            SIGNPOST_DATABASE_URL | postgresql://db.example/s?sslpassword=hunter2 | postgresql://db.example/s?sslpassword=***
            SIGNPOST_DATABASE_URL | postgresql://mara@db.example/signpost | postgresql://mara@db.example/signpost
            SIGNPOST_PUBLIC_URL | https://desk.example/a:b@c | https://desk.example/a:b@c
            SIGNPOST_PUBLIC_URL | https://desk.example:8443/ | https://desk.example:8443/
            """)
    void masksWhatIsSecretAndNothingElse(String variable, String value, String shown) {
        assertThat(Settings.from(Map.of(variable, value)).inForce().stream()
                        .filter(one -> one.setting().variable().equals(variable))
                        .map(Settings.InForce::shown))
                .containsExactly(shown);
    }

    @Test
    void masksThePasswordOfTheMailServer() {
        Map<String, String> environment = Map.of(
                "SIGNPOST_SMTP_URL", "smtps://mara%40x:p%2Fw@mail.example:465", "SIGNPOST_MAIL_FROM", "a@b.example");

        assertThat(Settings.from(environment).inForce().stream().map(Settings.InForce::shown))
                .contains("smtps://mara%40x:***@mail.example:465")
                .noneMatch(shown -> shown != null && shown.contains("p%2Fw"));
    }

    static void assertRefused(Map<String, String> environment, String sentence) {
        assertThatThrownBy(() -> Settings.from(environment))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(sentence);
    }
}
