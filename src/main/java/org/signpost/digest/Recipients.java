package org.signpost.digest;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signpost.platform.MailAddress;
import org.signpost.platform.Sha256;
import org.signpost.staff.Actor;
import org.signpost.staff.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who gets the digest, and how they leave the list. Thread-safe. */
@Singleton
public class Recipients {
    private static final Logger LOG = LoggerFactory.getLogger(Recipients.class);
    private static final int TOKEN_BYTES = 32;
    private static final String OBJECT = "digest_recipient/";
    private static final Actor LINK = new Actor.Program("unsubscribe link");

    private final RecipientRows rows;
    private final LegalList list;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Recipients(RecipientRows rows, LegalList list, Audit audit, Clock clock) {
        this.rows = rows;
        this.list = list;
        this.audit = audit;
        this.clock = clock;
    }

    /** Puts an address on the list; false where it is on it already. */
    @Transactional
    public boolean add(Actor who, MailAddress address) {
        long listId = list.get(clock.instant()).id();
        boolean added = rows.add(listId, address.value(), clock.instant()) == 1;
        if (added) {
            long id = rows.findActiveByEmail(listId, address.value())
                    .orElseThrow()
                    .id();
            audit.record(who, "digest.add_recipient", OBJECT + id, Map.of());
            LOG.info("event=digest.recipient.added recipient={}", id);
        }
        return added;
    }

    /** Takes an address off the list; false where it is not on it. */
    @Transactional
    public boolean remove(Actor who, MailAddress address) {
        return rows.findActiveByEmail(list.get(clock.instant()).id(), address.value())
                .map(recipient -> leave(who, recipient.id()))
                .orElse(false);
    }

    /** Takes a recipient off the list; false where they are not on it. */
    @Transactional
    public boolean remove(Actor who, long recipient) {
        return leave(who, recipient);
    }

    /** Those on the list, by address, at most 500. */
    @Transactional
    public List<Recipient> all() {
        return rows.findActive(list.get(clock.instant()).id());
    }

    /** As {@link #all}, inside a transaction. */
    List<Recipient> on(DigestList some) {
        return rows.findActive(some.id());
    }

    /** Takes off the list whoever got the mail with this link, however often it is used; false for a link that is not ours. */
    @Transactional
    public boolean unsubscribe(String token) {
        Optional<Recipient> recipient = rows.findByToken(Sha256.hexOf(token));
        recipient.ifPresent(found -> leave(LINK, found.id()));
        return recipient.isPresent();
    }

    /** Whether a link is ours. */
    @Transactional
    public boolean knows(String token) {
        return rows.findByToken(Sha256.hexOf(token)).isPresent();
    }

    /** A new secret for the unsubscribe link of one mail; only its hash is kept. Called inside a transaction. */
    String newToken(long recipient) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        rows.addToken(Sha256.hexOf(token), recipient, clock.instant());
        return token;
    }

    private boolean leave(Actor who, long recipient) {
        boolean left = rows.leave(recipient, clock.instant()) == 1;
        if (left) {
            audit.record(who, "digest.remove_recipient", OBJECT + recipient, Map.of());
            LOG.info("event=digest.recipient.left recipient={}", recipient);
        }
        return left;
    }
}
