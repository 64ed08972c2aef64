package org.signpost.ingest.connect;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.SecretKeySettings;
import org.signpost.platform.SecretSealing;
import org.signpost.platform.database.DatabaseSettings;
import org.signpost.staff.Staffer;
import org.signpost.wordpress.ConnectionResult;

/**
 * Carries an application password that works from the page that says so to the next click: sealed, for the person who typed it,
 * for the address and the account that it was typed with, and for ten minutes. Nothing is kept here. Thread-safe.
 */
@Singleton
final class TestedPasswords {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final SecretSealing sealing;
    private final Clock clock;

    TestedPasswords(SecretKeySettings keys, DatabaseSettings home, Clock clock) {
        this.sealing = SecretSealing.of(keys, home.folder().resolve("secret-key"));
        this.clock = clock;
    }

    /** What the page has in the place of the password; null where it did not work, or none was typed. */
    @Nullable String sealed(Staffer who, ConnectForm form, ConnectionResult result) {
        if (!(result instanceof ConnectionResult.Works) || form.typedPassword().isEmpty()) {
            return null;
        }
        String until = Long.toString(clock.instant().plus(KEPT).getEpochSecond());
        byte[] sealed = sealing.seal(until + " " + form.typedPassword(), purpose(who, form));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The form with the password that was tested, where none was typed since. */
    ConnectForm restored(Staffer who, ConnectForm form) {
        String sealed = form.tested();
        if (sealed == null || !form.typedPassword().isEmpty()) {
            return form;
        }
        return opened(sealed, purpose(who, form)).map(form::withPassword).orElse(form);
    }

    private Optional<String> opened(String sealed, String purpose) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return sealing.open(bytes, purpose)
                .map(text -> text.split(" ", 2))
                .filter(parts -> clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[0]))))
                .map(parts -> parts[1]);
    }

    private static String purpose(Staffer who, ConnectForm form) {
        return "tested password of account " + who.id() + " for " + form.accountName() + " at " + form.siteAddress();
    }
}
