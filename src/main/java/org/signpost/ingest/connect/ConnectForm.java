package org.signpost.ingest.connect;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.web.FormText;
import org.signpost.wordpress.ConnectionResult;
import org.signpost.wordpress.connection.ConnectionMode;

/**
 * What the form for a connected site sends, as it was typed.
 *
 * @param tested a password that was found to work a moment ago, sealed; or null
 */
@Serdeable
public record ConnectForm(
        @Nullable String name,
        @Nullable String address,
        @Nullable String account,
        @Nullable String password,
        @Nullable String mode,
        @Nullable String draftDays,
        @Nullable String tested) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_ACCOUNT = 200;
    private static final int MOST_DAYS = 3650;

    /** Of the site; empty where its host will do. */
    public String siteName() {
        return line(name);
    }

    /** As it was typed. */
    public String siteAddress() {
        return line(address);
    }

    /** As it was typed. */
    public String accountName() {
        return line(account);
    }

    /** The same with this password. */
    ConnectForm withPassword(String known) {
        return new ConnectForm(name, address, account, known, mode, draftDays, null);
    }

    /** Empty where none was typed; the blanks with which WordPress shows it do not matter. */
    String typedPassword() {
        return FormText.clean(password).strip();
    }

    /** What may be done on the site. */
    public ConnectionMode chosenMode() {
        return mode(mode);
    }

    static ConnectionMode mode(@Nullable String name) {
        return Arrays.stream(ConnectionMode.values())
                .filter(some -> some.name().equals(name))
                .findFirst()
                .orElse(ConnectionMode.READ_AND_POST);
    }

    /** 0 where no number was typed. */
    int days() {
        String typed = line(draftDays);
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
    }

    /** What keeps it from being tried, or null. */
    ConnectionResult.@Nullable Fails fault() {
        if (siteAddress().isEmpty() || siteAddress().length() > LONGEST_ADDRESS) {
            return new ConnectionResult.Fails("The site's address is missing.", "Type it, such as blog.example.org.");
        }
        if (accountName().isEmpty() || accountName().length() > LONGEST_ACCOUNT) {
            return new ConnectionResult.Fails(
                    "The account is missing.", "Type its name, or its e-mail address, as on the site's sign-in page.");
        }
        if (siteName().length() > LONGEST_NAME) {
            return new ConnectionResult.Fails(
                    "The name is too long.", "Choose one of at most " + LONGEST_NAME + " characters.");
        }
        if (typedPassword().length() > LONGEST_ACCOUNT) {
            return new ConnectionResult.Fails(
                    "The application password is too long.",
                    "Copy it once more; WordPress makes them with 24 letters.");
        }
        if (days() > MOST_DAYS || isLongNumber(line(draftDays))) {
            return new ConnectionResult.Fails("The number of days is too large.", "Type a number from 1 to 3650.");
        }
        if (days() < 1) {
            return new ConnectionResult.Fails("The number of days is missing.", "Type a number from 1 to 3650.");
        }
        return null;
    }

    private static boolean isLongNumber(String typed) {
        return typed.length() > 4 && typed.chars().allMatch(next -> next >= '0' && next <= '9');
    }

    private static String line(@Nullable String typed) {
        return FormText.clean(typed).replace('\n', ' ').strip();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "a connection of " + siteAddress() + " as " + accountName();
    }
}
