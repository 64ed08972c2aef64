package org.signpost.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"Hi\r\nBcc: eve@evil.example", "Hi\nBcc: eve@evil.example", "Hi\rX: y", "Hi\0", "Hi\u2028X: y"})
    void refusesALineBreakInAnyHeader(String hostile) {
        assertThatIllegalArgumentException().isThrownBy(() -> mail(hostile, "legal@harbor.example", Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> mail("Hi", hostile, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> mail("Hi", "legal@harbor.example", Map.of("X", hostile)));
        assertThatIllegalArgumentException().isThrownBy(() -> mail("Hi", "legal@harbor.example", Map.of(hostile, "x")));
    }

    @Test
    void everyLineIsShortAndAscii() {
        byte[] eml = mail("Fiancé visa ".repeat(15), "legal team:;", Map.of()).toBytes();

        String text = new String(eml, StandardCharsets.US_ASCII);
        assertThat(new String(eml, StandardCharsets.ISO_8859_1)).matches("\\p{ASCII}*");
        assertThat(text.lines()).allMatch(line -> line.length() <= 998);
        assertThat(text).contains("To: legal team:;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "ana",
                "ana@",
                "@harbor.example",
                "ana@harbor.example, eve@evil.example",
                "ana@harbor.example\r\nBcc: eve@evil.example",
                "Ana <ana@harbor.example>",
                "ana@harbor example",
                "josé@harbor.example",
                "ana@[127.0.0.1]",
                "ana;eve@harbor.example",
                "\"a b\"@harbor.example"
            })
    void refusesWhatIsNoSingleAddress(String typed) {
        assertThat(MailAddress.parse(typed)).isEmpty();
    }

    @Test
    void readsAnAddressAndWritesItsDomainInAscii() {
        assertThat(MailAddress.parse("  Ana.Lopez+legal@Harbor.Example ")
                        .orElseThrow()
                        .value())
                .isEqualTo("Ana.Lopez+legal@harbor.example");
        assertThat(MailAddress.parse("ana@bücher.example").orElseThrow().value())
                .isEqualTo("ana@xn--bcher-kva.example");
    }

    @Test
    void readsTheServerAndKeepsThePasswordOutOfSight() {
        MailSettings.Server server = MailSettings.Server.parse("smtp://mara%40harbor:p%2Fa:s+s@mail.harbor.example");

        assertThat(server)
                .isEqualTo(new MailSettings.Server("mail.harbor.example", 587, false, "mara@harbor", "p/a:s+s"));
        assertThat(server.toString()).isEqualTo("mail.harbor.example:587");
        assertThat(MailSettings.Server.parse("smtps://mail.harbor.example").port())
                .isEqualTo(465);
    }

    @Test
    void theBannerSpeaksOnlyWithoutAServer() {
        assertThat(banner(new MailSettings(null, null))).isPresent();
        assertThat(banner(new MailSettings("smtp://mail.harbor.example", "a@harbor.example")))
                .isEmpty();
    }

    private static Optional<String> banner(MailSettings settings) {
        return new Mailer.MissingServerBanner(new Mailer(settings)).text();
    }

    private static Mail mail(String subject, String to, Map<String, String> headers) {
        return new Mail(
                "<one@harbor.example>",
                "signpost@harbor.example",
                to,
                subject,
                ZonedDateTime.of(2026, 11, 23, 8, 0, 0, 0, ZoneOffset.UTC),
                headers,
                "ñ".repeat(2_000),
                "<p>" + "x".repeat(2_000) + "</p>",
                List.of());
    }
}
