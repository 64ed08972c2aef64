package org.signpost.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signpost.platform.ConfigurationException;
import org.signpost.platform.Settings;
import org.signpost.platform.mail.MailSettings;
import org.signpost.platform.mail.Mailer;
import org.signpost.platform.web.WebSettings;
import org.signpost.testing.TestDatabase;

class InstallationIT {
    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void theBeansGetTheSettingsThatWereRead(@TempDir Path folder) throws IOException {
        Path smtp = Files.writeString(folder.resolve("smtp"), "smtp://mara:hunter2@mail.example\n");
        Map<String, String> environment = environment();
        environment.put("SIGNPOST_PUBLIC_URL", "https://desk.example/");
        environment.put("SIGNPOST_SMTP_URL_FILE", smtp.toString());
        environment.put("SIGNPOST_MAIL_FROM", "Signpost <signpost@harbor.example>");
        environment.put("SIGNPOST_DATABASE_POOL", "3");
        Settings settings = Settings.from(environment);

        try (Installation installation = Installation.open(settings, Map.of())) {
            assertThat(installation.get(WebSettings.class)).isEqualTo(settings.get(WebSettings.class));
            assertThat(installation.get(MailSettings.class)).isEqualTo(settings.get(MailSettings.class));
            assertThat(installation.get(DatabaseSettings.class)).isEqualTo(settings.get(DatabaseSettings.class));
            assertThat(installation.get(WebSettings.class).base()).isEqualTo("https://desk.example");
            assertThat(installation.get(Mailer.class).configured()).isTrue();
        }
    }

    @Test
    void saysWhichDatabaseIsNotThere() {
        Map<String, String> environment = environment();
        environment.computeIfPresent("SIGNPOST_DATABASE_URL", (_, url) -> url + "_no");
        Settings settings = Settings.from(environment);

        assertThatThrownBy(() -> Installation.open(settings, Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageMatching("The server at 127\\.0\\.0\\.1:\\d+ has no database of that name\\.");
    }

    @Test
    void saysThatTheDatabaseRefusesTheUser() {
        Map<String, String> environment = environment();
        environment.put("SIGNPOST_DATABASE_USER", "nobody_of_that_name");
        Settings settings = Settings.from(environment);

        assertThatThrownBy(() -> Installation.open(settings, Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageEndingWith("refuses this user or password.");
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("SIGNPOST_DATABASE_URL", database.url());
        environment.put("SIGNPOST_DATABASE_USER", "postgres");
        return environment;
    }
}
