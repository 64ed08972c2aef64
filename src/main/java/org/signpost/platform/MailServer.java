package org.signpost.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Properties;

/**
 * The SMTP server that {@code SIGNPOST_SMTP_URL} names.
 *
 * @param tls from the first byte ({@code smtps}); otherwise STARTTLS is used where the server offers it
 * @param user empty where the server asks for none; with one, a connection without TLS is refused
 */
record MailServer(String host, int port, boolean tls, String user, String password) {
    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;
    private static final String CONNECT_MILLIS = "10000";
    private static final String READ_MILLIS = "15000";

    /** Reads {@code smtp://user:password@host:587} or {@code smtps://user:password@host:465}. */
    static MailServer parse(String url) {
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
        return new MailServer(
                uri.getHost(),
                uri.getPort() < 0 ? usual : uri.getPort(),
                tls,
                owner.length > 0 ? decode(owner[0]) : "",
                owner.length > 1 ? decode(owner[1]) : "");
    }

    private static String decode(String percent) {
        return java.net.URLDecoder.decode(percent.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
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
