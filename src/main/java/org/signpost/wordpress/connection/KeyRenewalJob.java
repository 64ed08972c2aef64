package org.signpost.wordpress.connection;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.signpost.platform.database.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals anew what was sealed with the key before the one in force, so that the old one can be thrown away. */
@Singleton
public class KeyRenewalJob implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRenewalJob.class);

    private final SiteConnections connections;
    private final HintSecrets hintSecrets;
    private final SitePasswords passwords;

    KeyRenewalJob(SiteConnections connections, HintSecrets hintSecrets, SitePasswords passwords) {
        this.connections = connections;
        this.hintSecrets = hintSecrets;
        this.passwords = passwords;
    }

    @Override
    public String name() {
        return "key-renewal";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public boolean work() {
        int renewed = renew();
        if (renewed > 0) {
            LOG.info("event=wordpress.keys-renewed secrets={}", renewed);
        }
        return false;
    }

    /** Seals all again that need it; returns how many. */
    @Transactional
    public int renew() {
        int renewed = 0;
        for (SiteConnection connection : connections.findTop200OrderBySiteId()) {
            renewed += passwords
                    .renewed(connection)
                    .map(anew -> {
                        connections.updateSealedPassword(connection.siteId(), anew);
                        return 1;
                    })
                    .orElse(0);
        }
        for (HintSecret secret : hintSecrets.findTop200OrderBySiteId()) {
            renewed += passwords
                    .renewed(secret)
                    .map(anew -> {
                        hintSecrets.keep(secret.siteId(), anew);
                        return 1;
                    })
                    .orElse(0);
        }
        return renewed;
    }
}
