package org.signpost.staff;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One-time links with which a person sets a password, good for 24 hours; only their hashes are stored. */
@Singleton
class Links {
    private static final Duration LAST = Duration.ofHours(24);

    private final LinkRows rows;
    private final Clock clock;

    Links(LinkRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Makes a link, for the first administrator where no account is given; older ones of the account stop working. */
    String create(@Nullable AccountId account) {
        Instant now = clock.instant();
        if (account != null) {
            rows.spendAllOf(account, now);
        }
        String token = Tokens.create();
        rows.insert(Tokens.hash(token), account, now, now.plus(LAST));
        return "/first?token=" + token;
    }

    Optional<Link> find(String token) {
        return Tokens.looksRight(token) ? rows.find(Tokens.hash(token), clock.instant()) : Optional.empty();
    }

    /** False where somebody was faster. */
    boolean spend(Link link) {
        return rows.use(link.tokenHash(), clock.instant()) == 1;
    }

    void spendAllOf(AccountId account) {
        rows.spendAllOf(account, clock.instant());
    }
}
