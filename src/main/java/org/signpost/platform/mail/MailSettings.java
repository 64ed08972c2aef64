package org.signpost.platform.mail;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.ConfigurationException;
import org.signpost.platform.Setting;
import org.signpost.platform.Settings;

/** The mail server and the sender; both null where no mail goes out. */
@Introspected
@ConfigurationProperties("signpost")
public record MailSettings(
        @Setting(
                value = "smtp://user:password@host:587 or smtps://…; without it the digest waits on screen",
                otherwise = "none")
        @Nullable String smtpUrl,

        @Setting(value = "the sender of mails, such as Signpost <signpost@example.org>", otherwise = "none") @Nullable String mailFrom)
        implements Settings.Checked {
    private static final String NOBODY = "signpost@localhost";
    private static final String WRONG_SENDER =
            "SIGNPOST_MAIL_FROM must be one address, such as Signpost <signpost@example.org>.";

    @Override
    public void check() {
        if (server().isPresent() && mailFrom == null) {
            throw new ConfigurationException("SIGNPOST_MAIL_FROM must name the sender where SIGNPOST_SMTP_URL is set.");
        }
        sender();
    }

    /** The server, where there is one. */
    Optional<Server> server() {
        return Optional.ofNullable(smtpUrl).map(Server::parse);
    }

    /** The sender, as it stands in the header. */
    InternetAddress sender() {
        String named = mailFrom == null ? NOBODY : mailFrom;
        try {
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

    /**
     * The SMTP server that {@code SIGNPOST_SMTP_URL} names.
     *
     * @param tls from the first byte ({@code smtps}); otherwise STARTTLS is used where the server offers it
     * @param user empty where the server asks for none; with one, a connection without TLS is refused
     */
    record Server(String host, int port, boolean tls, String user, String password) {
        private static final int SUBMISSION = 587;
        private static final int SUBMISSIONS = 465;
        private static final String CONNECT_MILLIS = "10000";
        private static final String READ_MILLIS = "15000";

        /** Reads {@code smtp://user:password@host:587} or {@code smtps://user:password@host:465}. */
        static Server parse(String url) {
            URI uri;
            try {
                uri = new URI(url);
            } catch (URISyntaxException e) {
                throw new ConfigurationException(
                        "SIGNPOST_SMTP_URL is not an address that can be read; write / @ : and % in a password as %2F %40 %3A %25.");
            }
            boolean tls = "smtps".equals(uri.getScheme());
            if (!tls && !"smtp".equals(uri.getScheme())) {
                throw new ConfigurationException("SIGNPOST_SMTP_URL must begin with smtp:// or smtps://.");
            }
            if (uri.getHost() == null) {
                throw new ConfigurationException("SIGNPOST_SMTP_URL must name a host.");
            }
            String[] owner = uri.getRawUserInfo() == null
                    ? new String[0]
                    : uri.getRawUserInfo().split(":", 2);
            int usual = tls ? SUBMISSIONS : SUBMISSION;
            return new Server(
                    uri.getHost(),
                    uri.getPort() < 0 ? usual : uri.getPort(),
                    tls,
                    owner.length > 0 ? decode(owner[0]) : "",
                    owner.length > 1 ? decode(owner[1]) : "");
        }

        private static String decode(String percent) {
            return URLDecoder.decode(percent.replace("+", "%2B"), StandardCharsets.UTF_8);
        }

        boolean hasUser() {
            return !user.isEmpty();
        }

        /** For a mail session; every wait has an end. */
        Properties properties(String ourName) {
            Properties properties = new Properties();
            properties.setProperty("mail.transport.protocol", "smtp");
            properties.setProperty("mail.smtp.host", host);
            properties.setProperty("mail.smtp.port", Integer.toString(port));
            properties.setProperty("mail.smtp.localhost", ourName);
            properties.setProperty("mail.smtp.auth", Boolean.toString(hasUser()));
            properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls));
            properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
            properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(!tls));
            properties.setProperty("mail.smtp.starttls.required", Boolean.toString(!tls && hasUser()));
            properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
            properties.setProperty("mail.smtp.timeout", READ_MILLIS);
            properties.setProperty("mail.smtp.writetimeout", READ_MILLIS);
            properties.setProperty("mail.smtp.quitwait", "false");
            return properties;
        }

        /** Without the password. */
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }
}
