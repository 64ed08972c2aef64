package org.signpost.wordpress.connection;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.SiteId;
import org.signpost.platform.SecretTokens;
import org.signpost.wordpress.SiteLogin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may ask a site, so that it is asked one thing at a time by however many processes, and left alone while it does not
 * answer: five seconds after the first failure, twice as long after each further one, five minutes at most, or as long as it
 * says itself. A site that does not know our account three times in a row is not asked again until somebody mends it.
 */
@Singleton
public class SiteTurns {
    private static final Logger LOG = LoggerFactory.getLogger(SiteTurns.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration KEY_PAUSE = Duration.ofMinutes(1);
    private static final int REFUSED_ACCOUNTS = 3;

    private final SiteConnections connections;
    private final SitePasswords passwords;
    private final Clock clock;

    SiteTurns(SiteConnections connections, SitePasswords passwords, Clock clock) {
        this.connections = connections;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** The turn, or empty where somebody else has it, or the site is not to be asked now. */
    @Transactional
    public Optional<SiteTurn> take(SiteId site) {
        Instant now = clock.instant();
        String key = SecretTokens.create();
        if (connections.takeTurn(site, key, now, now.plus(LEASE)) == 0) {
            return Optional.empty();
        }
        SiteConnection connection = connections.findBySiteId(site).orElseThrow();
        Optional<SiteLogin> login = passwords.login(connection);
        if (login.isEmpty()) {
            // Not stopped: the key may be put back, and then all goes on by itself.
            connections.endTurnWithoutKey(site, key, SitePasswords.UNREADABLE, now, now.plus(KEY_PAUSE));
        }
        return login.map(known -> new SiteTurn(this, connection, known, key));
    }

    @Transactional
    void end(SiteTurn turn, SiteTurn.@Nullable Trouble trouble) {
        if (trouble == null) {
            connections.endTurn(turn.site(), turn.key());
            return;
        }
        Instant now = clock.instant();
        int failures = turn.connection().failures() + 1;
        int refusals = trouble.account() ? turn.connection().refusals() + 1 : 0;
        boolean stopped = refusals >= REFUSED_ACCOUNTS;
        Instant notBefore = now.plus(pause(trouble, failures));
        connections.endTurn(turn.site(), turn.key(), refusals, trouble.problem(), now, notBefore, stopped);
        if (stopped) {
            LOG.warn("event=wordpress.stopped site={}", turn.site());
        } else if (failures == 1) {
            LOG.info("event=wordpress.no-answer site={}", turn.site());
        }
    }

    /** Equal nodes must not knock together: up to a quarter is added by chance. */
    private static Duration pause(SiteTurn.Trouble trouble, int failures) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
        Duration own = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        Duration longer = trouble.pause() != null && trouble.pause().compareTo(own) > 0 ? trouble.pause() : own;
        return longer.plusMillis(ThreadLocalRandom.current().nextLong(longer.toMillis() / 4 + 1));
    }
}
