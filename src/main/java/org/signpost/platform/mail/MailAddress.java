package org.signpost.platform.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One bare e-mail address that a mail server will understand: printable ASCII, the domain in lower case and in its ASCII
 * form, at most 254 characters.
 */
public record MailAddress(String value) {
    private static final int MAX = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");

    public MailAddress {
        if (value.length() > MAX || !SHAPE.matcher(value).matches() || !isStrict(value)) {
            throw new IllegalArgumentException("not a bare e-mail address");
        }
    }

    /** Reads what a person typed; empty where it is no single address, or needs a server that knows SMTPUTF8. */
    public static Optional<MailAddress> parse(String typed) {
        String plain = typed.strip();
        int at = plain.lastIndexOf('@');
        if (at < 1) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(plain.substring(at + 1)).toLowerCase(Locale.ROOT);
            return Optional.of(new MailAddress(plain.substring(0, at + 1) + domain));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What stands behind the {@code @}. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    private static boolean isStrict(String value) {
        try {
            new InternetAddress(value, true).validate();
            return true;
        } catch (AddressException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
