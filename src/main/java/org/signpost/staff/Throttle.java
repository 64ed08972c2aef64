package org.signpost.staff;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Slows guessing down: at most ten tries in twenty minutes for an account, known or not. A browser that has signed in to
 * the account before has ten tries of its own, so that whoever guesses elsewhere cannot keep its owner out.
 */
@Singleton
class Throttle {
    static final int MOST = 10;
    static final Duration WINDOW = Duration.ofMinutes(20);

    private final AttemptRows rows;
    private final Clock clock;

    Throttle(AttemptRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Counts a try before the password is looked at; false where it is one too many. */
    boolean allows(String email, @Nullable String device) {
        Instant now = clock.instant();
        rows.forgetOld(now.minus(WINDOW));
        return rows.count(bucket(email, device), now, now.minus(WINDOW), MOST) == 1;
    }

    /** Starts the count anew after the right password. */
    void forget(String email, @Nullable String device) {
        rows.forget(bucket(email, device));
    }

    boolean knows(String email, @Nullable String device) {
        return device != null && Tokens.looksRight(device) && rows.knowsDevice(Tokens.hash(device), email) > 0;
    }

    /** Remembers a browser; returns what it should keep. */
    String remember(AccountId account) {
        String device = Tokens.create();
        rows.addDevice(Tokens.hash(device), account, clock.instant());
        return device;
    }

    void forgetDevices(AccountId account) {
        rows.forgetDevices(account);
    }

    private String bucket(String email, @Nullable String device) {
        return device != null && knows(email, device)
                ? Tokens.hash("device " + device)
                : Tokens.hash("account " + email);
    }
}
