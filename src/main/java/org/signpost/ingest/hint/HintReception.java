package org.signpost.ingest.hint;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.signpost.comment.SiteId;
import org.signpost.ingest.site.SiteSyncs;
import org.signpost.wordpress.connection.HintSecrets;
import org.signpost.wordpress.connection.SitePasswords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides whether a hint is a connected site's own and new, and writes it down. */
@Singleton
public class HintReception {
    private static final Logger LOG = LoggerFactory.getLogger(HintReception.class);

    private final HintSecrets secrets;
    private final SitePasswords passwords;
    private final HintSignatures signatures;
    private final SiteSyncs syncs;
    private final Clock clock;

    HintReception(
            HintSecrets secrets, SitePasswords passwords, HintSignatures signatures, SiteSyncs syncs, Clock clock) {
        this.secrets = secrets;
        this.passwords = passwords;
        this.signatures = signatures;
        this.syncs = syncs;
        this.clock = clock;
    }

    /** What came of a hint. */
    enum Verdict {
        /** The site is asked soon. */
        TAKEN,
        /** It is not signed with the site's secret, it is too old, or there is no such site. */
        UNKNOWN,
        /** It was here before. */
        REPEATED
    }

    /**
     * Does what {@link #take} does, for no site; nothing stays of it.
     *
     * @param signature in hexadecimal, another one each time
     */
    @Transactional
    void rehearse(String signature) {
        secrets.findTop200OrderBySiteId().stream().limit(1).forEach(passwords::hintSecret);
        signatures.note(signature, Instant.EPOCH);
        signatures.deleteByReceivedAtLessThan(Instant.EPOCH.plusSeconds(1));
        syncs.hint(new SiteId(0));
    }

    /** Takes a hint of a site. */
    @Transactional
    Verdict take(SiteId site, SignedHint hint) {
        Instant now = clock.instant();
        Optional<String> secret = secrets.findBySiteId(site).flatMap(passwords::hintSecret);
        if (secret.isEmpty() || !hint.isFresh(now) || !hint.isSignedWith(secret.get())) {
            return Verdict.UNKNOWN;
        }
        if (signatures.note(hint.signature(), now) == 0) {
            return Verdict.REPEATED;
        }
        syncs.hint(site);
        LOG.debug("event=ingest.hint site={}", site);
        return Verdict.TAKEN;
    }
}
