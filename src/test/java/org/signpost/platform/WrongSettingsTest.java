package org.signpost.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.platform.web.WebSettings;

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
            SIGNPOST_HELP_COURT_LINE | call us | must be a telephone number of digits, blanks and hyphens, and may end with a remark in brackets such as (press 2).
            SIGNPOST_HELP_CRISIS_LINE | 988%1$s | must be a telephone number of digits, blanks and hyphens, and may end with a remark in brackets such as (press 2).
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
}
