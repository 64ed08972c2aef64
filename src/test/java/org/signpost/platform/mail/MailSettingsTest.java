package org.signpost.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.platform.ConfigurationException;
import org.signpost.platform.Settings;

class MailSettingsTest {
    private static final Map<String, String> SENDER = Map.of("SIGNPOST_MAIL_FROM", "a@b.example");

    @Test
    void noMailGoesOutWhereNothingIsGiven() {
        MailSettings settings = Settings.from(Map.of()).get(MailSettings.class);

        assertThat(settings.server()).isEmpty();
        assertThat(settings.sender()).hasToString("signpost@localhost");
        assertThat(Settings.from(SENDER).get(MailSettings.class).server()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mail.harbor.example", "http://mail.harbor.example", "smtp://", "smtp://a b", "smtp://m:p/w@h"})
    void refusesAServerThatCannotBeMeantAndDoesNotRepeatIt(String url) {
        Map<String, String> environment = Map.of("SIGNPOST_SMTP_URL", url, "SIGNPOST_MAIL_FROM", "a@b.example");

        assertThatThrownBy(() -> Settings.from(environment))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("SIGNPOST_SMTP_URL ")
                .hasMessageNotContaining(url);
    }

    @Test
    void wantsASenderWhereThereIsAServer() {
        assertThatThrownBy(() -> Settings.from(Map.of("SIGNPOST_SMTP_URL", "smtp://mail.harbor.example")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("SIGNPOST_MAIL_FROM must name the sender where SIGNPOST_SMTP_URL is set.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "a@harbor.example, b@harbor.example",
                "A <a@harbor.example>\r\nBcc: b@x.example",
                "legal: a@harbor.example;"
            })
    void refusesASenderThatIsNoSingleAddress(String from) {
        assertThatThrownBy(() -> Settings.from(Map.of("SIGNPOST_MAIL_FROM", from)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("SIGNPOST_MAIL_FROM must be one address, such as Signpost <signpost@example.org>.");
    }

    @Test
    void printsNoPassword() {
        MailSettings settings = new MailSettings("smtp://mara:hunter2@mail.example", "a@b.example");

        assertThat(settings + " " + settings.server())
                .contains("mail.example:587", "a@b.example")
                .doesNotContain("hunter2");
    }
}
