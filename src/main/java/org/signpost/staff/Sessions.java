package org.signpost.staff;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sessions live in the database, so that ending one ends it on every node at once. */
@Singleton
class Sessions {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration NOTE_EVERY = Duration.ofMinutes(1);

    private final SessionRows rows;
    private final Clock clock;

    Sessions(SessionRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A new session with an id that nobody has seen before; returns the id for the browser. */
    String open(AccountId account) {
        String token = Tokens.create();
        rows.insert(Tokens.hash(token), account, clock.instant());
        return token;
    }

    /** The session of this id while it holds; its use is written down once a minute. */
    Optional<Session> find(String token) {
        if (!Tokens.looksRight(token)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        String hash = Tokens.hash(token);
        Optional<Session> found = rows.find(hash, now.minus(IDLE), now.minus(LONGEST));
        if (found.filter(session -> session.seenAt().isBefore(now.minus(NOTE_EVERY)))
                .isPresent()) {
            rows.seen(hash, now);
        }
        return found;
    }

    void end(String token) {
        rows.delete(Tokens.hash(token));
    }

    void endAll(AccountId account) {
        rows.deleteOf(account);
    }

    int forgetEnded() {
        Instant now = clock.instant();
        return rows.deleteEnded(now.minus(IDLE), now.minus(LONGEST));
    }
}
