package org.signpost.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signpost.platform.mail.Mailer.MailOutcome;

class MailerIT {
    private static final String FROM = "Signpost <signpost@harbor.example>";
    private static final MailAddress ANA = new MailAddress("ana@harbor.example");

    @Test
    void whatIsSentArrivesAsItWas() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        try {
            Mailer mailer = new Mailer(
                    new MailSettings("smtp://127.0.0.1:" + server.getSmtp().getPort(), FROM));

            assertThat(mailer.send(mail("Hello\r\n.\r\n..\r\nRCPT TO:<x@y>\r\n"), ANA))
                    .isEqualTo(new MailOutcome.Accepted());

            MimeMessage[] received = server.getReceivedMessages();
            assertThat(received).hasSize(1);
            assertThat(received[0].getHeader("Message-ID")).containsExactly("<one@harbor.example>");
            assertThat(received[0].getHeader("Date")).containsExactly("Mon, 23 Nov 2026 08:00:00 -0500");
            assertThat(received[0].getSubject()).isEqualTo("Fiancé · \u65e5\u672c");
            Multipart body = (Multipart) received[0].getContent();
            assertThat(body.getContentType()).startsWith("multipart/alternative");
            assertThat(body.getBodyPart(0).getContent()).isEqualTo("Hello\r\n.\r\n..\r\nRCPT TO:<x@y>\r\n");
            Multipart related = (Multipart) body.getBodyPart(1).getContent();
            assertThat(related.getBodyPart(0).getContent()).isEqualTo("<p>Olá</p>");
            assertThat(related.getBodyPart(1).getHeader("Content-ID")).containsExactly("<chart>");
            assertThat(related.getBodyPart(1).getInputStream().readAllBytes()).containsExactly(1, 2, 3);
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GREETING, 421 too busy, later",
        "MAIL, 550 I do not like the sender, later",
        "RCPT, 421 too busy, later",
        "RCPT, 450 mailbox busy, later",
        "RCPT, 451 greylisted, later",
        "RCPT, 550 no such user, refused",
        "RCPT, 552 mailbox full, refused",
        "RCPT, cut, later",
        "DATA, 452 disk full, later",
        "DATA, 554 no, refused",
        "., 450 not now, later",
        "., 552 too large, refused",
        "., cut, later",
    })
    void tellsWhatIsForNowFromWhatIsForGood(String command, String reply, String expected) {
        try (SmtpStub server = new SmtpStub(Map.of(command, reply))) {
            MailOutcome outcome = new Mailer(new MailSettings(server.url(), FROM)).send(mail("Hi"), ANA);

            switch (outcome) {
                case MailOutcome.Accepted _ -> assertThat(expected).isEqualTo("accepted");
                case MailOutcome.TryLater later -> {
                    assertThat(expected).as(later.reason()).isEqualTo("later");
                    assertThat(later.reason()).doesNotContain("\n").isNotBlank();
                }
                case MailOutcome.Refused refused -> {
                    assertThat(expected).as(refused.reason()).isEqualTo("refused");
                    assertThat(refused.reason()).contains(reply);
                }
            }
        }
    }

    @Test
    void aServerThatIsNotThereIsForLater() {
        SmtpStub gone = new SmtpStub(Map.of());
        gone.close();

        assertThat(new Mailer(new MailSettings(gone.url(), FROM)).send(mail("Hi"), ANA))
                .isInstanceOf(MailOutcome.TryLater.class);
    }

    @Test
    void aServerThatSpeaksNoTlsWhereItShouldIsForLater() {
        try (SmtpStub server = new SmtpStub(Map.of())) {
            Mailer mailer = new Mailer(new MailSettings("smtps://127.0.0.1:" + server.port(), FROM));

            assertThat(mailer.send(mail("Hi"), ANA)).isInstanceOf(MailOutcome.TryLater.class);
        }
    }

    @Test
    void thePasswordNeverGoesOverAnOpenLine() {
        try (SmtpStub server = new SmtpStub(Map.of("EHLO", "250-stub\r\n250 AUTH PLAIN LOGIN"))) {
            Mailer mailer = new Mailer(new MailSettings("smtp://mara:s%40cret@127.0.0.1:" + server.port(), FROM));

            assertThat(mailer.send(mail("Hi"), ANA)).isInstanceOf(MailOutcome.TryLater.class);
            assertThat(server.received()).noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aSilentServerIsLeftAfterTheLongestTime() {
        try (SmtpStub server = new SmtpStub(Map.of("RCPT", SmtpStub.SILENCE))) {
            MailOutcome outcome =
                    new Mailer(new MailSettings(server.url(), FROM), Duration.ofSeconds(2)).send(mail("Hi"), ANA);

            assertThat(outcome).isEqualTo(new MailOutcome.TryLater("The mail server took longer than 2 seconds."));
        }
    }

    @Test
    void onlyTheOneRecipientIsNamedToTheServer() {
        try (SmtpStub server = new SmtpStub(Map.of())) {
            new Mailer(new MailSettings(server.url(), FROM)).send(mail("Hi"), ANA);

            assertThat(server.received().stream().filter(line -> line.startsWith("RCPT")))
                    .containsExactly("RCPT TO:<ana@harbor.example>");
        }
    }

    @Test
    void withoutAServerNothingCanBeSent() {
        Mailer mailer = new Mailer(new MailSettings(null, null));

        assertThat(mailer.configured()).isFalse();
        assertThatThrownBy(() -> mailer.send(mail("Hi"), ANA)).isInstanceOf(IllegalStateException.class);
    }

    private static Mail mail(String text) {
        return new Mail(
                "<one@harbor.example>",
                FROM,
                "everyone@harbor.example",
                "Fiancé · \u65e5\u672c",
                ZonedDateTime.of(2026, 11, 23, 8, 0, 0, 0, ZoneOffset.ofHours(-5)),
                Map.of("Auto-Submitted", "auto-generated"),
                text,
                "<p>Olá</p>",
                List.of(new Mail.Picture("chart", new byte[] {1, 2, 3})));
    }
}
