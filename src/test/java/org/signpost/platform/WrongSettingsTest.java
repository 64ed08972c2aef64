package org.signpost.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of wrong value, and the sentence that it is told. */
class WrongSettingsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SIGNPOST_PORT | eighty | must be a whole number from 0 to 65535.
            SIGNPOST_PORT | -1 | must be a whole number from 0 to 65535.
            SIGNPOST_PORT | 65536 | must be a whole number from 0 to 65535.
            SIGNPOST_PORT | 80.5 | must be a whole number from 0 to 65535.
            SIGNPOST_PORT | 99999999999 | must be a whole number from 0 to 65535.
            SIGNPOST_DATABASE_POOL | 0 | must be a whole number from 1 to 500.
            SIGNPOST_DATABASE_POOL | many | must be a whole number from 1 to 500.
            SIGNPOST_UNDO_SECONDS | 4 | must be a whole number from 5 to 30.
            SIGNPOST_UNDO_SECONDS | 31 | must be a whole number from 5 to 30.
            SIGNPOST_UNDO_SECONDS | 10s | must be a whole number from 5 to 30.
            SIGNPOST_HOST | all of them | must be a host name or an IP address.
            SIGNPOST_LOG | LOUD | must be TRACE, DEBUG, INFO, WARN, ERROR or OFF.
            SIGNPOST_DIGEST_ZONE | Boston | must be a time zone such as America/New_York.
            SIGNPOST_TRUSTED_HOSTS | blog.internal | must be hosts with port such as 127.0.0.1:8089, with commas between.
            SIGNPOST_TRUSTED_HOSTS | a:1, b | must be hosts with port such as 127.0.0.1:8089, with commas between.
            SIGNPOST_DATABASE_URL | mysql://db/signpost | must begin with postgresql:// or jdbc:postgresql://.
            SIGNPOST_DATABASE_URL | postgresql://db | must name a host and a database.
            SIGNPOST_DATABASE_URL | postgresql://db/ | must name a host and a database.
            SIGNPOST_DATABASE_URL | postgresql:///signpost | must name a host and a database.
            SIGNPOST_DATABASE_URL | postgresql://d b/x | is not an address that can be read.
            SIGNPOST_MAIL_FROM | nobody | must be one address, such as Signpost <signpost@example.org>.
            SIGNPOST_MAIL_FROM | a@b.example, c@d.example | must be one address, such as Signpost <signpost@example.org>.
            """)
    void isToldWhatIsAllowed(String variable, String value, String rule) {
        SettingsTest.assertRefused(Map.of(variable, value), variable + " " + rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "desk.example",
                "ftp://desk.example",
                "https://",
                "https:///path",
                "https://desk example",
                "https://desk.example/<b>",
                "https://desk.example/\"",
                "https://desk.example/{a}",
                "javascript:alert(1)",
                "https://desk.example/\u202Ex"
            })
    void refusesAnAddressThatIsNoWebAddress(String url) {
        for (String variable : Set.of("SIGNPOST_PUBLIC_URL", "SIGNPOST_CONTACT_URL")) {
            SettingsTest.assertRefused(
                    Map.of(variable, url), variable + " must begin with https:// or http:// and name a host.");
        }
    }

    @Test
    void takesTheSlashesFromTheEndOfThePublicAddressOnly() {
        WebSettings settings = Settings.from(Map.of(
                        "SIGNPOST_PUBLIC_URL",
                        "https://desk.example/help//",
                        "SIGNPOST_CONTACT_URL",
                        "http://a.example/"))
                .get(WebSettings.class);

        assertThat(settings.base()).isEqualTo("https://desk.example/help");
        assertThat(settings.contactUrl()).isEqualTo("http://a.example/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mail.harbor.example", "http://mail.harbor.example", "smtp://", "smtp://a b", "smtp://m:p/w@h"})
    void refusesAMailServerThatCannotBeMeant(String url) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> Settings.from(Map.of("SIGNPOST_SMTP_URL", url, "SIGNPOST_MAIL_FROM", "a@b.example"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("SIGNPOST_SMTP_URL ")
                .hasMessageNotContaining(url);
    }

    @Test
    void wantsASenderWhereThereIsAMailServer() {
        SettingsTest.assertRefused(
                Map.of("SIGNPOST_SMTP_URL", "smtp://mail.harbor.example"),
                "SIGNPOST_MAIL_FROM must name the sender where SIGNPOST_SMTP_URL is set.");
    }

    @Test
    void refusesASenderWithALineBreakInIt() {
        SettingsTest.assertRefused(
                Map.of("SIGNPOST_MAIL_FROM", "A <a@harbor.example>\r\nBcc: b@x.example"),
                "SIGNPOST_MAIL_FROM must be one address, such as Signpost <signpost@example.org>.");
    }

    @Test
    void readsTheHostsThatAreTrusted() {
        assertThat(Settings.from(Map.of("SIGNPOST_TRUSTED_HOSTS", " Blog.internal:80,,127.0.0.1:8089 , [::1]:80, "))
                        .get(OutboundSettings.class)
                        .trusted())
                .containsExactlyInAnyOrder("blog.internal:80", "127.0.0.1:8089", "[::1]:80");
    }

    @Test
    void takesUserAndPasswordOfTheDatabaseFromItsAddressUnlessTheyAreGiven() {
        String address = "postgres://mara:from%20address@db.example:6432/signpost?sslmode=require";

        assertThat(Settings.from(Map.of("SIGNPOST_DATABASE_URL", address))
                        .get(DatabaseSettings.class)
                        .configured())
                .contains(new ConfiguredDatabase(
                        "jdbc:postgresql://db.example:6432/signpost?sslmode=require",
                        "mara",
                        "from address",
                        "db.example:6432"));
        assertThat(Settings.from(Map.of(
                                "SIGNPOST_DATABASE_URL", address,
                                "SIGNPOST_DATABASE_USER", "ana",
                                "SIGNPOST_DATABASE_PASSWORD", "given"))
                        .get(DatabaseSettings.class)
                        .configured())
                .hasValueSatisfying(database -> {
                    assertThat(database.user()).isEqualTo("ana");
                    assertThat(database.password()).isEqualTo("given");
                });
        assertThat(Settings.from(Map.of("SIGNPOST_DATABASE_URL", "jdbc:postgresql://db.example/signpost"))
                        .get(DatabaseSettings.class)
                        .configured())
                .contains(
                        new ConfiguredDatabase("jdbc:postgresql://db.example/signpost", "signpost", "", "db.example"));
    }

    @Test
    void noRecordPrintsItsPassword() {
        DatabaseSettings database =
                new DatabaseSettings(null, "postgresql://mara:hunter2@db.example/signpost", null, "hunter2", 10);
        MailSettings mail = new MailSettings("smtp://mara:hunter2@mail.example", "a@b.example");

        assertThat(database + " " + mail + " " + mail.server())
                .contains("db.example", "mail.example:587", "a@b.example")
                .doesNotContain("hunter2");
    }
}
