package org.signpost.platform;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The mail server and the sender; both null where no mail goes out. */
@Introspected
@ConfigurationProperties("signpost")
public record MailSettings(
        @Setting(
                value = "smtp://user:password@host:587 or smtps://…; without it the digest waits on screen",
                otherwise = "none")
        @Nullable String smtpUrl,

        @Setting(value = "the sender of mails, such as Signpost <signpost@example.org>", otherwise = "none") @Nullable String mailFrom) {
    private static final String NOBODY = "signpost@localhost";
    private static final String WRONG_SENDER =
            "SIGNPOST_MAIL_FROM must be one address, such as Signpost <signpost@example.org>.";

    public MailSettings {
        if (smtpUrl != null) {
            MailServer.parse(smtpUrl);
            if (mailFrom == null) {
                throw new ConfigurationException(
                        "SIGNPOST_MAIL_FROM must name the sender where SIGNPOST_SMTP_URL is set.");
            }
        }
        sender(mailFrom);
    }

    /** The server, where there is one. */
    Optional<MailServer> server() {
        return Optional.ofNullable(smtpUrl).map(MailServer::parse);
    }

    /** The sender, as it stands in the header. */
    InternetAddress sender() {
        return sender(mailFrom);
    }

    private static InternetAddress sender(@Nullable String from) {
        try {
            String named = from == null ? NOBODY : from;
            InternetAddress[] parsed = InternetAddress.parse(named, true);
            if (parsed.length == 1
                    && !parsed[0].isGroup()
                    && MailAddress.parse(parsed[0].getAddress()).isPresent()
                    && named.chars().noneMatch(c -> c < ' ')) {
                return parsed[0];
            }
        } catch (MessagingException e) {
            throw new ConfigurationException(WRONG_SENDER, e);
        }
        throw new ConfigurationException(WRONG_SENDER);
    }

    /** Without the password in the server's address. */
    @Override
    public String toString() {
        return sender() + server().map(at -> " by " + at).orElse("");
    }
}
